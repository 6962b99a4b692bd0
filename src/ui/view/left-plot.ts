import { findMeasure, getMeasure } from '../../analysis/measures/index.ts';
import type { Measure } from '../../analysis/measures/measure.ts';
import { getModel, getStimulus } from '../../core/catalogue.ts';
import type { ActivationFn, CompiledActivation } from '../../core/contracts/activation.ts';
import { completeParams } from '../../core/contracts/check.ts';
import type { Messages } from '../../i18n/en.ts';
import type { Language } from '../../i18n/language.ts';
import type { LiveState, MembraneLive } from '../../live/live.ts';
import type {
  CurveSeries,
  HereOutput,
  InputAxis,
  OutputAxis,
} from '../../plots/input-output/types.ts';
import { selectAmplitude, selectSlopes } from '../../state/selectors.ts';
import type { ExplorerDocument, ModelEntry } from '../../state/document.ts';
import { flaggedRanges, formulaCurve, measuredBreaks } from './curves.ts';
import { referenceMembrane, referenceUnit, shownUnit, toShown, unitInput } from './input-units.ts';
import { shortName } from './labels.ts';
import { remember } from './remember.ts';
import { tickFormat } from './words.ts';
import { styleOf } from './style.ts';

/** Everything the left plot is drawn from. */
export interface LeftPlot {
  readonly series: readonly CurveSeries[];
  readonly outputs: readonly HereOutput[];
  readonly left: OutputAxis;
  readonly right?: OutputAxis;
  readonly pending: readonly string[];
  readonly bottom: InputAxis;
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
    const state = live.membranes[entry.id];
    if (model.kind === 'activation') {
      series.push(activationSeries(context, model, entry));
      outputs.push(activationOutput(context, model, entry));
    } else if (!selectSlopes(document) && state) {
      series.push(membraneSeries(context, entry, state));
      outputs.push(membraneOutput(context, entry, state));
    }
  }
  const pending = Object.entries(live.membranes)
    .filter(([, { curve }]) => !curve?.done)
    .map(([id]) => id);
  const kind = document.stimulus.kind;
  const [from, to] = document.inputRange;
  const { inputUnit } = document;
  const derivative = selectSlopes(document);
  const sides = series.map(({ axis, simulated }) => `${axis}${simulated}`).join();
  const axes = remember(
    'axes',
    [measure, relative, derivative, inputUnit, from, to, kind, sides, language],
    () => ({
      ...outputAxes(context, series),
      bottom: {
        domain: [toShown(document, 'level', from), toShown(document, 'level', to)] as const,
        title: inputTitle(document, getStimulus(kind).axis[language], m),
        format: tickFormat(language),
      },
    }),
  );
  return {
    series: remember('series', series, () => series),
    outputs,
    pending: remember('pending', pending, () => pending),
    ...axes,
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
  if (selectSlopes(document))
    return { left: { title: m.derivativeAxis, format, domain: zeroBased } };
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
  return selectSlopes(document) || shared ? 'left' : 'right';
}

/** What an artificial unit's values are divided by: its own value at twice the rheobase, as for neurons. */
function activationDivisor({ document, relative }: Context, compiled: CompiledActivation): number {
  const atTwo = compiled.f(1);
  return relative && !selectSlopes(document) && atTwo > 0 ? atTwo : 1;
}

function activationSeries(context: Context, model: ActivationFn, entry: ModelEntry): CurveSeries {
  const { document, unit, relative, language } = context;
  const { inputRange, inputUnit } = document;
  const derivative = selectSlopes(document);
  const axis = activationAxis(context);
  // Beside measured curves a line without end must not set the scale.
  const beside = axis === 'left' && !derivative && Object.keys(context.live.membranes).length > 0;
  const unlimited = beside && !model.traits.range.every(Number.isFinite);
  const perNative = inputUnit === 'native' ? unit : 1;
  const deps = [
    entry,
    inputRange,
    shownUnit(document),
    perNative,
    relative,
    derivative,
    axis,
    unlimited,
    language,
  ];
  return remember(`series ${model.id}`, deps, () => {
    const params = completeParams(model.params, entry.params);
    const toX = (input: number): number => unitInput(document, input, unit);
    const divisor = activationDivisor(context, model.compile(params));
    const curve = formulaCurve(model, params, inputRange, toX, divisor, derivative);
    return {
      ...styleOf(model),
      id: model.id,
      label: model.label[language],
      x: curve.x.map((x) => toShown(document, 'level', x)),
      y: curve.y,
      breaks: curve.breaks,
      marks: curve.marks.map((mark) => ({ ...mark, x: toShown(document, 'level', mark.x) })),
      axis,
      unlimited,
      simulated: false,
    };
  });
}

function activationOutput(context: Context, model: ActivationFn, entry: ModelEntry): HereOutput {
  const { document, unit } = context;
  const compiled = model.compile(completeParams(model.params, entry.params));
  const x = unitInput(document, selectAmplitude(document), unit);
  const y = selectSlopes(document) ? compiled.df(x) : compiled.f(x);
  return { seriesId: model.id, y: y / activationDivisor(context, compiled) };
}

/** What every measured value is divided by; NaN while the reference is not there yet. */
function divisorOf({ relative }: Context, { curve }: MembraneLive): number {
  if (!relative) return 1;
  const reference = curve?.reference ?? NaN;
  return reference > 0 ? reference : NaN;
}

function membraneSeries(context: Context, entry: ModelEntry, state: MembraneLive): CurveSeries {
  const { document, measure, language, m } = context;
  const divisor = divisorOf(context, state);
  const curve = state.curve;
  const deps = [curve, divisor, document.inputRange, shownUnit(document), measure, language];
  return remember(`series ${entry.id}`, deps, () => {
    const model = getModel(entry.id);
    const x = (curve?.xs ?? new Float64Array()).map((value) => toShown(document, 'level', value));
    const y = (curve?.ys ?? new Float64Array()).map((value) => value / divisor);
    const width = document.inputRange[1] - document.inputRange[0];
    const message = curve?.done ? emptyMessage(measure, curve.ys, m) : null;
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
      ...(message && { message }),
    };
  });
}

/** What is said of a finished curve that shows nothing. */
function emptyMessage(measure: Measure, ys: Float64Array, m: Messages): string | null {
  if (measure.isRate && !ys.some((y) => y > 0)) return m.silentCurve;
  return ys.some((y) => Number.isFinite(y)) ? null : m.undefinedCurve;
}

function membraneOutput(context: Context, entry: ModelEntry, state: MembraneLive): HereOutput {
  const y = state.here ? state.here.y / divisorOf(context, state) : NaN;
  return { seriesId: entry.id, y };
}
