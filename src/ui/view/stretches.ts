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

/** Enough for the finest steps of a curve; beyond, digits are rounding noise. */
const MOST_DECIMALS = 12;

/** A number and the decimals that it is printed with. */
export interface Printed {
  readonly value: number;
  readonly decimals: number;
}

/** The ends of a stretch as they are printed; null where the curve itself ends. One and the same for a single input. */
export interface Ends {
  readonly from: Printed | null;
  readonly to: Printed | null;
}

// What is on a step but for rounding noise stays there.
const upTo = (x: number, decimals: number): number =>
  Math.ceil(x * 10 ** decimals - 1e-6) / 10 ** decimals;
const downTo = (x: number, decimals: number): number =>
  Math.floor(x * 10 ** decimals + 1e-6) / 10 ** decimals;
const near = (x: number, decimals: number): number =>
  Math.round(x * 10 ** decimals) / 10 ** decimals;

/** As few decimals as tell two inputs apart. */
function decimalsApart(before: number, after: number): number {
  const least = Math.ceil(-Math.log10(after - before) - 1e-9);
  return Math.min(MOST_DECIMALS, Math.max(0, least));
}

/**
 * Between which inputs every answer holds, rounded away from the changes: nothing is said of inputs that were not
 * tried. There are as few decimals as tell the stretches apart and leave none of them inside out.
 */
export function endsOf(stretches: readonly Stretch[]): readonly Ends[] {
  return stretches.map(({ from, to }, i): Ends => {
    const [before, after] = [stretches[i - 1], stretches[i + 1]];
    const start = before ? decimalsApart(before.to, from) : null;
    const end = after ? decimalsApart(to, after.from) : null;
    if (start === null || end === null) {
      return {
        from: start === null ? null : { value: upTo(from, start), decimals: start },
        to: end === null ? null : { value: downTo(to, end), decimals: end },
      };
    }
    if (from === to) {
      // Rounding takes it no more than a twentieth of the way to its neighbours.
      const decimals = Math.min(MOST_DECIMALS, Math.max(start, end) + 1);
      const only = { value: near(from, decimals), decimals };
      return { from: only, to: only };
    }
    return between(from, to, start, end);
  });
}

function between(from: number, to: number, start: number, end: number): Ends {
  const ends = {
    from: { value: upTo(from, start), decimals: start },
    to: { value: downTo(to, end), decimals: end },
  };
  if (ends.from.value <= ends.to.value) return ends;
  const finer = Math.max(start, end) + 1;
  if (finer <= MOST_DECIMALS) return between(from, to, finer, finer);
  const only = { value: near(from, MOST_DECIMALS), decimals: MOST_DECIMALS };
  return { from: only, to: only };
}
