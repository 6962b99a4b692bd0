import { findMeasure, getMeasure } from '../../analysis/measures/index.ts';
import type { Measure } from '../../analysis/measures/measure.ts';
import { getModel, getStimulus } from '../../core/catalogue.ts';
import { completeParams } from '../../core/contracts/check.ts';
import type { Interval } from '../../core/contracts/quantity.ts';
import type { Messages } from '../../i18n/en.ts';
import type { Language } from '../../i18n/language.ts';
import { fixed, significant } from '../../i18n/numbers.ts';
import type { LiveState, MembraneLive } from '../../live/live.ts';
import { amplitudeOf } from '../../live/readings.ts';
import type { CurveSeries, HereOutput, OutputAxis } from '../../plots/input-output/types.ts';
import type { Format } from '../../plots/types.ts';
import type { ExplorerDocument, ModelEntry } from '../../state/document.ts';
import { flaggedRanges, formulaCurve, measuredBreaks } from './curves.ts';
import { referenceMembrane, referenceUnit, toShown, unitInput } from './input-units.ts';
import { shortName } from './labels.ts';
import { styleOf } from './style.ts';

/** Everything the left plot is drawn from. */
export interface LeftPlot {
  readonly series: readonly CurveSeries[];
  readonly outputs: readonly HereOutput[];
  readonly left: OutputAxis;
  readonly right?: OutputAxis;
  readonly pending: readonly string[];
  readonly domain: Interval;
  readonly xTitle: string;
}

interface Context {
  readonly document: ExplorerDocument;
  readonly live: LiveState;
  readonly measure: Measure;
  readonly language: Language;
  readonly m: Messages;
  /** Current of the reference model's rheobase. */
  readonly unit: number;
  readonly relative: boolean;
}

/** Prints ticks: as many decimals as their distance needs. */
export function tickFormat(language: Language): Format {
  return (value, step) =>
    fixed(language, value, Math.min(6, Math.max(0, -Math.floor(Math.log10(step) + 1e-9))));
}

/** Are curves divided by their value at twice the rheobase? Only rates can be. */
export function isRelative(document: ExplorerDocument): boolean {
  return document.outputScale === 'relative' && (findMeasure(document.measure)?.isRate ?? false);
}

export function leftPlot(
  document: ExplorerDocument,
  live: LiveState,
  language: Language,
  m: Messages,
): LeftPlot {
  const measure = getMeasure(document.measure);
  const unit = referenceUnit(document, live);
  const relative = isRelative(document);
  const context = { document, live, measure, language, m, unit, relative };
  const series: CurveSeries[] = [];
  const outputs: HereOutput[] = [];
  for (const entry of document.models) {
    const model = getModel(entry.id);
    if (model.kind === 'activation') {
      const drawn = activationSeries(context, entry);
      series.push(drawn.series);
      outputs.push(drawn.output);
    } else if (!document.derivative) {
      const state = live.membranes[entry.id];
      if (!state) continue;
      series.push(membraneSeries(context, entry, state));
      outputs.push(membraneOutput(context, entry, state));
    }
  }
  const pending = Object.entries(live.membranes)
    .filter(([, { curve }]) => !curve?.done)
    .map(([id]) => id);
  const stimulus = getStimulus(document.stimulus.kind);
  const [from, to] = document.inputRange;
  return {
    series,
    outputs,
    pending,
    ...outputAxes(context, series),
    domain: [toShown(document, 'level', from), toShown(document, 'level', to)],
    xTitle: inputTitle(document, stimulus.axis[language], m),
  };
}

function inputTitle(document: ExplorerDocument, axis: string, m: Messages): string {
  if (referenceMembrane(document) === null) return m.axisUnit;
  if (document.inputUnit === 'native') return m.axisNative(axis);
  return document.inputUnit === 'x' ? m.axisX(axis) : m.axisRheobase(axis);
}

function outputAxes(
  { document, measure, relative, language, m }: Context,
  series: readonly CurveSeries[],
): Pick<LeftPlot, 'left' | 'right'> {
  const format = tickFormat(language);
  const zeroBased = { kind: 'auto', include: [0, 1], minSpan: 1 } as const;
  if (document.derivative) return { left: { title: m.derivativeAxis, format, domain: zeroBased } };
  const activation: OutputAxis = { title: m.activationAxis, format, domain: zeroBased };
  if (series.every(({ simulated }) => !simulated)) return { left: activation };
  const words = measure.axis[language];
  if (relative) return { left: { title: m.relativeAxis(words), format, domain: zeroBased } };
  if (measure.unit === '0/1') {
    // Yes and no are as dimensionless as an activation: one axis serves both.
    return { left: { title: `${words} (${m.axisUnits['0/1']})`, format, domain: zeroBased } };
  }
  const unitText = m.axisUnits[measure.unit];
  const left: OutputAxis = {
    title: unitText ? `${words} (${unitText})` : words,
    format,
    domain:
      measure.unit === 'mV'
        ? { kind: 'auto', include: [-70], minSpan: 20 }
        : { kind: 'auto', include: [0], minSpan: 1 },
  };
  const hasUnits = series.some(({ axis }) => axis === 'right');
  return hasUnits ? { left, right: activation } : { left };
}

/** Values on the left axis when everything is relative or there is nothing but artificial units. */
function activationAxis({ document, live, relative, measure }: Context): 'left' | 'right' {
  const alone = Object.keys(live.membranes).length === 0;
  const shared = relative || alone || measure.unit === '0/1';
  return document.derivative || shared ? 'left' : 'right';
}

function activationSeries(
  context: Context,
  entry: ModelEntry,
): { series: CurveSeries; output: HereOutput } {
  const { document, unit, relative, language } = context;
  const model = getModel(entry.id);
  if (model.kind !== 'activation') throw new TypeError(`${entry.id} is no activation`);
  const params = completeParams(model.params, entry.params);
  const compiled = model.compile(params);
  const atTwo = compiled.f(1);
  const divisor = relative && !document.derivative && atTwo > 0 ? atTwo : 1;
  const toX = (input: number): number => unitInput(document, input, unit);
  const curve = formulaCurve(model, params, document.inputRange, toX, divisor, document.derivative);
  const shown = curve.x.map((x) => toShown(document, 'level', x));
  const x = toX(amplitudeOf(document));
  const y = (document.derivative ? compiled.df(x) : compiled.f(x)) / divisor;
  return {
    series: {
      ...styleOf(model),
      id: entry.id,
      label: model.label[language],
      x: shown,
      y: curve.y,
      breaks: curve.breaks,
      marks: curve.marks.map((mark) => ({ ...mark, x: toShown(document, 'level', mark.x) })),
      axis: activationAxis(context),
      simulated: false,
    },
    output: { seriesId: entry.id, y },
  };
}

/** What every measured value is divided by; NaN while the reference is not there yet. */
function divisorOf({ relative }: Context, { curve }: MembraneLive): number {
  if (!relative) return 1;
  const reference = curve?.reference ?? NaN;
  return reference > 0 ? reference : NaN;
}

function membraneSeries(context: Context, entry: ModelEntry, state: MembraneLive): CurveSeries {
  const { document, measure, language, m } = context;
  const model = getModel(entry.id);
  const divisor = divisorOf(context, state);
  const curve = state.curve;
  const x = (curve?.xs ?? new Float64Array()).map((value) => toShown(document, 'level', value));
  const y = (curve?.ys ?? new Float64Array()).map((value) => value / divisor);
  const width = document.inputRange[1] - document.inputRange[0];
  const defined = y.some((value) => Number.isFinite(value));
  const silent = measure.isRate && curve?.done && !curve.ys.some((value) => value > 0);
  const message = silent ? m.silentCurve : curve?.done && !defined ? m.undefinedCurve : undefined;
  return {
    ...styleOf(model),
    id: entry.id,
    label: shortName(model, language),
    x,
    y,
    breaks: measuredBreaks(x, y, width),
    axis: 'left',
    simulated: true,
    ...(curve && { faint: flaggedRanges(x, curve.ripple) }),
    ...(message !== undefined && { message }),
  };
}

function membraneOutput(context: Context, entry: ModelEntry, state: MembraneLive): HereOutput {
  const y = state.here ? state.here.y / divisorOf(context, state) : NaN;
  return { seriesId: entry.id, y };
}

/** A measured value in words: "68.3 Hz", "yes", "not defined". */
export function readingText(
  measure: Measure,
  reading: MembraneLive['here'],
  language: Language,
  m: Messages,
): string {
  if (!reading || Number.isNaN(reading.y)) return m.notDefined;
  if (reading.ripple) return m.rippleReading(significant(language, reading.y, 4));
  const decimals =
    measure.unit === 'Hz' || measure.unit === 'mV' ? 1 : measure.unit === 'ms' ? 2 : 0;
  const unitText = m.outputUnits[measure.unit];
  return unitText(fixed(language, reading.y, decimals));
}
