import type { PlotBox } from '../shared/use-plot-box.ts';
import { cursorDots, layoutReadouts } from './readouts.ts';
import type { TimeScene } from './scene.ts';

interface CursorMarksProps {
  readonly box: PlotBox;
  readonly scene: TimeScene;
  readonly tMs: number;
  /** What a lane says at that moment; empty for nothing. */
  readonly readout: (laneId: string, tMs: number) => string;
}

/** One moment in all lanes: a dot on each trace and what each lane says. */
export function CursorMarks({ box, scene, tMs, readout }: CursorMarksProps) {
  const { fontPx } = box;
  return (
    <g aria-hidden="true" className="time-cursor">
      {cursorDots(scene, tMs).map(({ key, color, y }) => (
        <circle
          key={key}
          cx={scene.toX(tMs)}
          cy={y}
          r={3.4 * box.lineScale}
          fill={`var(${color})`}
          className="plot-dot"
        />
      ))}
      {layoutReadouts(box, scene, tMs, readout).map((one) => (
        <g key={one.id} transform={`translate(${one.x} ${one.y})`}>
          <rect
            className="time-readout"
            y={-0.68 * fontPx}
            width={one.width}
            height={1.36 * fontPx}
            rx={0.3 * fontPx}
          />
          <text className="plot-ink" x={0.45 * fontPx} y={0.34 * fontPx}>
            {one.text}
          </text>
        </g>
      ))}
    </g>
  );
}
