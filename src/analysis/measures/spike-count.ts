import type { RunMeasure } from './measure.ts';
import { countSpikes } from './measure.ts';

/** Spikes from the onset of the stimulus to the end of the run. */
export const spikeCount: RunMeasure = {
  id: 'spike-count',
  question: { en: 'How many spikes', pl: 'Ile wyładowań' },
  axis: { en: 'Number of spikes', pl: 'Liczba wyładowań' },
  unit: 'spikes',
  isRate: false,
  isCounted: true,
  protocol: 'run',
  countsToEnd: true,
  refusal: () => null,
  of: (result, [fromMs]) => countSpikes(result, [fromMs, Infinity]),
};
