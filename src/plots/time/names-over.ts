import type { PlotBox } from '../shared/use-plot-box.ts';
import type { Lane, Trace } from './types.ts';

export interface NameOver {
  readonly trace: Trace;
  readonly text: string;
  readonly x: number;
  readonly line: number;
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

/** Where it is narrow, the names of a lane stand in lines over it; this breaks the lines. */
export function namesOver(lane: Lane, { width, fontPx, measure }: PlotBox): NamesOver {
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
    return { trace, text, ...place((SAMPLE + SAMPLE_GAP) * fontPx + measure(text, true)) };
  });
  const note = lane.note === undefined ? null : place(measure(lane.note));
  return { names, note, lines: line + 1 };
}
