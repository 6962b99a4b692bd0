import type { Interval } from '../../core/contracts/quantity.ts';

/** Straight line that takes `from` to `to`. d3's scale would bring colour and text interpolation along. */
export function linearMap([a, b]: Interval, [c, d]: Interval): (value: number) => number {
  const perUnit = (d - c) / (b - a);
  return (value) => c + (value - a) * perUnit;
}
