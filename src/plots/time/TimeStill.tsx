import type { Interval } from '../../core/contracts/quantity.ts';
import type { PlotBox } from '../shared/use-plot-box.ts';
import { CursorMarks } from './CursorMarks.tsx';
import { LaneFrames } from './LaneFrames.tsx';
import { LaneNames } from './LaneNames.tsx';
import { useTimeScene } from './scene.ts';
import { StimulusLayer } from './StimulusLayer.tsx';
import { SvgTraces } from './SvgTraces.tsx';
import { CursorLine } from './TimeCursor.tsx';
import { TimeTicks } from './TimeTicks.tsx';
import type { Lane, TimeAxisSpec, TimeCursorSpec } from './types.ts';

interface TimeStillProps {
  readonly box: PlotBox;
  readonly lanes: readonly Lane[];
  readonly tEndMs: number;
  readonly viewMs: Interval;
  readonly time: TimeAxisSpec;
  readonly cursor?: Pick<TimeCursorSpec, 'tMs' | 'readout'> | undefined;
}

/** The time plot as a still picture, nothing but SVG: no handles, no canvas. */
export function TimeStill({ box, lanes, tEndMs, viewMs, time, cursor }: TimeStillProps) {
  const seen = cursor !== undefined && cursor.tMs >= viewMs[0] && cursor.tMs <= viewMs[1];
  const scene = useTimeScene(box, {
    lanes,
    viewMs,
    time,
    hasCursor: false,
    hasValues: seen,
    moving: false,
  });
  const foot = (scene.lanes.at(-1)?.rows.bottom ?? 0) + 0.3 * box.fontPx;
  return (
    <svg width={box.width} height={box.height}>
      <SvgTraces box={box} scene={scene} />
      {seen && <CursorLine scene={scene} tMs={cursor.tMs} toY={foot} />}
      <LaneFrames box={box} scene={scene} />
      <LaneNames box={box} scene={scene} />
      <TimeTicks box={box} frame={scene.frame} title={time.title} />
      {scene.lanes.map(
        (place) =>
          place.lane.kind === 'stimulus' && (
            <StimulusLayer
              key={place.lane.id}
              scene={scene}
              lineScale={box.lineScale}
              place={place}
              lane={bare(place.lane)}
              tEndMs={tEndMs}
            />
          ),
      )}
      {seen && <CursorMarks box={box} scene={scene} tMs={cursor.tMs} readout={cursor.readout} />}
    </svg>
  );
}

/** The input without what only a hand needs. */
function bare({ handles: _handles, draw: _draw, ...lane }: Extract<Lane, { kind: 'stimulus' }>) {
  return lane;
}
