import { TOUCH_RADIUS } from '../shared/Grip.tsx';
import { carried, snap } from '../shared/slider-keys.ts';
import type { DragSession, Place } from '../shared/use-drag.ts';
import type { TimeScene } from './scene.ts';
import type { TimeCursorSpec } from './types.ts';

/** Moment in sight that belongs to a pixel, on the grid of the cursor. */
export function momentAt(px: number, { fromX, viewMs }: TimeScene, stepMs: number): number {
  const [min, max] = viewMs;
  return snap(Math.min(max, Math.max(min, fromX(px))), { min: 0, max, step: stepMs });
}

/** The cursor in the hand: it jumps to a press on the lanes; taken by its grip, it is moved from where it is. */
export function dragCursor(
  cursor: TimeCursorSpec,
  from: Place,
  scene: TimeScene,
  onHeld: () => void,
): DragSession {
  const { fromX, toX, rows, viewMs } = scene;
  const { tMs, stepMs } = cursor;
  const [min, max] = viewMs;
  const waitsAt = Math.min(max, Math.max(min, tMs));
  const onGrip = Math.hypot(from.x - toX(waitsAt), from.y - rows.railY) <= TOUCH_RADIUS;
  const range = { min, max, step: stepMs };
  let last = tMs;
  const move = ({ x }: Place): void => {
    const next = onGrip
      ? carried(tMs, fromX(x) - fromX(from.x), range, waitsAt)
      : momentAt(x, scene, stepMs);
    if (next === last) return;
    last = next;
    cursor.onInput(next);
  };
  return {
    way: 'horizontal',
    begin() {
      onHeld();
      move(from);
    },
    move,
    end: () => cursor.onCommit?.(last),
  };
}
