import type { CurveSeries } from './types.ts';
import type { ToPixel } from './curve-paths.ts';

export interface PointHit {
  readonly series: CurveSeries;
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

/** The simulated point nearest to a place on the plot, if one lies within `radius` pixels. */
export function nearestPoint(
  series: readonly CurveSeries[],
  toX: ToPixel,
  toY: (series: CurveSeries) => ToPixel,
  at: { readonly x: number; readonly y: number },
  radius: number,
): PointHit | null {
  let best: PointHit | null = null;
  let bestSquare = radius * radius;
  for (const one of series) {
    if (!one.simulated) continue;
    const y = toY(one);
    for (let i = 0; i < one.x.length; i += 1) {
      const px = toX(one.x[i]!);
      const dx = px - at.x;
      if (dx * dx > bestSquare || !Number.isFinite(one.y[i]!)) continue;
      const py = y(one.y[i]!);
      const square = dx * dx + (py - at.y) * (py - at.y);
      if (square > bestSquare) continue;
      bestSquare = square;
      best = { series: one, index: i, x: px, y: py };
    }
  }
  return best;
}
