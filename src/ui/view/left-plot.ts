import { findMeasure, getMeasure } from '../../analysis/measures/index.ts';
import type { Measure } from '../../analysis/measures/measure.ts';
import { getModel } from '../../core/catalogue.ts';
import type { ActivationFn, CompiledActivation } from '../../core/contracts/activation.ts';
import { completeParams } from '../../core/contracts/check.ts';
import type { Messages } from '../../i18n/en.ts';
import type { Language } from '../../i18n/language.ts';
import type { Curve } from '../../live/curve.ts';
import type { LiveState, MembraneLive } from '../../live/live.ts';
import type {
  CurveSeries,
  HereOutput,
  InputAxis,
  OutputAxis,
} from '../../plots/input-output/types.ts';
import { selectAmplitude, selectAxis, selectSlopes } from '../../state/selectors.ts';
import type { ExplorerDocument, ModelEntry } from '../../state/document.ts';
import { flaggedRanges, flatCurve, formulaCurve, measuredBreaks } from './curves.ts';
import { isUnitProvisional, referenceUnit, shownUnit, toShown, unitInput } from './input-units.ts';
import { shortName } from './labels.ts';
import type { LeftContext } from './left-axes.ts';
import { inputAxis, outputAxes } from './left-axes.ts';
import { remember } from './remember.ts';
import { surrogateOf } from './surrogate.ts';
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

/** Are curves divided by their value at twice the rheobase? Only rates can be. */
export function isRelative(document: ExplorerDocument): boolean {
  if (!selectAxis(document).isAmplitude) return false;
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
      const surrogate = selectSlopes(document) ? surrogateOf(model, language, m) : null;
      if (!surrogate) continue;
      series.push(activationSeries(context, surrogate, entry));
      outputs.push(activationOutput(context, surrogate, entry));
    } else if (!selectSlopes(document) && state) {
      series.push(membraneSeries(context, entry, state));
      outputs.push(membraneOutput(context, entry, state));
    }
  }
  const isPending = ({ id, simulated }: CurveSeries): boolean =>
    simulated ? live.membranes[id]?.provisional.curve === true : isUnitProvisional(document, live);
  const pending = series.filter(isPending).map(({ id }) => id);
  const made = { ...outputAxes(context, series), bottom: inputAxis(context) };
  const axes = remember('axes', [JSON.stringify(made), language], () => made);
  return {
    series: remember('series', series, () => series),
    outputs,
    pending: remember('pending', pending, () => pending),
    ...axes,
  };
}

/** Values on the left axis when everything is relative or there is nothing but artificial units. */
function activationAxis({ document, live, relative, measure }: LeftContext): 'left' | 'right' {
  const alone = Object.keys(live.membranes).length === 0;
  const shared = relative || alone || measure.unit === '0/1';
  return selectSlopes(document) || shared ? 'left' : 'right';
}

/** What an artificial unit's values are divided by: its own value at twice the rheobase, as for neurons. */
function activationDivisor(
  { document, relative }: LeftContext,
  compiled: CompiledActivation,
): number {
  const atTwo = compiled.f(1);
  return relative && !selectSlopes(document) && atTwo > 0 ? atTwo : 1;
}

function activationSeries(
  context: LeftContext,
  model: ActivationFn,
  entry: ModelEntry,
): CurveSeries {
  const { document, unit, relative, language } = context;
  const { inputUnit } = document;
  const derivative = selectSlopes(document);
  const { range, isAmplitude } = selectAxis(document);
  // Of the gap between two pulses a unit without time knows nothing: its answer is the same throughout.
  const fixed = isAmplitude ? null : selectAmplitude(document);
  const axis = activationAxis(context);
  // Beside measured curves a line without end must not set the scale.
  const beside = axis === 'left' && !derivative && Object.keys(context.live.membranes).length > 0;
  const unlimited = beside && !model.traits.range.every(Number.isFinite);
  const perNative = inputUnit === 'native' ? unit : 1;
  const deps = [
    entry,
    range,
    fixed,
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
    const compiled = model.compile(params);
    const divisor = activationDivisor(context, compiled);
    const curve =
      fixed === null
        ? formulaCurve(model, params, range, toX, divisor, derivative)
        : flatCurve(range, compiled.f(toX(fixed)) / divisor);
    const shown = (x: number): number => (isAmplitude ? toShown(document, 'level', x) : x);
    return {
      ...styleOf(getModel(entry.id)),
      ...(model.id !== entry.id && { dash: 'solid' }),
      id: model.id,
      label: model.label[language],
      x: curve.x.map(shown),
      y: curve.y,
      breaks: curve.breaks,
      marks: curve.marks.map((mark) => ({ ...mark, x: shown(mark.x) })),
      axis,
      unlimited,
      simulated: false,
    };
  });
}

function activationOutput(
  context: LeftContext,
  model: ActivationFn,
  entry: ModelEntry,
): HereOutput {
  const { document, unit } = context;
  const compiled = model.compile(completeParams(model.params, entry.params));
  const x = unitInput(document, selectAmplitude(document), unit);
  const y = selectSlopes(document) ? compiled.df(x) : compiled.f(x);
  return {
    seriesId: model.id,
    y: y / activationDivisor(context, compiled),
    provisional: isUnitProvisional(document, context.live),
  };
}

/** What every measured value is divided by; NaN while the reference is not there yet. */
function divisorOf({ relative }: LeftContext, { curve }: MembraneLive): number {
  if (!relative) return 1;
  const reference = curve?.reference ?? NaN;
  return reference > 0 ? reference : NaN;
}

function membraneSeries(context: LeftContext, entry: ModelEntry, state: MembraneLive): CurveSeries {
  const { document, measure, language, m } = context;
  const divisor = divisorOf(context, state);
  const curve = state.curve;
  const { key, spec, range } = selectAxis(document);
  const deps = [curve, divisor, key, range, shownUnit(document), measure, language];
  return remember(`series ${entry.id}`, deps, () => {
    const model = getModel(entry.id);
    const x = (curve?.xs ?? new Float64Array()).map((value) => toShown(document, spec.role, value));
    const y = (curve?.ys ?? new Float64Array()).map((value) => value / divisor);
    const width = range[1] - range[0];
    const message = curve?.done ? emptyMessage(measure, curve, divisor, m) : null;
    return {
      ...styleOf(model),
      id: entry.id,
      label: shortName(model, language),
      x,
      y,
      ...(measure.isCounted ? { stairs: true } : { breaks: measuredBreaks(x, y, width) }),
      axis: 'left',
      simulated: true,
      ...(curve && { faint: flaggedRanges(x, curve.ripple) }),
      ...(message && { message }),
    };
  });
}

/** What is said of a finished curve that shows nothing. */
function emptyMessage(
  measure: Measure,
  { ys, missing }: Curve,
  divisor: number,
  m: Messages,
): string | null {
  if (missing && !ys.some((y) => y > 0)) return m.missing[missing];
  if (measure.isRate && !ys.some((y) => y > 0)) return m.silentCurve;
  // Silent at twice the rheobase, it has nothing to be relative to.
  return ys.some((y) => Number.isFinite(y / divisor)) ? null : m.undefinedCurve;
}

function membraneOutput(context: LeftContext, entry: ModelEntry, state: MembraneLive): HereOutput {
  const y = state.here ? state.here.y / divisorOf(context, state) : NaN;
  const { here, curve } = state.provisional;
  return { seriesId: entry.id, y, provisional: here || (context.relative && curve) };
}
