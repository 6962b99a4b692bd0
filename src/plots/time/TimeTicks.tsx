import { crisp } from '../shared/crisp.ts';
import type { PlotBox } from '../shared/use-plot-box.ts';
import type { TimeFrame } from './scene.ts';

interface TimeTicksProps {
  readonly box: PlotBox;
  readonly frame: TimeFrame;
  readonly title: string;
}

/** Numbers and title of the time axis. */
export function TimeTicks({ box: { fontPx }, frame, title }: TimeTicksProps) {
  const { rows, columns } = frame;
  const last = rows.lanes.at(-1)?.bottom ?? 0;
  return (
    <>
      {frame.timeTicks.map(({ value, label }) => (
        <g key={value} transform={`translate(${crisp(frame.toX(value))} 0)`}>
          <line className="plot-tick" y1={last + 0.3 * fontPx} y2={last + 0.3 * fontPx + 4} />
          <text y={rows.tickY} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
      <text x={(columns.left + columns.right) / 2} y={rows.titleY} textAnchor="middle">
        {title}
      </text>
    </>
  );
}
