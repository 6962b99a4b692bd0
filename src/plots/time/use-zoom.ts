import { useEffect, useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import type { Interval } from '../../core/contracts/quantity.ts';
import type { TimeScene } from './scene.ts';
import { usePinch } from './use-pinch.ts';
import { pan, sameView, zoomAround } from './view.ts';

interface ZoomProps {
  readonly frame: RefObject<SVGSVGElement | null>;
  readonly scene: TimeScene;
  readonly tEndMs: number;
  /** Time that stays where it is when keys zoom. */
  readonly anchorMs: number;
  readonly onView: ((viewMs: Interval) => void) | undefined;
}

/** One press of a zoom key. */
const KEY_FACTOR = 1.5;
/** Pixels of wheel travel that double the scale; a pinch on a trackpad comes as small steps with ctrl. */
const WHEEL_DOUBLE = { wheel: 240, pinch: 60 } as const;
/** Firefox counts lines, not pixels. */
const LINE_PX = 16;

/** Wheel, pinch and keys. Without ctrl the wheel belongs to the page, except over the time axis. */
export function useZoom({ frame, scene, tEndMs, anchorMs, onView }: ZoomProps) {
  const latest = useRef({ scene, tEndMs, onView });
  useLayoutEffect(() => {
    latest.current = { scene, tEndMs, onView };
  });

  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    // React listens to the wheel passively, where the page cannot be kept from scrolling.
    const onWheel = (event: WheelEvent): void => {
      const now = latest.current;
      const { columns, rows, viewMs, fromX } = now.scene;
      const box = element.getBoundingClientRect();
      const onStrip = event.clientY - box.top >= rows.stripTop;
      const pinch = event.ctrlKey || event.metaKey;
      if ((!pinch && !onStrip) || now.onView === undefined) return;
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1;
      const dx = event.deltaX * unit;
      const dy = event.deltaY * unit;
      const [t0, t1] = viewMs;
      const next =
        !pinch && Math.abs(dx) > Math.abs(dy)
          ? pan(viewMs, (dx * (t1 - t0)) / (columns.right - columns.left), now.tEndMs)
          : zoomAround(
              viewMs,
              Math.min(t1, Math.max(t0, fromX(event.clientX - box.left))),
              2 ** (-dy / (pinch && Math.abs(dy) < 50 ? WHEEL_DOUBLE.pinch : WHEEL_DOUBLE.wheel)),
              now.tEndMs,
            );
      if (!sameView(next, viewMs)) now.onView(next);
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [frame]);

  const pinch = usePinch(scene, tEndMs, onView);

  return {
    ...pinch,
    onKeyDown(event: KeyboardEvent): void {
      if (onView === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      const { viewMs } = scene;
      if (event.key === '0') onView([0, tEndMs]);
      else if (event.key === '+' || event.key === '=')
        onView(zoomAround(viewMs, anchorMs, KEY_FACTOR, tEndMs));
      else if (event.key === '-') onView(zoomAround(viewMs, anchorMs, 1 / KEY_FACTOR, tEndMs));
      else return;
      event.preventDefault();
    },
  };
}
