/** Inputs next to each other that have the same answer. */
export interface Stretch {
  /** NaN where there is none. */
  readonly y: number;
  readonly from: number;
  readonly to: number;
}

/** The runs of a curve, ascending in x, as stretches of one answer each. */
export function stretchesOf(xs: Float64Array, ys: Float64Array): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const [i, x] of xs.entries()) {
    const y = ys[i]!;
    const last = stretches.at(-1);
    if (last && Object.is(last.y, y)) stretches[stretches.length - 1] = { ...last, to: x };
    else stretches.push({ y, from: x, to: x });
  }
  return stretches;
}

const MOST_DECIMALS = 8;

/**
 * The two inputs between which an answer changes, with as few decimals as tell them apart and rounded away from the
 * change: nothing is said of inputs that were not tried.
 */
export function apart(before: number, after: number): readonly [number, number, decimals: number] {
  const least = Math.ceil(-Math.log10(after - before) - 1e-9);
  const decimals = Math.min(MOST_DECIMALS, Math.max(0, least));
  const step = 10 ** decimals;
  // What is on a step but for rounding noise stays there.
  const down = Math.floor(before * step + 1e-6) / step;
  const up = Math.ceil(after * step - 1e-6) / step;
  return [down, up, decimals];
}
