import { findMeasure } from '../../src/analysis/measures/index.ts';
import { findModel, findStimulus, getStimulus } from '../../src/core/catalogue.ts';
import type { Interval, ParamSpec } from '../../src/core/contracts/quantity.ts';
import { defaultsOf, limitsOf } from '../../src/core/contracts/quantity.ts';
import type { StimulusParamSpec } from '../../src/core/contracts/stimulus.ts';
import { methods } from '../../src/core/integrators/index.ts';
import type { ExplorerDocument, InputUnit } from '../../src/state/document.ts';
import {
  DOCUMENT_LIMITS,
  MOST_MODELS,
  MOST_POINTS,
  NARROWEST_RANGE,
  POINT_LIMITS,
  SHORTEST_VIEW_MS,
} from '../../src/state/limits.ts';

/** Everything that is wrong with a document; empty if it is valid. Told apart from the code under test. */
export function faultsOf(document: ExplorerDocument): readonly string[] {
  return [...modelFaults(document), ...stimulusFaults(document), ...runFaults(document)];
}

export const isValid = (document: ExplorerDocument): boolean => faultsOf(document).length === 0;

/** Bounds of a stimulus' number in a unit of the input axis. */
export function stimulusLimits(spec: StimulusParamSpec, unit: InputUnit): Interval {
  const scales = spec.role === 'level' || spec.role === 'increment';
  return scales && unit === 'native' ? DOCUMENT_LIMITS.inputRange : limitsOf(spec);
}

export const isWhole = (spec: ParamSpec): boolean =>
  (spec as Partial<StimulusParamSpec>).whole === true;

function modelFaults({ models, selected }: ExplorerDocument): string[] {
  const ids = models.map(({ id }) => id);
  const faults: string[] = [];
  if (models.length < 1 || models.length > MOST_MODELS) faults.push(`${models.length} models`);
  if (new Set(ids).size < ids.length) faults.push(`a model twice: ${ids.join()}`);
  if (!ids.includes(selected)) faults.push(`${selected} is selected but not on the table`);
  for (const { id, params } of models) {
    const model = findModel(id);
    if (!model) {
      faults.push(`no model ${id}`);
      continue;
    }
    faults.push(...paramFaults(id, model.params, params, limitsOf));
    const values = { ...defaultsOf(model.params), ...params };
    if (model.kind === 'membrane' && model.conflict?.(values)) faults.push(`conflict in ${id}`);
  }
  return faults;
}

function stimulusFaults({ stimulus, inputUnit, measure }: ExplorerDocument): string[] {
  const kind = findStimulus(stimulus.kind);
  if (!kind) return [`no stimulus ${stimulus.kind}`];
  const faults = paramFaults(kind.id, kind.params, stimulus.params, (spec) =>
    stimulusLimits(spec as StimulusParamSpec, inputUnit),
  );
  const asked = findMeasure(measure);
  if (!asked) faults.push(`no measure ${measure}`);
  else if (asked.refusal(kind)) faults.push(`${kind.id} does not answer ${measure}`);
  if ('points' in stimulus !== (kind.drawn !== undefined)) faults.push('points without a drawing');
  const points = stimulus.points ?? [];
  if (points.length > MOST_POINTS) faults.push(`${points.length} points`);
  points.forEach(([tMs, value], i) => {
    const before = points[i - 1]?.[0] ?? -1;
    if (!(tMs > before && tMs <= DOCUMENT_LIMITS.tEndMs[1])) faults.push(`point at ${tMs}`);
    if (!within(value, POINT_LIMITS)) faults.push(`point of ${value}`);
  });
  return faults;
}

function runFaults(document: ExplorerDocument): string[] {
  const { axis, stimulus, inputRange, tEndMs, view, cursorMs, dtMs, seed, method } = document;
  const faults: string[] = [];
  const check = (isGood: boolean, what: string): void => void (isGood || faults.push(what));
  const [from, to] = inputRange;
  const bounds = DOCUMENT_LIMITS.inputRange;
  check(within(from, bounds) && within(to, bounds), `range ${from},${to}`);
  check(axis === null || getStimulus(stimulus.kind).axes!.includes(axis), `axis ${axis}`);
  check(to - from >= NARROWEST_RANGE, `range ${from},${to} is too narrow`);
  check(within(tEndMs, DOCUMENT_LIMITS.tEndMs), `t ${tEndMs}`);
  check(within(dtMs, DOCUMENT_LIMITS.dtMs), `dt ${dtMs}`);
  check(within(seed, DOCUMENT_LIMITS.seed) && Number.isInteger(seed), `seed ${seed}`);
  check(cursorMs === null || within(cursorMs, [0, tEndMs]), `cursor ${cursorMs}`);
  check(method === 'auto' || methods.some(({ id }) => id === method), `method ${method}`);
  check(['rheobase', 'native', 'x'].includes(document.inputUnit), 'unit');
  check(['relative', 'native'].includes(document.outputScale), 'scale');
  check(
    ['none', 'gates', 'currents', 'conductances', 'forces'].includes(document.inside),
    'inside',
  );
  check(typeof document.derivative === 'boolean', 'derivative');
  if (view) {
    const [start, end] = view;
    check(start >= 0 && end <= tEndMs && end - start >= SHORTEST_VIEW_MS, `view ${start},${end}`);
    check(start > 0 || end < tEndMs, 'the whole run is not null');
  }
  return faults;
}

function paramFaults(
  owner: string,
  specs: Readonly<Record<string, ParamSpec>>,
  params: Readonly<Record<string, number>>,
  limits: (spec: ParamSpec) => Interval,
): string[] {
  return Object.entries(params).flatMap(([key, value]) => {
    const spec = Object.hasOwn(specs, key) ? specs[key] : undefined;
    if (!spec) return [`${owner} has no ${key}`];
    if (value === spec.value) return [`${owner}.${key} stores its declared value`];
    const isCounted = !isWhole(spec) || Number.isInteger(value);
    return isCounted && within(value, limits(spec)) ? [] : [`${owner}.${key} = ${value}`];
  });
}

/** Numbers only, and no −0: a link cannot hold it. */
function within(value: number, [min, max]: Interval): boolean {
  return value >= min && value <= max && !Object.is(value, -0);
}
