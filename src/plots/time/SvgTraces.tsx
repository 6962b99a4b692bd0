import { useId } from 'react';
import type { PlotBox } from '../shared/use-plot-box.ts';
import { drawLanes } from './draw-lanes.ts';
import type { TimeScene } from './scene.ts';
import { SvgPen } from './svg-pen.ts';
import type { ClipBox } from './svg-pen.ts';

interface SvgTracesProps {
  readonly box: PlotBox;
  readonly scene: TimeScene;
}

/** What TraceCanvas paints, as paths: for pictures that are taken away or printed. */
export function SvgTraces({ box: { lineScale, pixelRatio }, scene }: SvgTracesProps) {
  const id = useId();
  const pen = new SvgPen();
  drawLanes(pen, scene, { color: (name) => `var(${name})`, lineScale, pixelRatio });
  const clips = [...new Set(pen.strokes.flatMap(({ clip }) => (clip === null ? [] : [clip])))];
  const nameOf = (clip: ClipBox): string => `${id}-${clips.indexOf(clip)}`;
  return (
    <g fill="none" aria-hidden="true">
      {clips.map((clip) => (
        <clipPath key={nameOf(clip)} id={nameOf(clip)}>
          <rect {...clip} />
        </clipPath>
      ))}
      {pen.strokes.map(({ d, color, width, cap, join, dash, opacity, clip }, i) => (
        <path
          key={i}
          d={d}
          stroke={color}
          strokeWidth={width}
          strokeLinecap={cap}
          strokeLinejoin={join}
          strokeDasharray={dash.length > 0 ? dash.join(' ') : undefined}
          opacity={opacity}
          clipPath={clip === null ? undefined : `url(#${nameOf(clip)})`}
        />
      ))}
    </g>
  );
}
