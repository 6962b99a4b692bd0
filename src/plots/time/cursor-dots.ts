import type { TimeScene } from './scene.ts';
import { valueAt } from './value-at.ts';

export interface CursorDot {
  readonly key: string;
  readonly color: string;
  readonly y: number;
}

/** Where the cursor meets the traces. */
export function cursorDots(scene: TimeScene, tMs: number): CursorDot[] {
  return scene.lanes.flatMap(({ lane, rows, toY }) =>
    lane.traces.flatMap((trace) => {
      const y = toY(valueAt(trace, tMs));
      const visible = y >= rows.top - 4 && y <= rows.bottom + 4;
      return visible ? [{ key: `${lane.id} ${trace.id}`, color: trace.color, y }] : [];
    }),
  );
}
