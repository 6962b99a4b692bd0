import { memo, useId } from 'react';
import { Curve, Ghost } from './Curve.tsx';
import type { Scene } from './scene.ts';
import type { CurveSeries } from './types.ts';

interface CurvesProps {
  readonly scene: Scene;
  readonly lineScale: number;
  readonly series: readonly CurveSeries[];
  readonly pending: readonly string[];
}

/** Ends of curves and dots may stick out of the plot by this many pixels, times the line scale. */
const BLEED = 8;

/** All curves: ghosts lowest, then formulas, then simulated curves. */
export const Curves = memo(function Curves({ scene, lineScale, series, pending }: CurvesProps) {
  const clip = useId();
  const { rows, columns, toX, toY } = scene;
  const bleed = BLEED * lineScale;
  const drawn = series.toSorted((a, b) => Number(a.simulated) - Number(b.simulated));
  return (
    <g aria-hidden="true" clipPath={`url(#${clip})`}>
      <clipPath id={clip}>
        <rect
          x={columns.left - bleed}
          y={rows.top - bleed}
          width={columns.right - columns.left + 2 * bleed}
          height={rows.bottom - rows.top + 2 * bleed}
        />
      </clipPath>
      {drawn.map(
        (one) => one.ghost && <Ghost key={one.id} shape={one.ghost} toX={toX} toY={toY(one)} />,
      )}
      {drawn.map((one) => (
        <Curve
          key={one.id}
          series={one}
          pending={pending.includes(one.id)}
          scale={lineScale}
          toX={toX}
          toY={toY(one)}
        />
      ))}
    </g>
  );
});
