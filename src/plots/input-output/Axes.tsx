import { memo } from 'react';
import type { Interval } from '../../core/contracts/quantity.ts';
import { crisp } from '../shared/crisp.ts';
import { TextLines } from '../shared/TextLines.tsx';
import type { PlotBox } from '../shared/use-plot-box.ts';
import type { Scene } from './scene.ts';

interface AxesProps {
  readonly scene: Scene;
  readonly xDomain: Interval;
  readonly box: PlotBox;
}

/** Hair lines at the left axis' ticks, numbers, titles. No box. */
export const Axes = memo(function Axes({ scene, xDomain, box }: AxesProps) {
  const { width, fontPx, measure } = box;
  const { rows, columns, toX, toLeft, toRight } = scene;
  const middle = 0.34 * fontPx;
  const crossesZero = xDomain[0] < 0 && xDomain[1] > 0;
  // Under the middle of the plot, unless that would push it over the edge.
  const half = Math.max(0, ...rows.bottomTitle.map((line) => measure(line))) / 2;
  const centre = (columns.left + columns.right) / 2;
  const titleX = Math.max(half, Math.min(width - half, centre));
  return (
    <g aria-hidden="true">
      {crossesZero && (
        <line
          className="plot-hair"
          x1={crisp(toX(0))}
          x2={crisp(toX(0))}
          y1={rows.top}
          y2={rows.bottom}
        />
      )}
      {scene.leftTicks.map(({ value, label }) => (
        <g key={value} transform={`translate(0 ${crisp(toLeft(value))})`}>
          <line className="plot-hair" x1={columns.left} x2={columns.right} />
          <text x={columns.left - 0.6 * fontPx} y={middle} textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {scene.rightTicks.map(({ value, label }) => (
        <g key={value} transform={`translate(${columns.right} ${crisp(toRight(value))})`}>
          <line className="plot-tick" x2={4} />
          <text x={columns.rightTickX - columns.right} y={middle}>
            {label}
          </text>
        </g>
      ))}
      {scene.bottomTicks.map(({ value, label }) => (
        <g key={value} transform={`translate(${crisp(toX(value))} 0)`}>
          <line className="plot-tick" y1={rows.bottom} y2={rows.bottom + 4} />
          <text y={rows.tickY} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
      <TextLines lines={rows.leftTitle} x={0} y={rows.leftTitleY} lineHeight={rows.lineHeight} />
      <TextLines
        lines={rows.rightTitle}
        x={width}
        y={rows.rightTitleY}
        lineHeight={rows.lineHeight}
        anchor="end"
      />
      <TextLines
        lines={rows.bottomTitle}
        x={titleX}
        y={rows.bottomTitleY}
        lineHeight={rows.lineHeight}
        anchor="middle"
      />
    </g>
  );
});
