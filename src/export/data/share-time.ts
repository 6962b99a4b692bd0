import type { Column, PlottedTrace } from './types.ts';

/** Traces of one run that were recorded at the very same times. */
export interface TimeBlock {
  readonly label: string;
  readonly t: Column;
  readonly columns: readonly Column[];
}

/** Traces with one label and the same times to the last bit get one column of times between them. */
export function shareTime(traces: readonly PlottedTrace[]): TimeBlock[] {
  const blocks: { label: string; t: Column; columns: Column[] }[] = [];
  for (const { label, t, y } of traces) {
    const block = blocks.find((one) => one.label === label && sameNumbers(one.t.values, t.values));
    if (block) block.columns.push(y);
    else blocks.push({ label, t, columns: [y] });
  }
  return blocks;
}

function sameNumbers(a: Float64Array, b: Float64Array): boolean {
  return a === b || (a.length === b.length && a.every((value, i) => Object.is(value, b[i])));
}
