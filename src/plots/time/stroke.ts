import { tidy } from '../shared/slider-keys.ts';
import type { DrawnPoints, FreeHand } from './types.ts';

/** A stroke of free-hand drawing, kept as values on a grid of times. */
export interface Stroke {
  /** Goes on to a place and returns all points so far, in order of time. */
  to(tMs: number, value: number): DrawnPoints;
}

/**
 * Every grid time the pen passes gets a point on the straight line between two places, so a fast
 * stroke has no holes; going back over a time replaces its value.
 */
export function startStroke(
  { stepMs, min, max }: Pick<FreeHand, 'stepMs' | 'min' | 'max'>,
  tEndMs: number,
): Stroke {
  const points = new Map<number, number>();
  const lastIndex = Math.floor(tEndMs / stepMs);
  let before: { readonly index: number; readonly value: number } | null = null;
  return {
    to(tMs, value) {
      const index = Math.min(lastIndex, Math.max(0, Math.round(tMs / stepMs)));
      const next = Math.min(max, Math.max(min, value));
      const from = before ?? { index, value: next };
      const way = Math.sign(index - from.index);
      for (let i = from.index; i !== index; i += way) {
        const share = (i - from.index) / (index - from.index);
        points.set(i, from.value + share * (next - from.value));
      }
      points.set(index, next);
      before = { index, value: next };
      return [...points]
        .toSorted(([a], [b]) => a - b)
        .map(([i, v]) => [tidy(i * stepMs), v] as const);
    },
  };
}
