import { plainSpaces } from '../plain-spaces.ts';
import { VERSION } from '../version.ts';
import { echoOf } from './echo.ts';
import { numberText } from './number-text.ts';
import type { PlottedCurve, PlottedTrace, Provenance } from './types.ts';

/** Names what a file is; a number in it is bumped when the meaning of a field changes. */
export const DATA_SCHEMA = { name: 'threshold-plot-data', version: 1 } as const;

/** The left plot as JSON. Undefined values are null; numbers read back to the same bits. */
export function jsonOfCurves(from: Provenance, curves: readonly PlottedCurve[]): string {
  const shown = curves.map(({ id, label, origin, ghost, x, current, y, ripple }) => ({
    id,
    label,
    origin,
    ghost,
    input: x,
    current,
    output: y,
    ripple,
  }));
  return jsonText({ ...head(from, 'input'), curves: shown });
}

/** The right plot as JSON. */
export function jsonOfTraces(from: Provenance, traces: readonly PlottedTrace[]): string {
  const shown = traces.map(({ id, lane, label, origin, ghost, t, y }) => ({
    id,
    lane,
    label,
    origin,
    ghost,
    time: t,
    value: y,
  }));
  return jsonText({ ...head(from, 'time'), traces: shown });
}

function head(from: Provenance, plot: 'input' | 'time') {
  return {
    schema: DATA_SCHEMA,
    program: { name: 'Threshold', version: VERSION },
    plot,
    language: from.language,
    title: from.title,
    question: from.question,
    ...(from.output !== undefined && { output: from.output }),
    link: from.link,
    citation: from.citation,
    sources: from.sources.map(({ cite, doi }) => ({ cite, ...(doi !== undefined && { doi }) })),
    runs: from.runs.map((run) => ({
      ...echoOf(run),
      label: run.label,
      spikesMs: run.spikesMs,
    })),
  };
}

/** JSON with arrays of numbers on one line each; −0 survives, which JSON.stringify loses. */
function jsonText(value: unknown): string {
  const arrays: string[] = [];
  const text = JSON.stringify(
    value,
    (_key, part: unknown) => {
      if (typeof part === 'string') return plainSpaces(part);
      if (!(part instanceof Float64Array || part instanceof Uint8Array)) return part;
      arrays.push(`[${Array.from(part, (number) => numberText(number, 'null')).join(',')}]`);
      return PLACE;
    },
    2,
  );
  let next = 0;
  return `${text.replaceAll(JSON.stringify(PLACE), () => arrays[next++] ?? '[]')}\n`;
}

/** Stands for an array until the rest is written; no word of the interface is this. */
const PLACE = '\u0000numbers\u0000';
