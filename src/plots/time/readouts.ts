import { placeLabels } from '../shared/place-labels.ts';
import type { PlotBox } from '../shared/use-plot-box.ts';
import { placeHandles } from './place-handles.ts';
import type { LaneScene, TimeScene } from './scene.ts';
import { valueAt } from './value-at.ts';

export interface Readout {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  /** Centre. */
  readonly y: number;
  readonly width: number;
}

export interface CursorDot {
  readonly key: string;
  readonly color: string;
  readonly y: number;
}

/** Height for a lane's words: at its top, or at its foot if the trace is up there just now. */
function clearHeight({ lane, rows, toY }: LaneScene, tMs: number, fontPx: number): number {
  if (rows.bottom - rows.top < 2.2 * fontPx) return (rows.top + rows.bottom) / 2;
  const high = rows.top + 0.6 * fontPx;
  const near = lane.traces.some(
    (trace) => Math.abs(toY(valueAt(trace, tMs)) - high) < 1.1 * fontPx,
  );
  return near && lane.traces.length === 1 ? rows.bottom - 0.6 * fontPx : high;
}

/** What each lane says at the cursor, beside it, on the side that has room. */
export function layoutReadouts(
  box: PlotBox,
  scene: TimeScene,
  tMs: number,
  readout: (laneId: string, tMs: number) => string,
): Readout[] {
  const { fontPx, measure } = box;
  const x = scene.toX(tMs);
  const said = scene.lanes.flatMap((place) => {
    const text = readout(place.lane.id, tMs);
    if (text === '') return [];
    const at = clearHeight(place, tMs, fontPx);
    return [{ id: place.lane.id, text, at, width: measure(text) + 0.9 * fontPx }];
  });
  const widest = Math.max(0, ...said.map(({ width }) => width));
  const left = x + 9 + widest > scene.columns.right;
  const centres = placeLabels(
    said.map(({ at }) => ({ at, size: 1.35 * fontPx })),
    0,
    scene.rows.stripTop,
    1,
  );
  return said.map(({ id, text, width }, i) => {
    const y = centres[i]!;
    const sides = [x + 9, Math.max(0, x - 9 - width)];
    const wishes = left ? sides.toReversed() : sides;
    const place = scene.lanes.find(({ lane }) => lane.id === id)!;
    return { id, text, width, x: clearOfGrips(scene, place, wishes, width, y), y };
  });
}

/** The first place for words that covers nothing the hand wants to hold: as wished, or just behind a grip. */
function clearOfGrips(
  scene: TimeScene,
  place: LaneScene,
  wishes: readonly number[],
  width: number,
  y: number,
): number {
  const handles = place.lane.kind === 'stimulus' ? (place.lane.handles ?? []) : [];
  const reach = scene.rows.gripRadius;
  const grips = placeHandles(handles, scene, place, 2 * reach).filter(
    (grip) => Math.abs(grip.y - y) < 2 * reach,
  );
  const isFree = (from: number): boolean =>
    from + width <= scene.columns.right &&
    grips.every((grip) => grip.x <= from - reach || grip.x >= from + width + reach);
  return [...wishes, ...grips.map((grip) => grip.x + reach)].find(isFree) ?? wishes[0]!;
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
