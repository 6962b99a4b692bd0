/** Fewer samples than this per pixel column are drawn as they are. */
export const DENSE = 4;

/** First index whose time is ≥ `t`, in times that do not decrease. */
export function lowerBound(tMs: Float64Array, t: number): number {
  let low = 0;
  let high = tMs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tMs[middle]! < t) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** First index whose time is > `t`. */
export function upperBound(tMs: Float64Array, t: number): number {
  let low = 0;
  let high = tMs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tMs[middle]! <= t) low = middle + 1;
    else high = middle;
  }
  return low;
}

export interface Samples {
  readonly tMs: Float64Array;
  readonly y: Float64Array;
}

/**
 * Indices of the samples to draw for times t0 … t1 on `columns` pixel columns, written to `out`
 * (as long as the samples); returns their number. Sparse samples are kept all, with one neighbour beyond either edge so that
 * lines reach it. Dense ones are thinned to the first, lowest, highest and last of each column, in
 * their order, so no extreme is lost and columns join as the full line would. A sample without a
 * value (NaN) is kept where it interrupts the line.
 */
export function decimate(
  { tMs, y }: Samples,
  t0: number,
  t1: number,
  columns: number,
  out: Uint32Array,
): number {
  const from = Math.max(0, lowerBound(tMs, t0) - 1);
  const to = Math.min(tMs.length, upperBound(tMs, t1) + 1);
  let count = 0;
  if (to - from < DENSE * columns) {
    for (let i = from; i < to; i += 1) out[count++] = i;
    return count;
  }

  const columnsPerMs = columns / (t1 - t0);
  let i = from;
  while (i < to) {
    if (Number.isNaN(y[i]!)) {
      // One of a run of gaps lifts the pen.
      if (count === 0 || !Number.isNaN(y[out[count - 1]!]!)) out[count++] = i;
      i += 1;
      continue;
    }
    const column = Math.floor((tMs[i]! - t0) * columnsPerMs);
    const first = i;
    let lowest = i;
    let highest = i;
    i += 1;
    while (i < to) {
      const value = y[i]!;
      if (Number.isNaN(value) || Math.floor((tMs[i]! - t0) * columnsPerMs) !== column) break;
      if (value < y[lowest]!) lowest = i;
      if (value > y[highest]!) highest = i;
      i += 1;
    }
    const last = i - 1;
    const early = Math.min(lowest, highest);
    const late = Math.max(lowest, highest);
    out[count++] = first;
    if (early !== first) out[count++] = early;
    if (late !== early && late !== first) out[count++] = late;
    if (last !== late && last !== first) out[count++] = last;
  }
  return count;
}
