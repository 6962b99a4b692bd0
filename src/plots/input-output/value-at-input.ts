import type { CurveSeries } from './types.ts';

/** Closer than this fraction of the curve, two inputs are the same but for rounding. */
const SAME = 1e-9;

/**
 * What a curve says at an input: the value of the point next to it, a run or a formula, never something in
 * between. At a jump it is the value that is taken there, not the limit from one side.
 */
export function valueAtInput(series: CurveSeries, input: number): number {
  const { x, y, marks = [], breaks = [] } = series;
  if (x.length === 0) return NaN;
  const same = SAME * (x.at(-1)! - x[0]!);
  const taken = marks.find((mark) => mark.kind === 'filled' && Math.abs(mark.x - input) <= same);
  if (taken) return taken.y;
  let nearest = 0;
  for (let i = 1; i < x.length; i++) {
    if (Math.abs(x[i]! - input) < Math.abs(x[nearest]! - input) - same) nearest = i;
  }
  const jump = breaks.find(({ index }) => index === nearest + 1 && x[index]! - x[nearest]! <= same);
  return y[jump?.before === 'open' ? nearest + 1 : nearest]!;
}
