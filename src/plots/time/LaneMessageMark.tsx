import type { PlotBox } from '../shared/use-plot-box.ts';
import { wrapText } from '../shared/wrap-text.ts';
import { TextLines } from '../shared/TextLines.tsx';
import type { LaneScene, TimeScene } from './scene.ts';
import type { LaneMessage } from './types.ts';

interface LaneMessageMarkProps {
  readonly box: PlotBox;
  readonly scene: TimeScene;
  readonly place: LaneScene;
  readonly message: LaneMessage;
}

/** Half the size of the cross that ends a trace. */
const CROSS = 5;

/** Height of the last sample before the trace stopped. */
function lastY({ lane, rows, toY }: LaneScene, tMs: number): number {
  const trace = lane.traces[0];
  if (trace === undefined) return (rows.top + rows.bottom) / 2;
  let i = trace.tMs.length - 1;
  while (i >= 0 && !(trace.tMs[i]! <= tMs && Number.isFinite(trace.y[i]!))) i -= 1;
  const y = i < 0 ? rows.bottom : toY(trace.y[i]!);
  return Math.min(rows.bottom, Math.max(rows.top, y));
}

/** The end of a trace that stops making sense: a cross, and why. */
export function LaneMessageMark({ box, scene, place, message }: LaneMessageMarkProps) {
  const { columns, rows, viewMs } = scene;
  if (message.tMs < viewMs[0] || message.tMs > viewMs[1]) return null;
  const { fontPx, measure } = box;
  const x = scene.toX(message.tMs);
  const y = lastY(place, message.tMs);
  const after = columns.right - x >= x - columns.left;
  const room = (after ? columns.right - x : x - columns.left) - 14;
  const lines = wrapText(message.text, room, measure);
  const height = (lines.length - 1) * rows.lineHeight;
  const first = Math.min(
    place.rows.bottom - height,
    Math.max(place.rows.top + fontPx, y + 0.34 * fontPx),
  );
  const color = `var(${place.lane.traces[0]?.color ?? '--ink'})`;
  return (
    <>
      <path
        d={`M${x - CROSS} ${y - CROSS}l${2 * CROSS} ${2 * CROSS}m0 ${-2 * CROSS}l${-2 * CROSS} ${2 * CROSS}`}
        stroke={color}
        strokeWidth={2.2}
      />
      <TextLines
        className="plot-ink plot-halo"
        lines={lines}
        x={after ? x + 12 : x - 12}
        y={first}
        lineHeight={rows.lineHeight}
        anchor={after ? 'start' : 'end'}
      />
    </>
  );
}
