import { memo } from 'react';
import type { Format } from '../types.ts';
import { markerPath } from '../shared/markers.ts';
import { TextLines } from '../shared/TextLines.tsx';
import type { PlotBox } from '../shared/use-plot-box.ts';
import { endLabels } from './end-labels.ts';
import { KEY_WIDTH } from './layout.ts';
import type { Scene } from './scene.ts';
import type { CurveSeries } from './types.ts';

interface EndLabelsProps {
  readonly box: PlotBox;
  readonly scene: Scene;
  readonly series: readonly CurveSeries[];
  readonly xMax: number;
  readonly format: Format;
}

/** A label that moved further than this from its curve gets a leader. */
const MOVED_PX = 4;

/** Names of the curves at their ends, with the curve's marker as a key. */
export const EndLabels = memo(function EndLabels(props: EndLabelsProps) {
  const { box, scene, series, xMax, format } = props;
  const { rows, columns } = scene;
  const { fontPx } = box;
  const labels = endLabels(series, box, rows, columns, xMax, scene.toX, scene.toY, format);
  return (
    <g aria-hidden="true">
      {labels.map(({ series: one, lines, message, y, height, end }) => {
        const ink = `var(${one.color})`;
        const first = y - height / 2 + 0.95 * fontPx;
        const keyX = columns.labelX + 0.35 * fontPx;
        const keyY = first - 0.34 * fontPx;
        const textX = columns.labelX + KEY_WIDTH * fontPx;
        const stops = end !== null && end.x < columns.right - 8;
        const moved = end !== null && Math.abs(keyY - end.y) > MOVED_PX;
        return (
          <g key={one.id} fill={ink}>
            {moved && (
              <path
                className="plot-leader"
                stroke={ink}
                d={`M${columns.leaderX} ${end.y}L${columns.labelX - 2} ${keyY}`}
              />
            )}
            {stops && (
              <path
                className="plot-leader io-stops"
                stroke={ink}
                d={`M${end.x + 5} ${end.y}H${columns.right}`}
              />
            )}
            <path d={markerPath(one.marker, keyX, keyY, 0.28 * fontPx)} />
            <TextLines
              className="plot-label"
              lines={lines}
              x={textX}
              y={first}
              lineHeight={rows.lineHeight}
            />
            <TextLines
              className="plot-note"
              lines={message}
              x={textX}
              y={first + lines.length * rows.lineHeight}
              lineHeight={rows.lineHeight}
            />
          </g>
        );
      })}
    </g>
  );
});
