import { carried } from '../shared/slider-keys.ts';
import type { DragWay } from '../shared/drag-way.ts';
import type { DragSession, Place } from '../shared/use-drag.ts';
import type { LaneScene, TimeScene } from './scene.ts';
import { startStroke } from './stroke.ts';
import type { DrawnPoints, FreeHand, StimulusHandle, StimulusPoint } from './types.ts';

const WAY: Readonly<Record<StimulusHandle['kind'], DragWay>> = {
  level: 'vertical',
  time: 'horizontal',
  point: 'both',
};

/**
 * A handle in the hand. Pixels are translated with the scales of the moment it was taken, so a y axis
 * that has to grow meanwhile does not run away under the finger.
 */
export function dragHandle(
  handle: StimulusHandle,
  from: Place,
  scene: TimeScene,
  place: LaneScene,
  onHeld: () => void,
): DragSession {
  const perPxY = 1 / (place.toY(1) - place.toY(0));
  const perPxX = scene.fromX(1) - scene.fromX(0);
  let last: StimulusPoint = { tMs: handle.tMs, value: handle.value };

  const next = (to: Place): StimulusPoint => {
    const byMs = (to.x - from.x) * perPxX;
    const by = (to.y - from.y) * perPxY;
    const { tMs, value } = handle;
    switch (handle.kind) {
      case 'level':
        return { tMs, value: carried(value, by, handle) };
      case 'time':
        return { tMs: carried(tMs, byMs, handle), value };
      case 'point':
        return {
          tMs: carried(tMs, byMs, handle.timeRange),
          value: carried(value, by, handle.valueRange),
        };
    }
  };
  const send = (point: StimulusPoint, done: boolean): void => {
    switch (handle.kind) {
      case 'level':
        return done ? handle.onCommit?.(point.value) : handle.onInput(point.value);
      case 'time':
        return done ? handle.onCommit?.(point.tMs) : handle.onInput(point.tMs);
      case 'point':
        return done ? handle.onCommit?.(point) : handle.onInput(point);
    }
  };
  let moved = false;
  return {
    way: WAY[handle.kind],
    begin: onHeld,
    move(to) {
      const point = next(to);
      if (point.tMs === last.tMs && point.value === last.value) return;
      moved = true;
      last = point;
      send(point, false);
    },
    end() {
      if (moved) send(last, true);
    },
  };
}

/** Free-hand drawing. */
export function dragStroke(
  draw: FreeHand,
  from: Place,
  scene: TimeScene,
  place: LaneScene,
  tEndMs: number,
): DragSession {
  const zero = place.toY(0);
  const perPxY = 1 / (place.toY(1) - zero);
  const { fromX } = scene;
  const stroke = startStroke(draw, tEndMs);
  let points: DrawnPoints = [];
  const move = (to: Place): void => {
    points = stroke.to(fromX(to.x), (to.y - zero) * perPxY);
    draw.onDraw(points);
  };
  return {
    // Across the paper: what goes up or down is a finger that scrolls.
    way: 'horizontal',
    begin: () => move(from),
    move,
    end: () => draw.onCommit?.(points),
  };
}
