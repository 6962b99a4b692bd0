import { defineStimulus } from '../contracts/stimulus.ts';
import type { Piece } from './segments.ts';
import { addUp } from './segments.ts';
import { level, SHORTEST_RISE_MS } from './shared-params.ts';

/** What a reader sees before drawing: a hill and a notch. */
export const FREE_HAND_START: readonly (readonly [number, number])[] = [
  [20, 0],
  [60, 1],
  [90, 1],
  [100, 0.3],
  [110, 1],
  [150, 1],
  [170, 0],
];

/**
 * A current drawn by hand. Its points are (ms, multiple of the amplitude), joined by straight lines,
 * zero before the first and after the last; so the amplitude scales the whole drawing.
 */
export const freeHand = defineStimulus({
  id: 'free-hand',
  label: { en: 'Drawn by hand', pl: 'Narysowany ręcznie' },
  phrase: { en: 'a current drawn by hand', pl: 'prądzie narysowanym ręcznie' },
  axis: { en: 'Scale of the drawing', pl: 'Skala rysunku' },
  params: { amp: level({ en: 'Scale', pl: 'Skala' }, 'I', 1.6) },
  amplitude: 'amp',
  timeHandles: [],
  sustained: false,
  asks: ['spike-count', 'rate-window', 'did-it-fire', 'latency', 'peak-potential'],
  drawn: FREE_HAND_START,
  window: (_p, tEndMs) => [0, tEndMs],
  compile: ({ amp }, { tEndMs, points }) => {
    const lines: Piece[] = [];
    for (let i = 0; i + 1 < points.length; i++) {
      const [t0Ms, y0] = points[i]!;
      const [t1Ms, y1] = points[i + 1]!;
      const slope = (amp * (y1 - y0)) / (t1Ms - t0Ms);
      if (t1Ms - t0Ms > SHORTEST_RISE_MS) {
        lines.push({ t0Ms, t1Ms, level: amp * y0, slope });
      }
    }
    return addUp(lines, tEndMs);
  },
});
