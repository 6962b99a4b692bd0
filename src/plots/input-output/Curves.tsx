import { memo, useId } from 'react';
import { Curve, Ghost } from './Curve.tsx';
import { exitOf, lastPoint } from './curve-paths.ts';
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

/** A line without end stops at the edge: above it stand the words about the input. */
const EXIT_BLEED = 1;

/** All curves: ghosts lowest, then formulas, then simulated curves. */
export const Curves = memo(function Curves({ scene, lineScale, series, pending }: CurvesProps) {
  const clip = useId();
  const { rows, columns, toX, toY } = scene;
  const bleed = BLEED * lineScale;
  const drawn = series.toSorted((a, b) => Number(a.simulated) - Number(b.simulated));
  const frame = (id: string, above: number) => (
    <clipPath id={id}>
      <rect
        x={columns.left - bleed}
        y={rows.top - above}
        width={columns.right - columns.left + 2 * bleed}
        height={rows.bottom - rows.top + 2 * above}
      />
    </clipPath>
  );
  return (
    <g aria-hidden="true" clipPath={`url(#${clip})`}>
      {frame(clip, bleed)}
      {frame(`${clip}-exit`, EXIT_BLEED)}
      {drawn.map(
        (one) => one.ghost && <Ghost key={one.id} shape={one.ghost} toX={toX} toY={toY(one)} />,
      )}
      {drawn.map((one) => {
        const curve = (
          <Curve
            key={one.id}
            series={one}
            pending={pending.includes(one.id)}
            scale={lineScale}
            toX={toX}
            toY={toY(one)}
          />
        );
        return one.unlimited && leavesPlot(one, scene) ? (
          <g key={one.id} clipPath={`url(#${clip}-exit)`}>
            {curve}
          </g>
        ) : (
          curve
        );
      })}
    </g>
  );
});

function leavesPlot(one: CurveSeries, { rows, toX, toY }: Scene): boolean {
  const last = lastPoint(one, Infinity);
  return last >= 0 && exitOf(one, last, rows, toX, toY(one)) !== null;
}
