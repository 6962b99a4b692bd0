import type { CurveShape } from './types.ts';
import type { ToPixel } from './curve-paths.ts';

/** Closer than this, dots melt into the line. */
const ROOM_PX = 6;
/** Distance of the dots that stay when not all of them have room. */
const THINNED_PX = 15;

/**
 * Indices of the runs shown as dots: all of them if there is room, else a few spread evenly along the
 * curve. Each one shown is a run; the others still answer to the pointer. `scale` is that of the dots.
 */
export function visibleDots({ x, y }: CurveShape, toX: ToPixel, toY: ToPixel, scale = 1): number[] {
  const points: { readonly index: number; readonly x: number; readonly y: number }[] = [];
  for (let i = 0; i < x.length; i += 1) {
    if (Number.isFinite(y[i]!)) points.push({ index: i, x: toX(x[i]!), y: toY(y[i]!) });
  }
  const gaps = points.slice(1).map((p, i) => Math.hypot(p.x - points[i]!.x, p.y - points[i]!.y));
  // Sweeps add runs where a curve bends, so the typical distance decides.
  const typical = gaps.toSorted((a, b) => a - b)[gaps.length >> 1] ?? Infinity;
  if (typical >= ROOM_PX * scale) return points.map(({ index }) => index);
  const shown: number[] = [];
  let travelled = Infinity;
  points.forEach(({ index }, i) => {
    travelled += gaps[i - 1] ?? 0;
    if (travelled < THINNED_PX * scale) return;
    shown.push(index);
    travelled = 0;
  });
  return shown;
}
