import type { ThresholdMeasure } from './measure.ts';

/** Least current [µA/cm²] of the last pulse that adds a spike; undefined where none does. */
export const lastPulseThreshold: ThresholdMeasure = {
  id: 'pulse-threshold',
  question: {
    en: 'What is the threshold of the last pulse',
    pl: 'Jaki jest próg ostatniego impulsu',
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
