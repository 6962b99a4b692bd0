import { memo } from 'react';
import type { PlotBox } from '../shared/use-plot-box.ts';
import { LaneMessageMark } from './LaneMessageMark.tsx';
import type { LaneFrame, TimeScene } from './scene.ts';

interface LaneFramesProps {
  readonly box: PlotBox;
  readonly scene: TimeScene;
}

/** Numbers, titles and messages of all lanes. */
export const LaneFrames = memo(function LaneFrames({ box, scene }: LaneFramesProps) {
  return (
    <g aria-hidden="true">
      {scene.lanes.map((place) => (
        <g key={place.lane.id}>
          <Numbers
            frame={place.frame}
            title={place.lane.title}
            left={scene.columns.left}
            fontPx={box.fontPx}
          />
          {place.lane.message !== undefined && (
            <LaneMessageMark box={box} scene={scene} place={place} message={place.lane.message} />
          )}
        </g>
      ))}
    </g>
  );
});

interface NumbersProps {
  readonly frame: LaneFrame;
  readonly title: string;
  readonly left: number;
  readonly fontPx: number;
}

const Numbers = memo(function Numbers({ frame, title, left, fontPx }: NumbersProps) {
  return (
    <>
      <text y={frame.rows.headY}>{title}</text>
      {frame.ticks.map(({ value, label }) => (
        <text
          key={value}
          x={left - 0.6 * fontPx}
          y={frame.toY(value) + 0.34 * fontPx}
          textAnchor="end"
        >
          {label}
        </text>
      ))}
    </>
  );
});
