import { useContext, useEffect, useRef } from 'react';
import type { PointerEvent } from 'react';
import type { Interval } from '../../core/contracts/quantity.ts';
import { FINGER_PX } from '../shared/drag-way.ts';
import { GestureContext } from '../shared/gesture.ts';
import type { TimeScene } from './scene.ts';
import { viewThrough } from './view.ts';

interface Finger {
  readonly fromX: number;
  x: number;
  /** What it holds on to. */
  tMs: number;
}

type Touch = PointerEvent<SVGSVGElement>;

const placeOf = (event: Touch): number =>
  event.clientX - event.currentTarget.getBoundingClientRect().left;

/**
 * Two fingers hold on to the times under them. It begins when one of them has gone along the time axis: two
 * that go up or down scroll the page.
 */
export function usePinch(
  scene: TimeScene,
  tEndMs: number,
  onView: ((viewMs: Interval) => void) | undefined,
) {
  const gesture = useContext(GestureContext);
  const fingers = useRef(new Map<number, Finger>());
  const isPinching = useRef(false);
  useEffect(
    () => () => {
      if (isPinching.current) gesture.cancel();
      isPinching.current = false;
    },
    [gesture],
  );

  function grasp(): void {
    isPinching.current = true;
    gesture.begin();
    for (const finger of fingers.current.values()) finger.tMs = scene.fromX(finger.x);
  }
  function release(event: Touch, end: () => void): void {
    if (!fingers.current.delete(event.pointerId) || !isPinching.current) return;
    if (fingers.current.size > 1) return;
    isPinching.current = false;
    end();
  }

  return {
    onPointerDownCapture(event: Touch): void {
      if (event.pointerType !== 'touch' || onView === undefined) return;
      // A finger that has been lost sight of is not there any more.
      if (event.isPrimary) fingers.current.clear();
      const x = placeOf(event);
      fingers.current.set(event.pointerId, { fromX: x, x, tMs: scene.fromX(x) });
      if (isPinching.current) grasp();
    },
    onPointerMoveCapture(event: Touch): void {
      const finger = fingers.current.get(event.pointerId);
      if (finger === undefined) return;
      finger.x = placeOf(event);
      if (fingers.current.size < 2) return;
      if (!isPinching.current && Math.abs(finger.x - finger.fromX) < FINGER_PX) return;
      if (!isPinching.current) grasp();
      const [a, b] = [...fingers.current.values()].toSorted((p, q) => p.tMs - q.tMs);
      const { left, right } = scene.columns;
      const share = (x: number): number => (x - left) / (right - left);
      const next = viewThrough(a!.tMs, share(a!.x), b!.tMs, share(b!.x), tEndMs);
      if (next !== null) onView?.(next);
    },
    onPointerUpCapture: (event: Touch) => release(event, gesture.commit),
    onPointerCancelCapture: (event: Touch) => release(event, gesture.cancel),
  };
}
