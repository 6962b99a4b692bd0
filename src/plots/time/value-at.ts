import { upperBound } from '../decimate.ts';
import type { TraceShape } from './types.ts';

/** Value of a trace at `tMs`, linear between samples, after the jump at a jump; NaN outside. */
export function valueAt({ tMs, y }: TraceShape, t: number): number {
  const after = upperBound(tMs, t);
  const t0 = tMs[after - 1];
  if (t0 === undefined) return NaN;
  const y0 = y[after - 1]!;
  const t1 = tMs[after];
  if (t1 === undefined) return t === t0 ? y0 : NaN;
  return y0 + ((y[after]! - y0) * (t - t0)) / (t1 - t0);
}
