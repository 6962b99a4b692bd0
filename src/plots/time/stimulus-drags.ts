import { snap } from '../shared/slider-keys.ts';
import type { DragSession, Place } from '../shared/use-drag.ts';
import type { LaneScene, TimeScene } from './scene.ts';
import { startStroke } from './stroke.ts';
import type { DrawnPoints, FreeHand, StimulusHandle, StimulusPoint } from './types.ts';

/**
 * A handle in the hand. Pixels are translated with the scales of the moment it was taken, so a y axis
 * that has to grow meanwhile does not run away under the finger.
 */
export function dragHandle(
  handle: StimulusHandle,
  from: Place,
  scene: TimeScene,
  place: LaneScene,
  onEnd: () => void,
): DragSession {
  const perPxY = 1 / (place.toY(1) - place.toY(0));
  const perPxX = scene.fromX(1) - scene.fromX(0);
  let last: StimulusPoint = { tMs: handle.tMs, value: handle.value };

  const next = (to: Place): StimulusPoint => {
    const tMs = handle.tMs + (to.x - from.x) * perPxX;
    const value = handle.value + (to.y - from.y) * perPxY;
    switch (handle.kind) {
      case 'level':
        return { tMs: handle.tMs, value: snap(value, handle) };
      case 'time':
        return { tMs: snap(tMs, handle), value: handle.value };
      case 'point':
        return { tMs: snap(tMs, handle.timeRange), value: snap(value, handle.valueRange) };
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
    move(to) {
      const point = next(to);
      if (point.tMs === last.tMs && point.value === last.value) return;
      moved = true;
      last = point;
      send(point, false);
    },
    end() {
      onEnd();
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
  onEnd: () => void,
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
  move(from);
  return {
    move,
    end() {
      onEnd();
      draw.onCommit?.(points);
    },
  };
}
