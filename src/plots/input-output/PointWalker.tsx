import { memo, useState } from 'react';
import { keyStep } from '../shared/slider-keys.ts';
import { SvgSlider } from '../shared/SvgSlider.tsx';
import type { Scene } from './scene.ts';
import type { CurveSeries, PointNames } from './types.ts';

interface PointWalkerProps {
  readonly series: CurveSeries;
  readonly scene: Scene;
  readonly names: PointNames;
  readonly onPick: (seriesId: string, x: number) => void;
}

/** The runs of one curve for the keyboard: arrows go from dot to dot, Enter shows the run. */
export const PointWalker = memo(function PointWalker({
  series,
  scene,
  names,
  onPick,
}: PointWalkerProps) {
  const [wanted, setWanted] = useState(0);
  const { x, y } = series;
  const runs: number[] = [];
  for (let i = 0; i < x.length; i += 1) if (Number.isFinite(y[i]!)) runs.push(i);
  const rank = Math.min(wanted, runs.length - 1);
  const index = runs[rank];
  if (index === undefined) return null;
  const range = { min: 0, max: runs.length - 1, step: 1 };
  return (
    <SvgSlider
      className="io-walker"
      label={names.label(series)}
      min={0}
      max={runs.length - 1}
      value={rank}
      text={names.text(series, index)}
      transform={`translate(${scene.toX(x[index]!)} ${scene.toY(series)(y[index]!)})`}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') onPick(series.id, x[index]!);
        const next = keyStep(event.key, event.shiftKey, rank, range, 'large');
        if (next !== null) setWanted(next);
        if (next !== null || event.key === ' ') event.preventDefault();
      }}
    >
      <circle className="plot-ring" r={8} />
    </SvgSlider>
  );
});
