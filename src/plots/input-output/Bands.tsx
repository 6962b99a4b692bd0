import { memo } from 'react';
import { TextLines } from '../shared/TextLines.tsx';
import type { PlotBox } from '../shared/use-plot-box.ts';
import { bandLabels } from './band-labels.ts';
import type { Scene } from './scene.ts';
import type { Band, CurveSeries } from './types.ts';

interface BandsProps {
  readonly box: PlotBox;
  readonly scene: Scene;
  readonly series: readonly CurveSeries[];
  readonly bands: readonly Band[];
}

function inside({ columns, toX }: Scene, px: number): number {
  return Math.min(columns.right, Math.max(columns.left, toX(px)));
}

/** Shaded stretches of input. */
export const Bands = memo(function Bands({ scene, bands }: Pick<BandsProps, 'scene' | 'bands'>) {
  const { rows } = scene;
  return (
    <g aria-hidden="true">
      {bands.map(({ id, range: [from, to] }) => {
        const x0 = inside(scene, from);
        const x1 = inside(scene, to);
        return (
          <g key={id} className="io-band">
            <rect x={x0} y={rows.top} width={x1 - x0} height={rows.bottom - rows.top} />
            <path d={`M${x0} ${rows.top}V${rows.bottom}M${x1} ${rows.top}V${rows.bottom}`} />
          </g>
        );
      })}
    </g>
  );
});

/** Their words, above the curves and out of the curves' way. */
export const BandWords = memo(function BandWords({ box, scene, series, bands }: BandsProps) {
  return (
    <g aria-hidden="true">
      {bandLabels(bands, series, box, scene).map(({ id, lines, x, y }) => (
        <TextLines
          key={id}
          className="plot-note plot-halo"
          lines={lines}
          x={x}
          y={y + 0.95 * box.fontPx}
          lineHeight={scene.rows.lineHeight}
          anchor="middle"
        />
      ))}
    </g>
  );
});
