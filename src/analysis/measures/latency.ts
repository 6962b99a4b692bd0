import type { RunMeasure } from './measure.ts';

/** Time from the onset of the stimulus to the first spike [ms]; undefined if there is none. */
export const latency: RunMeasure = {
  id: 'latency',
  question: { en: 'How soon does it fire', pl: 'Po jakim czasie się wyładuje' },
  axis: { en: 'Time to the first spike', pl: 'Czas do pierwszego wyładowania' },
  unit: 'ms',
  isRate: false,
  protocol: 'run',
  refusal: () => null,
  of: (result, [fromMs]) => (result.spikesMs.find((t) => t > fromMs) ?? NaN) - fromMs,
};
