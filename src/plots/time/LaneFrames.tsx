import { memo } from 'react';
import type { PlotBox } from '../shared/use-plot-box.ts';
import { LaneMessageMark } from './LaneMessageMark.tsx';
import type { TimeScene } from './scene.ts';

interface LaneFramesProps {
  readonly box: PlotBox;
  readonly scene: TimeScene;
}

/** Numbers, titles and messages of all lanes. */
export const LaneFrames = memo(function LaneFrames({ box, scene }: LaneFramesProps) {
  const { fontPx } = box;
  return (
    <g aria-hidden="true">
      {scene.lanes.map((place) => (
        <g key={place.lane.id}>
          <text y={place.rows.headY}>{place.lane.title}</text>
          {place.ticks.map(({ value, label }) => (
            <text
              key={value}
              x={scene.columns.left - 0.6 * fontPx}
              y={place.toY(value) + 0.34 * fontPx}
              textAnchor="end"
            >
              {label}
            </text>
          ))}
          {place.lane.message !== undefined && (
            <LaneMessageMark box={box} scene={scene} place={place} message={place.lane.message} />
          )}
        </g>
      ))}
    </g>
  );
});
