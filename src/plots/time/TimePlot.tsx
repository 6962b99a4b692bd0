import { useCallback, useRef } from 'react';
import type { PointerEvent } from 'react';
import { PRESSED } from '../shared/Grip.tsx';
import { PlotRoot } from '../shared/PlotRoot.tsx';
import { useDrag } from '../shared/use-drag.ts';
import type { PlotBox } from '../shared/use-plot-box.ts';
import { AxisSlider } from './AxisSlider.tsx';
import { dragCursor, momentAt } from './cursor-drag.ts';
import { LaneFrames } from './LaneFrames.tsx';
import { LaneNames } from './LaneNames.tsx';
import { useTimeScene } from './scene.ts';
import { StimulusLayer } from './StimulusLayer.tsx';
import './time.css';
import { TimeAxis } from './TimeAxis.tsx';
import { CursorLine, TimeCursor } from './TimeCursor.tsx';
import { TraceCanvas } from './TraceCanvas.tsx';
import type { TimePlotProps } from './types.ts';
import { useZoom } from './use-zoom.ts';
import { reveal, sameView } from './view.ts';

/**
 * What happens over time: lanes under one another on one clock, one cursor through all of them, the
 * input on top with handles. Give it the same `lanes` while they do not change: then a move of the
 * cursor redraws the cursor only.
 */
export function TimePlot(props: TimePlotProps) {
  const { labelledBy, describedBy, height } = props;
  return (
    <PlotRoot
      className="time-plot"
      height={height}
      labelledBy={labelledBy}
      {...(describedBy === undefined ? {} : { describedBy })}
    >
      {(box) => <Drawing box={box} {...props} />}
    </PlotRoot>
  );
}

function Drawing({ box, ...props }: TimePlotProps & { readonly box: PlotBox }) {
  const { lanes, viewMs, time, cursor, tEndMs, onView, moving = false } = props;
  const frame = useRef<SVGSVGElement>(null);
  const grip = useRef<SVGGElement>(null);
  const sliderRef = useRef<SVGGElement>(null);
  const hasCursor = cursor !== undefined;
  const scene = useTimeScene(box, {
    lanes,
    viewMs,
    time,
    moving,
    hasCursor,
    hasValues: hasCursor,
  });
  const { columns, rows } = scene;

  const middle = (viewMs[0] + viewMs[1]) / 2;
  const seen = cursor !== undefined && cursor.tMs >= viewMs[0] && cursor.tMs <= viewMs[1];
  const zoom = useZoom({ frame, scene, tEndMs, anchorMs: seen ? cursor.tMs : middle, onView });

  const surface = useDrag((at) =>
    cursor === undefined || at.y >= rows.stripTop
      ? null
      : dragCursor(cursor, at, scene, () => grip.current?.focus(PRESSED)),
  );
  const onHover = (event: PointerEvent<SVGSVGElement>): void => {
    if (cursor?.hoverFollows !== true || event.buttons !== 0 || event.pointerType !== 'mouse')
      return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const x = event.clientX - left;
    const inside = x >= columns.left && x <= columns.right;
    if (!inside || event.clientY - top >= rows.stripTop) return;
    const tMs = momentAt(x, scene, cursor.stepMs);
    if (tMs !== cursor.tMs) cursor.onInput(tMs);
  };
  // A cursor moved by keys takes the view along.
  const followed = cursor && {
    ...cursor,
    onInput(tMs: number): void {
      cursor.onInput(tMs);
      const next = reveal(viewMs, tMs, tEndMs);
      if (!sameView(next, viewMs)) onView?.(next);
    },
  };
  const showAll = useCallback(() => onView?.([0, tEndMs]), [onView, tEndMs]);

  const axis = { box, frame: scene.frame, tEndMs, onView, sliderRef };

  return (
    <>
      <TraceCanvas box={box} scene={scene} />
      <svg
        ref={frame}
        data-plot-frame=""
        className={onView && 'time-zoomable'}
        width={box.width}
        height={box.height}
        {...surface}
        {...zoom}
        onPointerMove={onHover}
      >
        <rect
          className="plot-press time-press"
          x={columns.left}
          y={0}
          width={columns.right - columns.left}
          height={rows.stripTop}
          onDoubleClick={showAll}
        />
        {cursor !== undefined && <CursorLine scene={scene} tMs={cursor.tMs} />}
        <LaneFrames box={box} scene={scene} />
        <LaneNames box={box} scene={scene} />
        <TimeAxis {...axis} title={time.title} />
        {scene.lanes.map(
          (place) =>
            place.lane.kind === 'stimulus' && (
              <StimulusLayer
                key={place.lane.id}
                scene={scene}
                lineScale={box.lineScale}
                place={place}
                lane={place.lane}
                tEndMs={tEndMs}
              />
            ),
        )}
        {followed !== undefined && (
          <TimeCursor box={box} scene={scene} cursor={followed} tEndMs={tEndMs} grip={grip} />
        )}
        <AxisSlider {...axis} time={time} />
      </svg>
    </>
  );
}
