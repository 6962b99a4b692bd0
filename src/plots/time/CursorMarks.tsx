import { useMemo } from 'react';
import type { PlotBox } from '../shared/use-plot-box.ts';
import { cursorDots } from './cursor-dots.ts';
import type { TimeScene } from './scene.ts';
import type { TimeCursorSpec } from './types.ts';
import { valuePlaces } from './value-places.ts';

interface CursorMarksProps {
  readonly box: PlotBox;
  readonly scene: TimeScene;
  readonly tMs: number;
  readonly readout: TimeCursorSpec['readout'];
}

/** One moment in all lanes: a dot on each trace, and its value beside its name. */
export function CursorMarks({ box, scene, tMs, readout }: CursorMarksProps) {
  const places = useMemo(() => valuePlaces(box, scene), [box, scene]);
  return (
    <g aria-hidden="true" className="time-cursor">
      {cursorDots(scene, tMs).map(({ key, color, y }) => (
        <circle
          key={key}
          cx={scene.toX(tMs)}
          cy={y}
          r={3.4 * box.lineScale}
          fill={`var(${color})`}
          className="plot-dot"
        />
      ))}
      {places.map(({ key, laneId, index, x, baseline }) => (
        <text key={key} className="plot-ink plot-halo" x={x} y={baseline}>
          {readout(laneId, tMs)[index]}
        </text>
      ))}
    </g>
  );
}
