import { goldenSection } from './golden-section.ts';

/** Where in each gap between points a first look is taken: at its beginning and inside. */
const LOOKS = [0, 0.5, 0.9];
/** How many gaps are searched closely, and to which fraction of the gap. */
const REFINED = 3;
const PRECISION = 1e-5;

/**
 * The threshold in the window with the smallest `error`. Between two neighbouring points the same
 * points lie above the threshold, so there the error is smooth; over the whole window it has many
 * valleys. Hence every gap is looked at, with the rougher but faster `look`, and the best are searched.
 * A threshold below the window is not looked for: it would mean firing at the least input.
 */
export function searchThreshold(
  xs: readonly number[],
  error: (theta: number) => number,
  look = error,
): number {
  const gaps = xs.slice(1).map((to, i) => {
    const from = xs[i]!;
    return { from, to, least: Math.min(...LOOKS.map((at) => look(from + at * (to - from)))) };
  });
  const candidates = gaps
    .toSorted((a, b) => a.least - b.least)
    .slice(0, REFINED)
    .flatMap(({ from, to }) => [from, goldenSection(error, from, to, PRECISION)])
    .map((theta) => ({ theta, error: error(theta) }));
  return candidates.reduce((a, b) => (b.error < a.error ? b : a)).theta;
}
