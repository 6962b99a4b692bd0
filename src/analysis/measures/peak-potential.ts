import type { RunMeasure } from './measure.ts';

/** Highest membrane potential of the run [mV]; for a reset model the potential at its threshold, not the drawn spike. */
export const peakPotential: RunMeasure = {
  id: 'peak-potential',
  question: { en: 'How high does the potential rise', pl: 'Jak wysoko wzrośnie potencjał' },
  axis: { en: 'Peak membrane potential', pl: 'Najwyższy potencjał błonowy' },
  unit: 'mV',
  isRate: false,
  protocol: 'run',
  refusal: () => null,
  of: (result) => result.peakMv,
};
