import { useContext, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { PointerEvent as ReactPointerEvent } from 'react';
import type { DragWay } from './drag-way.ts';
import { CLICK_PX, FINGER_PX, finds } from './drag-way.ts';
import { followHand, isFinger } from './follow-hand.ts';
import { frameGate } from './frame-gate.ts';
import type { Gesture } from './gesture.ts';
import { GestureContext } from './gesture.ts';

/** A place of the pointer in pixels from the upper left corner of the plot. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What can be dragged from where the hand pressed. Nothing of it happens before `begin`. */
export interface DragSession {
  readonly way: DragWay;
  /** The hand has taken hold. */
  begin?(): void;
  move(to: Place): void;
  /** The hand let go. `moved` is false for a press without travel. */
  end?(how: { readonly moved: boolean; readonly at: Place }): void;
  /** The browser took the pointer away; what was changed is changed back without its doing. */
  cancel?(): void;
}

type Press = ReactPointerEvent<Element>;

export interface DragProps {
  onPointerDown(event: Press): void;
}

/** The element whose corner places are counted from. */
function frameOf(element: Element): Element {
  return element.closest('[data-plot-frame]') ?? element;
}

/**
 * Pointer handlers for one draggable thing. The pointer is captured, so the drag goes on outside the
 * element and on touch; `start` says what a press there takes hold of, null for a press that is not its
 * business. A mouse takes hold at once, a finger when it is plain that it wants to drag or has tapped, and
 * not to scroll. Handlers are stable; `start` may be new at every render.
 */
export function useDrag(start: (at: Place, event: Press) => DragSession | null): DragProps {
  const gesture = useContext(GestureContext);
  const latest = useRef({ start, gesture });
  useLayoutEffect(() => {
    latest.current = { start, gesture };
  });
  const drop = useRef<(() => void) | null>(null);
  useEffect(() => () => drop.current?.(), []);

  return useMemo(
    () => ({
      onPointerDown(event) {
        if (event.button !== 0 || !event.isPrimary || drop.current !== null) return;
        const { left, top } = frameOf(event.currentTarget).getBoundingClientRect();
        const from = { x: event.clientX - left, y: event.clientY - top };
        const session = latest.current.start(from, event);
        if (session === null) return;
        event.stopPropagation();
        // The press must neither select text nor take the focus from the slider it moves.
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        const follow = { session, from, origin: { x: left, y: top }, drop };
        drop.current = runDrag(event.nativeEvent, follow, latest.current.gesture);
      },
    }),
    [],
  );
}

interface Following {
  readonly session: DragSession;
  readonly from: Place;
  readonly origin: Place;
  readonly drop: { current: (() => void) | null };
}

/** One drag from the press to its end. Returns the way to break it off. */
function runDrag(
  press: PointerEvent,
  { session, from, origin, drop }: Following,
  gesture: Gesture,
): () => void {
  const gate = frameGate();
  let hasBegun = false;
  let moved = false;
  let canBeTap = true;
  const placeOf = (event: PointerEvent): Place => ({
    x: event.clientX - origin.x,
    y: event.clientY - origin.y,
  });

  function begin(): void {
    hasBegun = true;
    gesture.begin();
    session.begin?.();
  }
  function away(): void {
    stop();
    drop.current = null;
    gate.discard();
    if (!hasBegun) return;
    session.cancel?.();
    gesture.cancel();
  }

  const stop = followHand(press, {
    move(event) {
      const to = placeOf(event);
      const [dx, dy] = [to.x - from.x, to.y - from.y];
      moved ||= Math.hypot(dx, dy) >= (isFinger(press) ? FINGER_PX : CLICK_PX);
      if (!hasBegun) {
        const wish = finds(session.way, dx, dy);
        if (wish === 'other') away();
        if (wish !== 'this') return;
        begin();
      }
      gate.ask(() => session.move(to));
    },
    up(event) {
      drop.current = null;
      if (!hasBegun && !canBeTap) return;
      if (!hasBegun) begin();
      gate.flush();
      session.end?.({ moved, at: placeOf(event) });
      gesture.commit();
    },
    away,
    held() {
      canBeTap = false;
    },
  });
  if (!isFinger(press)) begin();
  return away;
}
