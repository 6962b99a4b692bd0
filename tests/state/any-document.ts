import fc from 'fast-check';
import { measures } from '../../src/analysis/measures/index.ts';
import { activationList, membraneList, stimulusList } from '../../src/core/catalogue.ts';
import type { Interval, ParamSpec } from '../../src/core/contracts/quantity.ts';
import { defaultsOf, limitsOf } from '../../src/core/contracts/quantity.ts';
import type { Stimulus, StimulusParamSpec } from '../../src/core/contracts/stimulus.ts';
import { methods } from '../../src/core/integrators/index.ts';
import type { ExplorerDocument, InputUnit, ModelEntry } from '../../src/state/document.ts';
import { DOCUMENT_LIMITS, MOST_MODELS, MOST_POINTS, POINT_LIMITS } from '../../src/state/limits.ts';
import { isWhole, stimulusLimits } from './valid.ts';

/** Any number between two bounds, tidy ones, the bounds themselves and the declared ones among them. */
export function anyNumber([min, max]: Interval): fc.Arbitrary<number> {
  return fc
    .oneof(
      fc.double({ min, max, noNaN: true }),
      fc.integer({ min: Math.ceil(min * 100), max: Math.floor(max * 100) }).map((n) => n / 100),
      fc.constantFrom(min, max),
    )
    .map((n) => n + 0);
}

const anyPair = (bounds: Interval, narrowest: number): fc.Arbitrary<readonly [number, number]> =>
  fc
    .tuple(anyNumber(bounds), anyNumber(bounds))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
    .filter(([a, b]) => b - a >= narrowest);

function anyParams(
  specs: Readonly<Record<string, ParamSpec>>,
  limits: (spec: ParamSpec) => Interval,
): fc.Arbitrary<Readonly<Record<string, number>>> {
  const entries = Object.entries(specs).map(([key, spec]) => {
    const any = anyNumber(limits(spec)).map((n) => (isWhole(spec) ? Math.round(n) : n));
    return fc
      .option(any, { nil: spec.value })
      .map((value) => (value === spec.value ? [] : [[key, value] as const]));
  });
  return fc.tuple(...entries).map((some) => Object.fromEntries(some.flat()));
}

export const allModels = [...activationList, ...membraneList];

const anyEntry = (id: string): fc.Arbitrary<ModelEntry> => {
  const model = allModels.find((candidate) => candidate.id === id)!;
  return anyParams(model.params, limitsOf)
    .filter((params) => {
      const values = { ...defaultsOf(model.params), ...params };
      return model.kind === 'activation' || !model.conflict?.(values);
    })
    .map((params) => ({ id, params }));
};

const anyModels = fc
  .shuffledSubarray(
    allModels.map(({ id }) => id),
    { minLength: 1, maxLength: Math.min(MOST_MODELS, allModels.length) },
  )
  .chain((ids) => fc.tuple(...ids.map(anyEntry)));

export const anyPoints = fc
  .uniqueArray(fc.tuple(anyNumber([0, DOCUMENT_LIMITS.tEndMs[1]]), anyNumber(POINT_LIMITS)), {
    maxLength: Math.min(MOST_POINTS, 40),
    selector: ([tMs]) => tMs,
  })
  .map((points) => points.toSorted(([a], [b]) => a - b));

function anyStimulus(unit: InputUnit): fc.Arbitrary<Stimulus> {
  return fc.constantFrom(...stimulusList).chain((kind): fc.Arbitrary<Stimulus> => {
    const params = anyParams(kind.params, (spec) =>
      stimulusLimits(spec as StimulusParamSpec, unit),
    );
    return kind.drawn
      ? fc.record({ kind: fc.constant(kind.id), params, points: anyPoints })
      : fc.record({ kind: fc.constant(kind.id), params });
  });
}

const anyRun = anyNumber(DOCUMENT_LIMITS.tEndMs).chain((tEndMs) =>
  fc.record({
    tEndMs: fc.constant(tEndMs),
    view: fc.option(anyPair([0, tEndMs], 0.001).map((v) => (v[1] - v[0] < tEndMs ? v : null))),
    cursorMs: fc.option(anyNumber([0, tEndMs])),
  }),
);

/** Any valid document that the catalogue allows. */
export const anyDocument: fc.Arbitrary<ExplorerDocument> = fc
  .constantFrom<InputUnit>('rheobase', 'native', 'x')
  .chain((inputUnit) => fc.tuple(fc.constant(inputUnit), anyStimulus(inputUnit), anyModels, anyRun))
  .chain(([inputUnit, stimulus, models, run]) => {
    const kind = stimulusList.find(({ id }) => id === stimulus.kind)!;
    const answered = measures.filter((measure) => measure.refusal(kind) === null);
    return fc.record({
      models: fc.constant(models),
      selected: fc.constantFrom(...models.map(({ id }) => id)),
      measure: fc.constantFrom(...answered.map(({ id }) => id)),
      inputUnit: fc.constant(inputUnit),
      outputScale: fc.constantFrom('relative', 'native'),
      inputRange: anyPair(DOCUMENT_LIMITS.inputRange, 1e-6),
      stimulus: fc.constant(stimulus),
      axis: fc.constantFrom(null, ...(kind.axes ?? [])),
      tEndMs: fc.constant(run.tEndMs),
      view: fc.constant(run.view),
      cursorMs: fc.constant(run.cursorMs),
      method: fc.constantFrom('auto', ...methods.map(({ id }) => id)),
      dtMs: anyNumber(DOCUMENT_LIMITS.dtMs),
      seed: fc.integer({ min: 0, max: DOCUMENT_LIMITS.seed[1] }),
      derivative: fc.boolean(),
      inside: fc.constantFrom('none', 'gates', 'currents', 'conductances', 'forces'),
    });
  });
