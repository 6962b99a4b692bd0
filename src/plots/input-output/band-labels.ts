import type { PlotBox } from '../shared/use-plot-box.ts';
import { wrapEvenly } from '../shared/wrap-text.ts';
import type { Scene } from './scene.ts';
import type { Band, CurveSeries } from './types.ts';

export interface BandLabel {
  readonly id: string;
  readonly lines: readonly string[];
  /** Centre and upper edge. */
  readonly x: number;
  readonly y: number;
}

interface Rect {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** How much of the curves a rectangle would cover. */
function covered(rect: Rect, series: readonly CurveSeries[], scene: Scene): number {
  let points = 0;
  for (const one of series) {
    const toY = scene.toY(one);
    let inside = 0;
    for (let i = 0; i < one.x.length; i += 1) {
      const x = scene.toX(one.x[i]!);
      if (x < rect.x0 || x > rect.x1) continue;
      const y = toY(one.y[i]!);
      if (y >= rect.y0 && y <= rect.y1) inside += 1;
    }
    // A curve of many points weighs no more than one of few.
    points += inside / Math.max(1, one.x.length);
  }
  return points;
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

/** Places tried for a label, from the top of the plot to its foot. */
const HEIGHTS = [0, 0.12, 0.25, 0.4, 0.55, 0.7, 0.85, 1];

/** Puts the words of each band where they cover least of the curves and of each other. */
export function bandLabels(
  bands: readonly Band[],
  series: readonly CurveSeries[],
  box: PlotBox,
  scene: Scene,
): BandLabel[] {
  const { left, right } = scene.columns;
  const { top, bottom, lineHeight } = scene.rows;
  const taken: Rect[] = [];
  return bands.flatMap(({ id, range, label }) => {
    const x0 = Math.max(left, scene.toX(range[0]));
    const x1 = Math.min(right, scene.toX(range[1]));
    if (x1 <= x0) return [];
    const lines = wrapEvenly(label, Math.max(x1 - x0 - 8, 8 * box.fontPx), box.measure);
    const half = Math.max(0, ...lines.map((line) => box.measure(line))) / 2 + 3;
    const x = Math.min(right - half, Math.max(left + half, (x0 + x1) / 2));
    const height = lines.length * lineHeight;
    let best: Rect | null = null;
    let bestCost = Infinity;
    for (const share of HEIGHTS) {
      const y = top + 2 + share * Math.max(0, bottom - top - height - 6);
      const rect = { x0: x - half, x1: x + half, y0: y, y1: y + height };
      const cost =
        covered(rect, series, scene) + 10 * taken.filter((other) => overlap(rect, other)).length;
      if (cost >= bestCost) continue;
      bestCost = cost;
      best = rect;
    }
    if (best === null) return [];
    taken.push(best);
    return [{ id, lines, x, y: best.y0 }];
  });
}
