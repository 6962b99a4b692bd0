import type { ThresholdMeasure } from './measure.ts';

/** Least current [µA/cm²] of the last pulse that adds a spike; undefined where none does. */
export const lastPulseThreshold: ThresholdMeasure = {
  id: 'pulse-threshold',
  question: {
    en: 'How strong must the last pulse be to trigger a spike',
    pl: 'Od jakiej siły ostatni impuls prądu wywołuje wyładowanie',
  },
  axis: { en: 'Threshold of the last pulse', pl: 'Próg ostatniego impulsu prądu' },
  unit: 'µA/cm²',
  isRate: false,
  protocol: 'threshold',
  refusal: ({ lastPulse }) =>
    lastPulse
      ? null
      : { en: 'for one or two pulses only', pl: 'tylko dla jednego lub dwóch impulsów prądu' },
};
