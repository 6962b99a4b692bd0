import { goldenSection } from './golden-section.ts';

/** Precision of a threshold as a fraction of the distance between points. */
const PRECISION = 1e-6;

/**
 * The threshold in the window with the smallest `error`. Between two neighbouring points the same
 * points lie above the threshold, so there the error is smooth; over the whole window it has many
 * valleys. Hence every gap is searched. A threshold below the window is not looked for: it would
 * mean firing at the least input.
 */
export function searchThreshold(xs: readonly number[], error: (theta: number) => number): number {
  let best = xs[0]!;
  let least = error(best);
  for (let i = 1; i < xs.length; i++) {
    const inside = goldenSection(error, xs[i - 1]!, xs[i]!, PRECISION);
    for (const theta of [inside, xs[i]!]) {
      const e = error(theta);
      if (e < least) [best, least] = [theta, e];
    }
  }
  return best;
}
