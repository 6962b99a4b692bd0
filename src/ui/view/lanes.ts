import { getModel } from '../../core/catalogue.ts';
import { completeParams } from '../../core/contracts/check.ts';
import type { MembraneModel, Role, VariableSpec } from '../../core/contracts/membrane.ts';
import type { Interval } from '../../core/contracts/quantity.ts';
import type { SimulationResult } from '../../core/contracts/simulation.ts';
import type { Drive } from '../../core/contracts/stimulus.ts';
import { observe } from '../../core/simulate/observe.ts';
import type { Messages } from '../../i18n/en.ts';
import type { Language } from '../../i18n/language.ts';
import type { MembraneLive } from '../../live/live.ts';
import type { Trace, TraceLane, TraceShape } from '../../plots/time/types.ts';
import type { ColorName, Dash } from '../../plots/types.ts';
import type { ExplorerDocument, InsideView, ModelEntry } from '../../state/document.ts';
import { selectWindow } from '../../state/selectors.ts';
import { activationTrace } from './activation-trace.ts';
import { runEndText, tickFormat } from './words.ts';
import { shortName } from './labels.ts';
import { styleOf } from './style.ts';

/** Weight of lanes in the stack: potentials need room, an artificial unit's line does not. */
const WEIGHT = { voltage: 4, unit: 1.3, multi: 2.6 } as const;
/** A lane of potentials always shows rest to spike, so that a small response looks small. */
const VOLTAGE_SPAN: Interval = [-80, 40];

interface LaneContext {
  readonly document: ExplorerDocument;
  readonly language: Language;
  readonly m: Messages;
  readonly ghosts: Ghosts;
}

/** Frozen traces by lane and trace. */
export type Ghosts = ReadonlyMap<string, { readonly tMs: Float64Array; readonly y: Float64Array }>;

export const ghostKey = (laneId: string, traceId: string): string => `${laneId}/${traceId}`;

export function voltageLane(
  { document, language, m, ghosts }: LaneContext,
  model: MembraneModel,
  state: MembraneLive,
): TraceLane {
  const { trace } = state;
  const label = shortName(model, language);
  const ghost = ghosts.get(ghostKey(model.id, 'V'));
  const drawn = model.spike.kind === 'reset';
  return {
    id: model.id,
    kind: 'voltage',
    weight: WEIGHT.voltage,
    title: 'mV',
    unit: 'mV',
    yDomain: { kind: 'auto', include: VOLTAGE_SPAN, minSpan: 40 },
    format: tickFormat(language),
    stale: state.provisional.trace,
    traces: [
      {
        ...styleOf(model),
        id: 'V',
        label,
        ...visibleTrace(trace),
        ...(ghost && { ghost }),
      },
    ],
    ...(trace && {
      spikes: {
        tMs: trace.spikesMs,
        countedMs: selectWindow(document),
        ...(model.spike.kind === 'reset' && {
          drawn: { from: trace.spikePeaksMv, peak: model.spike.drawnPeakMv },
        }),
      },
    }),
    ...(drawn && trace && trace.spikesMs.length > 0 && { note: m.spikeDrawn }),
    ...(trace &&
      trace.outcome.kind !== 'completed' && {
        message: {
          tMs: trace.outcome.tMs,
          text: runEndText(trace.outcome, language, m)!,
        },
      }),
  };
}

/** A potential this far out [mV] is on its way to nowhere: a diverging trace is cut there. */
const LOST_MV = 250;

/** The membrane potential of a run; of one that diverges, the part before it leaves the picture. */
function visibleTrace(trace: SimulationResult | null): TraceShape {
  const y = trace?.states[0];
  if (!trace || !y) return { tMs: new Float64Array(), y: new Float64Array() };
  if (trace.outcome.kind !== 'diverged') return { tMs: trace.tMs, y };
  const lost = y.findIndex((v) => Math.abs(v) > LOST_MV);
  const end = lost < 0 ? y.length : lost;
  return { tMs: trace.tMs.subarray(0, end), y: y.subarray(0, end) };
}

export function unitLane(
  { language, ghosts }: LaneContext,
  entry: ModelEntry,
  drive: Drive,
  toX: (current: number) => number,
  stale: boolean,
): TraceLane {
  const model = getModel(entry.id);
  if (model.kind !== 'activation') throw new TypeError(`${entry.id} is no activation`);
  const params = completeParams(model.params, entry.params);
  const ghost = ghosts.get(ghostKey(model.id, 'y'));
  return {
    id: model.id,
    kind: 'unit',
    weight: WEIGHT.unit,
    stale,
    title: '',
    yDomain: { kind: 'auto', include: [0, 1], minSpan: 1 },
    yTicks: [0, 1],
    format: tickFormat(language),
    traces: [
      {
        ...styleOf(model),
        id: 'y',
        label: model.label[language],
        ...activationTrace(model, params, drive, toX),
        ...(ghost && { ghost }),
      },
    ],
  };
}

const ROLE_COLOR: Readonly<Record<Role, ColorName>> = {
  voltage: '--bio-1',
  sodium: '--sodium',
  potassium: '--potassium',
  calcium: '--calcium',
  leak: '--leak',
  'activation-gate': '--gate-m',
  'inactivation-gate': '--gate-h',
  recovery: '--gate-n',
  clock: '--soft',
};
const TRACE_DASHES: readonly Dash[] = ['solid', 'dashed', 'dotted', 'dash-dot'];

/** Is there anything to see of the model in this view? */
export function insideSpecs(model: MembraneModel, view: InsideView): readonly VariableSpec[] {
  switch (view) {
    case 'none':
      return [];
    case 'gates':
      return model.states.filter(({ unit, hidden }) => unit === '1' && !hidden);
    case 'currents':
      return model.observables.filter(({ unit }) => unit === 'µA/cm²');
    case 'conductances':
      return model.observables.filter(({ unit }) => unit === 'mS/cm²');
    case 'forces':
      return model.observables.filter(({ reversal }) => reversal).map(drivingForce);
  }
}

/** V − E of an ionic current, as a quantity of its own: named and coloured after the current. */
function drivingForce(current: VariableSpec): VariableSpec {
  const words = `V − ${current.reversal}`;
  return { ...current, label: { en: words, pl: words }, unit: 'mV' };
}

/** Gates, currents, conductances or driving forces of the selected model, over the same time axis. */
export function insideLane(
  { document, language, m }: LaneContext,
  model: MembraneModel,
  state: MembraneLive,
): TraceLane | null {
  const specs = insideSpecs(model, document.inside);
  const { trace } = state;
  if (specs.length === 0 || !trace) return null;
  const columns = columnsOf(model, state);
  const isForce = document.inside === 'forces';
  const traces = specs.map((spec, i): Trace => ({
    id: spec.id,
    label: spec.unit === '1' ? spec.id : spec.label[language],
    color: ROLE_COLOR[spec.role],
    dash: TRACE_DASHES[i % TRACE_DASHES.length]!,
    tMs: trace.tMs,
    y: columns.get(isForce ? forceOf(spec) : spec.id)!,
  }));
  const unit = specs[0]!.unit;
  return {
    id: `inside-${model.id}`,
    kind: 'multi',
    weight: WEIGHT.multi,
    stale: state.provisional.trace,
    ...(unit === '1' ? { title: m.insideViews.gates } : { title: unit, unit }),
    yDomain: unit === '1' ? [0, 1] : { kind: 'auto', include: [0], minSpan: 1 },
    format: tickFormat(language),
    traces,
  };
}

/** Name of the column with the driving force of a current. */
const forceOf = ({ id }: VariableSpec): string => `force of ${id}`;

const observedColumns = new WeakMap<object, ReadonlyMap<string, Float64Array>>();

/** States and observables of a run by name; computed once a run, and only when somebody looks. */
function columnsOf(
  model: MembraneModel,
  { trace }: MembraneLive,
): ReadonlyMap<string, Float64Array> {
  const known = observedColumns.get(trace!);
  if (known) return known;
  const observed = observe(trace!);
  const columns = new Map<string, Float64Array>();
  model.states.forEach(({ id }, i) => columns.set(id, trace!.states[i]!));
  const params = completeParams(model.params, trace!.problem.params);
  model.observables.forEach((spec, i) => {
    columns.set(spec.id, observed[i]!);
    const reversalMv = params[spec.reversal ?? ''];
    if (reversalMv === undefined) return;
    columns.set(
      forceOf(spec),
      trace!.states[0]!.map((vMv) => vMv - reversalMv),
    );
  });
  observedColumns.set(trace!, columns);
  return columns;
}
