import { memo } from 'react';
import { dashAttribute, lineCap } from '../shared/dashes.ts';
import { TextLines } from '../shared/TextLines.tsx';
import type { PlotBox } from '../shared/use-plot-box.ts';
import { laneLabels } from './lane-labels.ts';
import { namesOver, SAMPLE, SAMPLE_GAP } from './names-over.ts';
import type { TimeRows } from './layout.ts';
import type { LaneScene, TimeScene } from './scene.ts';

interface LaneNamesProps {
  readonly box: PlotBox;
  readonly scene: TimeScene;
}

/** Names of the traces: at their ends, or over their lanes where it is narrow. */
export const LaneNames = memo(function LaneNames({ box, scene }: LaneNamesProps) {
  return (
    <g aria-hidden="true">
      {scene.rows.compact ? (
        scene.lanes.map((place) => (
          <Over key={place.lane.id} box={box} place={place} rows={scene.rows} />
        ))
      ) : (
        <AtEnds box={box} scene={scene} />
      )}
    </g>
  );
});

function AtEnds({ box, scene }: LaneNamesProps) {
  const { columns, rows } = scene;
  const { fontPx } = box;
  return laneLabels(box, scene).map(
    ({ key, trace, lines, note, noteLine, endY, y, height, leader }) => {
      const ink = `var(${trace.color})`;
      const first = y - height / 2 + 0.95 * fontPx;
      const elbow = first - 0.34 * fontPx;
      return (
        <g key={key} fill={ink}>
          {leader && (
            <path
              className="plot-leader"
              stroke={ink}
              d={`M${columns.right + 2} ${endY}L${columns.labelX - 2} ${elbow}`}
            />
          )}
          <TextLines
            className="plot-label"
            lines={lines}
            x={columns.labelX}
            y={first}
            lineHeight={rows.lineHeight}
          />
          <TextLines
            className="plot-note"
            lines={note}
            x={columns.labelX}
            y={first + noteLine * rows.lineHeight}
            lineHeight={rows.lineHeight}
          />
        </g>
      );
    },
  );
}

interface OverProps {
  readonly box: PlotBox;
  readonly place: LaneScene;
  readonly rows: TimeRows;
}

function Over({ box, place, rows: { lineHeight, hasValues } }: OverProps) {
  const { fontPx } = box;
  const { names, note } = namesOver(place.lane, box, hasValues);
  const baseline = (line: number): number => place.rows.headY + line * lineHeight;
  return (
    <g>
      {names.map(({ trace, text, x, line }) => (
        <g key={trace.id} fill={`var(${trace.color})`}>
          <line
            x1={x}
            x2={x + SAMPLE * fontPx}
            y1={baseline(line) - 0.34 * fontPx}
            y2={baseline(line) - 0.34 * fontPx}
            stroke={`var(${trace.color})`}
            strokeWidth={2}
            strokeDasharray={dashAttribute(trace.dash, 2)}
            strokeLinecap={lineCap(trace.dash)}
          />
          <text
            className="plot-label plot-halo"
            x={x + (SAMPLE + SAMPLE_GAP) * fontPx}
            y={baseline(line)}
          >
            {text}
          </text>
        </g>
      ))}
      {note !== null && (
        <text className="plot-note plot-halo" x={note.x} y={baseline(note.line)}>
          {place.lane.note}
        </text>
      )}
    </g>
  );
}
