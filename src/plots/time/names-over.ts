import type { Measure } from '../shared/wrap-text.ts';
import type { PlotBox } from '../shared/use-plot-box.ts';
import type { Lane, Trace } from './types.ts';

export interface NameOver {
  readonly trace: Trace;
  readonly text: string;
  readonly x: number;
  readonly line: number;
  /** Where its value is written. */
  readonly valueX: number;
}

export interface NamesOver {
  readonly names: readonly NameOver[];
  readonly note: { readonly x: number; readonly line: number } | null;
  readonly lines: number;
}

/** Lengths in em: the piece of line before a name, and the spaces around it. */
export const SAMPLE = 1.5;
export const SAMPLE_GAP = 0.35;
const NAME_GAP = 0.9;
const FIRST_X = 3.2;

/** Widest value that room is kept for, so that nothing moves with the cursor, and its distance in em. */
const WIDEST_VALUE = '−88.88';
export const VALUE_GAP = 0.5;

/** Room for the value of a trace. Where several share a unit, the title of the lane says it. */
export function valueRoom({ kind, title }: Lane, measure: Measure): number {
  return measure(kind === 'multi' || title === '' ? WIDEST_VALUE : `${WIDEST_VALUE} ${title}`);
}

/** Where it is narrow, the names of a lane stand in lines over it, with their values; this breaks the lines. */
export function namesOver(
  lane: Lane,
  { width, fontPx, measure }: PlotBox,
  hasValues: boolean,
): NamesOver {
  const start = Math.max(FIRST_X * fontPx, measure(lane.title) + NAME_GAP * fontPx);
  let x = start;
  let line = 0;
  const place = (length: number): { x: number; line: number } => {
    if (x > start && x + length > width) {
      x = start;
      line += 1;
    }
    const at = { x, line };
    x += length + NAME_GAP * fontPx;
    return at;
  };
  const names = lane.traces.map((trace) => {
    const text = trace.shortLabel ?? trace.label;
    const name = (SAMPLE + SAMPLE_GAP) * fontPx + measure(text, true) + VALUE_GAP * fontPx;
    const at = place(name + (hasValues ? valueRoom(lane, measure) : 0));
    return { trace, text, ...at, valueX: at.x + name };
  });
  const note = lane.note === undefined ? null : place(measure(lane.note));
  return { names, note, lines: line + 1 };
}
