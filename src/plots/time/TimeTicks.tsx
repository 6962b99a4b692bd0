import { crisp } from '../shared/crisp.ts';
import type { PlotBox } from '../shared/use-plot-box.ts';
import type { TimeScene } from './scene.ts';

interface TimeTicksProps {
  readonly box: PlotBox;
  readonly scene: TimeScene;
  readonly title: string;
}

/** Numbers and title of the time axis. */
export function TimeTicks({ box: { fontPx }, scene, title }: TimeTicksProps) {
  const { rows, columns } = scene;
  const last = scene.lanes.at(-1)?.rows.bottom ?? 0;
  return (
    <>
      {scene.timeTicks.map(({ value, label }) => (
        <g key={value} transform={`translate(${crisp(scene.toX(value))} 0)`}>
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
