export interface Jumps {
  /** How many extra runs they may cost. */
  readonly mostRuns: number;
  /** A rise by more than this fraction of the whole range between neighbours is worth a closer look. */
  readonly fraction: number;
}

/** Of a value that may have jumps. */
export const JUMPS: Jumps = { mostRuns: 36, fraction: 0.06 };
/** Of a count, which has nothing else: every step is located. */
export const STEPS: Jumps = { mostRuns: 128, fraction: 0 };

/**
 * The numbers 0 … n − 1 in an order that spreads them evenly from the start: ends first, then middles
 * of what is left. So a curve has its shape after a few points and only gets finer.
 */
export function spreadOrder(n: number): number[] {
  const order: number[] = [];
  const seen = new Set<number>();
  const take = (i: number): void => {
    if (i < n && !seen.has(i)) {
      seen.add(i);
      order.push(i);
    }
  };
  take(0);
  take(n - 1);
  let stride = 1;
  while (stride < n) stride *= 2;
  for (; stride >= 1; stride /= 2) for (let i = 0; i < n; i += stride) take(i);
  return order;
}

/**
 * Where to measure next so that jumps become steep: the middle of the widest suspicious gap, again
 * and again. The caller adds each answer to `measured` before asking on. Stops at gaps of `finest`.
 */
export function* refineJumps(
  measured: ReadonlyMap<number, number>,
  finest: number,
  { mostRuns, fraction }: Jumps = JUMPS,
): Generator<number, void> {
  for (let i = 0; i < mostRuns; i++) {
    const middle = widestJump(measured, finest, fraction);
    if (middle === null) return;
    yield middle;
  }
}

function widestJump(
  measured: ReadonlyMap<number, number>,
  finest: number,
  fraction: number,
): number | null {
  const points = [...measured].filter(([, y]) => Number.isFinite(y)).sort((a, b) => a[0] - b[0]);
  const ys = points.map(([, y]) => y);
  const spread = Math.max(...ys) - Math.min(...ys);
  let best: number | null = null;
  let widest = finest;
  for (let i = 1; i < points.length; i++) {
    const [x0, y0] = points[i - 1]!;
    const [x1, y1] = points[i]!;
    if (x1 - x0 > widest && Math.abs(y1 - y0) > fraction * spread) {
      widest = x1 - x0;
      best = (x0 + x1) / 2;
    }
  }
  return best;
}
