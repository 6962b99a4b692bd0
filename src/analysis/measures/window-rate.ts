import type { RunMeasure } from './measure.ts';
import { countSpikes } from './measure.ts';

/** Spikes counted while the stimulus lasts, per second: what one counts in the trace, exactly. */
export const rateWindow: RunMeasure = {
  id: 'rate-window',
  question: {
    en: 'How many spikes per second on average',
    pl: 'Ile średnio wyładowań na sekundę',
  },
  axis: { en: 'Firing rate, whole stimulus', pl: 'Częstość wyładowań, cały bodziec' },
  unit: 'Hz',
  isRate: true,
  isCounted: true,
  protocol: 'run',
  refusal: () => null,
  of: (result, window) =>
    window[1] > window[0] ? (1000 * countSpikes(result, window)) / (window[1] - window[0]) : NaN,
};
