import { useLayoutEffect, useMemo, useRef } from 'react';
import type { PointerEvent } from 'react';
import { frameGate } from './frame-gate.ts';

/** A place of the pointer in pixels from the upper left corner of the plot. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What goes on between pressing and letting go. */
export interface DragSession {
  move(to: Place): void;
  /** `moved` is false for a press without travel; `cancelled` if the browser took the pointer away. */
  end?(how: { readonly moved: boolean; readonly cancelled: boolean; readonly at: Place }): void;
}

export interface DragProps {
  onPointerDown(event: PointerEvent<Element>): void;
  onPointerMove(event: PointerEvent<Element>): void;
  onPointerUp(event: PointerEvent<Element>): void;
  onPointerCancel(event: PointerEvent<Element>): void;
}

/** Travel in pixels below which a press is a click. */
const CLICK_PX = 4;

interface Running {
  readonly id: number;
  readonly session: DragSession;
  readonly origin: Place;
  readonly from: Place;
  moved: boolean;
}

/** The element whose corner places are counted from. */
function frameOf(element: Element): Element {
  return element.closest('[data-plot-frame]') ?? element;
}

/**
 * Pointer handlers for one draggable thing. The pointer is captured, so the drag goes on outside the
 * element and on touch; `start` returns null for a press that is not its business. Handlers are
 * stable; `start` may be new at every render.
 */
export function useDrag(
  start: (at: Place, event: PointerEvent<Element>) => DragSession | null,
): DragProps {
  const latest = useRef(start);
  useLayoutEffect(() => {
    latest.current = start;
  });
  const running = useRef<Running | null>(null);

  return useMemo(() => {
    const gate = frameGate();
    const placeOf = (event: PointerEvent<Element>, origin: Place): Place => ({
      x: event.clientX - origin.x,
      y: event.clientY - origin.y,
    });
    const finish = (event: PointerEvent<Element>, cancelled: boolean): void => {
      const drag = running.current;
      if (drag === null || drag.id !== event.pointerId) return;
      gate.flush();
      running.current = null;
      drag.session.end?.({ moved: drag.moved, cancelled, at: placeOf(event, drag.origin) });
    };
    return {
      onPointerDown(event) {
        if (event.button !== 0 || !event.isPrimary || running.current !== null) return;
        const { left, top } = frameOf(event.currentTarget).getBoundingClientRect();
        const origin = { x: left, y: top };
        const from = placeOf(event, origin);
        const session = latest.current(from, event);
        if (session === null) return;
        event.stopPropagation();
        // The press must neither select text nor take the focus from the slider it moves.
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        running.current = { id: event.pointerId, session, origin, from, moved: false };
      },
      onPointerMove(event) {
        const drag = running.current;
        if (drag === null || drag.id !== event.pointerId) return;
        const to = placeOf(event, drag.origin);
        drag.moved ||= Math.hypot(to.x - drag.from.x, to.y - drag.from.y) >= CLICK_PX;
        gate.ask(() => drag.session.move(to));
      },
      onPointerUp: (event) => finish(event, false),
      onPointerCancel: (event) => finish(event, true),
    };
  }, []);
}
