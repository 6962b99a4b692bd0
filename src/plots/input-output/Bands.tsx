import { memo } from 'react';
import type { PlotBox } from '../shared/use-plot-box.ts';
import { bandLabels } from './band-labels.ts';
import type { Scene } from './scene.ts';
import type { Band } from './types.ts';

interface BandsProps {
  readonly box: PlotBox;
  readonly scene: Scene;
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

/** Their words, over the plot. */
export const BandWords = memo(function BandWords({ box, scene, bands }: BandsProps) {
  const { bandsY, lineHeight } = scene.rows;
  return (
    <g aria-hidden="true">
      {bandLabels(bands, box, scene).map(({ id, text, x, row }) => (
        <text
          key={`${id} ${row}`}
          className="plot-note plot-halo"
          textAnchor="middle"
          x={x}
          y={bandsY + row * lineHeight}
        >
          {text}
        </text>
      ))}
    </g>
  );
});
