import type { TakeAwayWords } from '../../i18n/take-away/index.ts';
import { takeAwayWords } from '../../i18n/take-away/index.ts';
import { VERSION } from '../version.ts';
import { csvText } from './csv-text.ts';
import type { NamedColumn } from './csv-text.ts';
import { echoOf } from './echo.ts';
import { shareTime } from './share-time.ts';
import type { Column, PlottedCurve, PlottedTrace, Provenance } from './types.ts';

/** The left plot: for each curve its inputs, the same in µA/cm², its outputs and, if any, its flags. */
export function csvOfCurves(from: Provenance, curves: readonly PlottedCurve[]): string {
  const w = takeAwayWords[from.language];
  const columns = curves.flatMap(({ label, x, current, y, ripple }): NamedColumn[] => [
    named(w, x, label),
    ...(current === null ? [] : [named(w, current, label)]),
    named(w, y, label),
    ...(ripple === null
      ? []
      : [{ name: `${w.columnOf(w.quantities.ripple, label)} [${w.yesNo}]`, values: ripple }]),
  ]);
  return csvText(comments(from, w, curves), columns);
}

/** The right plot: for each run its times and beside them what is drawn of it; spike times last. */
export function csvOfTraces(from: Provenance, traces: readonly PlottedTrace[]): string {
  const w = takeAwayWords[from.language];
  const columns = shareTime(traces).flatMap(({ label, t, columns: values }): NamedColumn[] => [
    named(w, t, label),
    ...values.map((column) => named(w, column, label)),
  ]);
  const spikes = from.runs.map(({ label, spikesMs }) =>
    named(w, { quantity: w.quantities.spikeTime, unit: 'ms', values: spikesMs }, label),
  );
  return csvText(comments(from, w, traces), [...columns, ...spikes]);
}

function named(w: TakeAwayWords, { quantity, unit, values }: Column, label: string): NamedColumn {
  const name = quantity === '' ? label : w.columnOf(quantity, label);
  return { name: `${name} [${unit === '' ? '1' : unit}]`, values };
}

function comments(
  from: Provenance,
  w: TakeAwayWords,
  shown: readonly (PlottedCurve | PlottedTrace)[],
): string[] {
  const origins = new Map(shown.map(({ label, origin }) => [label, w[origin]]));
  const hasRipple = shown.some((one) => 'ripple' in one && one.ripple !== null);
  return [
    `Threshold ${VERSION}: ${from.title}`,
    `${w.question}: ${from.question}`,
    ...(from.output === undefined ? [] : [`${w.output}: ${from.output}`]),
    // A spreadsheet splits lines at commas; the link opens with them written like this, too.
    `${w.link}: ${from.link.replaceAll(',', '%2C')}`,
    `${w.cite}: ${from.citation}`,
    w.howToRead,
    `${w.shown}: ${[...origins].map((pair) => pair.join(': ')).join('; ')}`,
    ...(hasRipple ? [w.rippleNote] : []),
    ...from.runs.map((run) => `${w.runOf(run.label)}: ${spaced(echoOf(run))}`),
  ];
}

/** JSON on one line with a space after every comma. */
const spaced = (value: unknown): string =>
  JSON.stringify(value, null, 1).replaceAll(/\n\s*/gu, ' ');
