import { memo, useId, useRef } from 'react';
import { dashAttribute, lineCap } from '../shared/dashes.ts';
import { PRESSED, TOUCH_RADIUS } from '../shared/Grip.tsx';
import { useDrag } from '../shared/use-drag.ts';
import { HandleGrip } from './HandleGrip.tsx';
import { dragHandle, dragStroke } from './stimulus-drags.ts';
import { handleNear, placeHandles } from './place-handles.ts';
import type { LaneScene, TimeScene } from './scene.ts';
import { stimulusPath } from './stimulus-path.ts';
import type { StimulusLane } from './types.ts';

interface StimulusLayerProps {
  readonly scene: TimeScene;
  readonly lineScale: number;
  readonly place: LaneScene;
  readonly lane: StimulusLane;
  readonly tEndMs: number;
}

const LINE_WIDTH = 1.9;
const NOISE_WIDTH = 1;

/** The input over time, with everything on it that can be taken hold of. */
export const StimulusLayer = memo(function StimulusLayer(props: StimulusLayerProps) {
  const { scene, place, lane, tEndMs } = props;
  const lineWidth = LINE_WIDTH * props.lineScale;
  const { columns } = scene;
  const { top, bottom } = place.rows;
  const clip = useId();
  const grips = useRef(new Map<string, SVGGElement>());
  const radius = Math.max(8.5, 0.62 * scene.rows.gripRadius);
  const placed = placeHandles(lane.handles ?? [], scene, place, 2 * radius + 3);

  const drag = useDrag((at) => {
    const movable = placed.filter(({ handle }) => !handle.locked);
    const near = handleNear(movable, at, TOUCH_RADIUS + 4);
    if (near !== null) {
      const { handle } = near;
      return dragHandle(handle, at, scene, place, () =>
        grips.current.get(handle.id)?.focus(PRESSED),
      );
    }
    if (lane.draw === undefined || at.x < columns.left || at.x > columns.right) return null;
    return dragStroke(lane.draw, at, scene, place, tEndMs);
  });

  return (
    <g {...drag}>
      <clipPath id={clip}>
        <rect
          x={columns.left - 2}
          y={top - 4}
          width={columns.right - columns.left + 4}
          height={bottom - top + 8}
        />
      </clipPath>
      {lane.draw !== undefined && (
        <rect
          className="time-paper"
          x={columns.left}
          y={top - 4}
          width={columns.right - columns.left}
          height={bottom - top + 8}
        />
      )}
      <g clipPath={`url(#${clip})`} aria-hidden="true" className="time-input">
        {lane.traces.map((trace) => {
          const { d, dense } = stimulusPath(trace, scene, place);
          const width = dense ? NOISE_WIDTH : lineWidth;
          return (
            <path
              key={trace.id}
              d={d}
              stroke={`var(${trace.color})`}
              strokeWidth={width}
              strokeDasharray={dashAttribute(trace.dash, width)}
              strokeLinecap={lineCap(trace.dash)}
            />
          );
        })}
      </g>
      {placed.map((one) => (
        <HandleGrip
          key={one.handle.id}
          placed={one}
          radius={radius}
          gripRef={(id, element) => {
            if (element === null) grips.current.delete(id);
            else grips.current.set(id, element);
          }}
        />
      ))}
    </g>
  );
});
