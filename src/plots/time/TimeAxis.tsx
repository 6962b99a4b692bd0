import { memo } from 'react';
import type { RefObject } from 'react';
import type { Interval } from '../../core/contracts/quantity.ts';
import { PRESSED } from '../shared/Grip.tsx';
import { useDrag } from '../shared/use-drag.ts';
import type { PlotBox } from '../shared/use-plot-box.ts';
import type { TimeFrame } from './scene.ts';
import { TimeTicks } from './TimeTicks.tsx';
import { pan } from './view.ts';

interface TimeAxisProps {
  readonly box: PlotBox;
  readonly frame: TimeFrame;
  readonly title: string;
  readonly tEndMs: number;
  readonly onView: ((viewMs: Interval) => void) | undefined;
  /** Takes the focus when the strip is pressed. */
  readonly sliderRef: RefObject<SVGGElement | null>;
}

/** Numbers of the time axis. Their strip can be dragged; a double click shows the whole run. */
export const TimeAxis = memo(function TimeAxis(props: TimeAxisProps) {
  const { box, frame, title, tEndMs, onView, sliderRef } = props;
  const { rows, columns, viewMs } = frame;
  const { height } = box;
  const [t0, t1] = viewMs;
  const width = columns.right - columns.left;
  const zoomed = t1 - t0 < tEndMs;

  const drag = useDrag((from) => {
    if (onView === undefined) return null;
    return {
      way: 'horizontal',
      begin: () => sliderRef.current?.focus(PRESSED),
      move: (to) => onView(pan(viewMs, ((from.x - to.x) * (t1 - t0)) / width, tEndMs)),
    };
  });

  return (
    <g aria-hidden="true">
      <TimeTicks box={box} frame={frame} title={title} />
      {zoomed && (
        <>
          <path className="plot-hair" d={`M${columns.left} ${height - 2.5}h${width}`} />
          <path
            className="time-scroll"
            d={`M${columns.left + (width * t0) / tEndMs} ${height - 2.5}h${(width * (t1 - t0)) / tEndMs}`}
          />
        </>
      )}
      <rect
        {...drag}
        className={zoomed && onView ? 'time-strip time-strip-zoomed' : 'time-strip'}
        x={0}
        y={rows.stripTop}
        width={box.width}
        height={Math.max(0, height - rows.stripTop)}
        onDoubleClick={() => onView?.([0, tEndMs])}
      />
    </g>
  );
});
