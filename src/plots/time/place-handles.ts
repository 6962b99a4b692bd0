import type { Interval } from '../../core/contracts/quantity.ts';
import { placeLabels } from '../shared/place-labels.ts';
import type { LaneScene, TimeScene } from './scene.ts';
import type { StimulusHandle } from './types.ts';

export interface PlacedHandle {
  readonly handle: StimulusHandle;
  /** Where its grip is drawn. */
  readonly x: number;
  readonly y: number;
  /** Where the thing is that it moves. */
  readonly trueX: number;
  /** Its time lies outside the view; it waits, pale, at the edge. */
  readonly away: boolean;
}

function wantedTime(handle: StimulusHandle, [t0, t1]: Interval): number {
  if (handle.kind !== 'level' || handle.spanMs === undefined) return handle.tMs;
  const from = Math.max(t0, handle.spanMs[0]);
  const to = Math.min(t1, handle.spanMs[1]);
  return from <= to ? (from + to) / 2 : handle.tMs;
}

/**
 * Positions of the grips. Those of a short pulse would lie on top of each other: they are pushed
 * apart along the time axis, so each can be taken hold of.
 */
export function placeHandles(
  handles: readonly StimulusHandle[],
  scene: TimeScene,
  lane: LaneScene,
  diameter: number,
): PlacedHandle[] {
  const { columns, viewMs } = scene;
  const placed = handles.map((handle) => {
    const wanted = wantedTime(handle, viewMs);
    const clamped = Math.min(viewMs[1], Math.max(viewMs[0], wanted));
    const y = Math.min(lane.rows.bottom, Math.max(lane.rows.top, lane.toY(handle.value)));
    const away = clamped !== wanted;
    const inset = away ? diameter / 2 : 0;
    const trueX = Math.min(
      columns.right - inset,
      Math.max(columns.left + inset, scene.toX(clamped)),
    );
    return { handle, x: trueX, y, trueX, away };
  });
  const near = placed.filter(({ away }) => !away);
  const centres = placeLabels(
    near.map(({ trueX }) => ({ at: trueX, size: diameter })),
    columns.left - diameter / 2,
    columns.right + diameter / 2,
    2,
  );
  const spread = new Map(near.map(({ handle }, i) => [handle.id, centres[i]!]));
  return placed.map((one) => ({ ...one, x: spread.get(one.handle.id) ?? one.x }));
}

/** The grip nearest to a place, if one is within reach of a finger. */
export function handleNear(
  placed: readonly PlacedHandle[],
  at: { readonly x: number; readonly y: number },
  reach: number,
): PlacedHandle | null {
  let best: PlacedHandle | null = null;
  let bestDistance = reach;
  for (const one of placed) {
    const distance = Math.hypot(one.x - at.x, one.y - at.y);
    if (distance > bestDistance) continue;
    bestDistance = distance;
    best = one;
  }
  return best;
}
