import type { Interval } from '../../core/contracts/quantity.ts';

/** The closest look, as a share of the run. */
const DEEPEST_ZOOM = 1 / 2000;

function within(t0: number, span: number, tEndMs: number): Interval {
  const length = Math.min(tEndMs, Math.max(tEndMs * DEEPEST_ZOOM, span));
  const start = Math.min(tEndMs - length, Math.max(0, t0));
  return [start, start + length];
}

/** Zooms so that `anchorMs` stays where it is on the screen. A factor above 1 looks closer. */
export function zoomAround(
  [t0, t1]: Interval,
  anchorMs: number,
  factor: number,
  tEndMs: number,
): Interval {
  const span = Math.min(tEndMs, Math.max(tEndMs * DEEPEST_ZOOM, (t1 - t0) / factor));
  const share = (anchorMs - t0) / (t1 - t0);
  return within(anchorMs - share * span, span, tEndMs);
}

/** Moves the view without changing its length. */
export function pan([t0, t1]: Interval, byMs: number, tEndMs: number): Interval {
  return within(t0 + byMs, t1 - t0, tEndMs);
}

/** The view that shows times `a` and `b` at the shares `p` and `q` of its length: a pinch. */
export function viewThrough(
  a: number,
  p: number,
  b: number,
  q: number,
  tEndMs: number,
): Interval | null {
  const span = (b - a) / (q - p);
  if (!(span > 0) || !Number.isFinite(span)) return null;
  return within(a - p * span, span, tEndMs);
}

/** The view moved just far enough to show `tMs`. */
export function reveal([t0, t1]: Interval, tMs: number, tEndMs: number): Interval {
  if (tMs >= t0 && tMs <= t1) return [t0, t1];
  const margin = 0.1 * (t1 - t0);
  return within(tMs < t0 ? tMs - margin : tMs + margin - (t1 - t0), t1 - t0, tEndMs);
}

export function sameView([a0, a1]: Interval, [b0, b1]: Interval): boolean {
  return a0 === b0 && a1 === b1;
}
