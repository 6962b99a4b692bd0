import { placeLabels } from '../shared/place-labels.ts';
import type { PlotBox } from '../shared/use-plot-box.ts';
import { wrapEvenly } from '../shared/wrap-text.ts';
import { VALUE_GAP, valueRoom } from './names-over.ts';
import type { LaneScene, TimeScene } from './scene.ts';
import type { Trace } from './types.ts';
import { valueAt } from './value-at.ts';

export interface LaneLabel {
  readonly key: string;
  readonly trace: Trace;
  readonly lines: readonly string[];
  readonly note: readonly string[];
  /** Height of the trace's end and centre of the label. */
  readonly endY: number;
  readonly y: number;
  readonly height: number;
  readonly leader: boolean;
  readonly laneId: string;
  /** Which trace of its lane. */
  readonly index: number;
  /** Where its value is written: beside the name if there is room, else in a line of its own. */
  readonly valueX: number;
  readonly valueLine: number;
  /** First line of the note. */
  readonly noteLine: number;
}

/**
 * Where a label would like to be. A single trace's label stays at the end of the whole trace, so it
 * keeps still while the view moves; several traces are told apart where the view ends.
 */
function wish(trace: Trace, { lane, rows, toY }: LaneScene, t1: number): number {
  let value = NaN;
  if (lane.traces.length > 1) value = valueAt(trace, Math.min(t1, trace.tMs.at(-1) ?? t1));
  for (let i = trace.y.length - 1; Number.isNaN(value) && i >= 0; i -= 1) value = trace.y[i]!;
  if (Number.isNaN(value)) return rows.bottom;
  return Math.min(rows.bottom, Math.max(rows.top, toY(value)));
}

/** Names of the traces to the right of their ends; all lanes are laid out together, so none touch. */
export function laneLabels(box: PlotBox, scene: TimeScene): LaneLabel[] {
  const { rows, columns, viewMs } = scene;
  const labels = scene.lanes.flatMap((place) => {
    const { lane } = place;
    return lane.traces.map((trace, i) => {
      const lines = wrapEvenly(trace.label, columns.labelWidth, box.measure, true);
      const isLast = i === lane.traces.length - 1;
      const words = isLast ? (lane.note ?? '') : '';
      const note = words === '' ? [] : wrapEvenly(words, columns.labelWidth, box.measure);
      const after = box.measure(lines[0] ?? '', true) + VALUE_GAP * box.fontPx;
      const fits = lines.length === 1 && after + valueRoom(lane, box.measure) <= columns.labelWidth;
      const noteLine = lines.length + (rows.hasValues && !fits ? 1 : 0);
      return {
        laneId: lane.id,
        index: i,
        valueX: fits ? after : 0,
        valueLine: fits ? 0 : lines.length,
        noteLine,
        key: `${lane.id} ${trace.id}`,
        trace,
        lines,
        note,
        endY: wish(trace, place, viewMs[1]),
        height: (noteLine + note.length) * rows.lineHeight,
        several: lane.traces.length > 1,
      };
    });
  });
  const centres = placeLabels(
    // The first line, not the block, is level with the trace.
    labels.map(({ endY, height }) => ({
      at: endY + (height - rows.lineHeight) / 2,
      size: height,
      rank: endY,
    })),
    0,
    rows.tickY + 0.3 * rows.lineHeight,
    1,
  );
  return labels.map(({ several, ...label }, i) => {
    const y = centres[i]!;
    const firstLine = y - (label.height - rows.lineHeight) / 2;
    return { ...label, y, leader: several && Math.abs(firstLine - label.endY) > 4 };
  });
}
