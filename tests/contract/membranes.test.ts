import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Interval, MembraneModel, ParamSpec, ParamValues } from '../../src/core/index.ts';
import {
  completeProblem,
  defaultsOf,
  limitsOf,
  membraneList,
  methods,
  simulate,
} from '../../src/core/index.ts';
import { between } from '../core/numbers.ts';
import { sizesOf, worstOf } from './rounding.ts';

/** The machine's precision, with room for the dozens of operations a slope takes. */
const ROUNDING = 1e-12;
/** Slopes are looked at beyond the ordinary range of V, too: pulses and long steps lead there. */
const WIDE: Interval = [-150, 150];

const anyParams = (model: MembraneModel, bounds: (spec: ParamSpec) => Interval) =>
  fc
    .record(
      Object.fromEntries(
        Object.entries(model.params).map(([name, spec]) => [name, between(...bounds(spec))]),
      ),
    )
    .filter((params) => !model.conflict?.(params)) as fc.Arbitrary<ParamValues>;

const sliderParams = (model: MembraneModel) => anyParams(model, ({ range }) => range);

/** Potentials where a rate of a classical model is 0/0, and their neighbourhood. */
const delicateMv = fc
  .tuple(
    fc.constantFrom(-40, -55),
    fc.constantFrom(0, 1e-12, 1e-9, 1e-7, 1e-5, 1e-4, 1.1e-4, 1e-3, 1e-2, 0.1, 1, 1.01),
    fc.constantFrom(-1, 1),
  )
  .map(([centre, distance, sign]) => centre + sign * distance);

/** Any state inside the model's declared box, and V beyond it. */
const anyState = (model: MembraneModel) =>
  fc
    .tuple(
      fc.oneof(between(...model.states[0]!.range), between(...WIDE), delicateMv),
      ...model.states.slice(1).map(({ range }) => between(...range)),
    )
    .map((values) => Float64Array.from(values));

const anyCurrent = (model: MembraneModel) => between(...model.currentRange);

describe.each(membraneList.map((model) => [model.id, model] as const))('%s', (_id, model) => {
  const n = model.states.length;
  const defaults = defaultsOf(model.params);
  const situation = [sliderParams(model), anyState(model), anyCurrent(model)] as const;

  test('moves as its printed equations say, in the fast form as well', () => {
    fc.assert(
      fc.property(...situation, (params, y, current) => {
        const kernel = model.compile(params);
        const [fast, printed] = [new Float64Array(n), new Float64Array(n)];
        kernel.slopes(y, Float64Array.of(current), fast);
        kernel.equations(y, Float64Array.of(current), printed);
        const sizes = sizesOf(model, params, y, current);
        expect(worstOf(fast, printed, sizes)).toBeLessThanOrEqual(ROUNDING);
      }),
      { numRuns: 1500 },
    );
  });

  test('has the same slopes in the linear form that exponential Euler uses', () => {
    const { linearForm } = model.compile(defaults);
    expect(linearForm).toBeDefined();
    fc.assert(
      fc.property(...situation, (params, y, current) => {
        const kernel = model.compile(params);
        const [a, b, slope] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
        kernel.linearForm!(y, Float64Array.of(current), a, b);
        kernel.slopes(y, Float64Array.of(current), slope);
        const linear = a.map((rate, j) => rate * y[j]! + b[j]!);
        const sizes = sizesOf(model, params, y, current);
        expect(worstOf(linear, slope, sizes)).toBeLessThanOrEqual(ROUNDING);
        expect(Math.max(...a)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });

  test('is finite wherever its state and its parameters are allowed to be', () => {
    const allowed = anyParams(model, limitsOf);
    fc.assert(
      fc.property(allowed, anyState(model), anyCurrent(model), (params, y, current) => {
        const kernel = model.compile(params);
        const before = y.slice();
        const [slope, out] = [new Float64Array(n), new Float64Array(model.observables.length)];
        kernel.slopes(y, Float64Array.of(current), slope);
        kernel.observe(y, current, out);
        const numbers = [...slope, ...out, kernel.steadyCurrent(y[0]!)];
        expect(numbers.every(Number.isFinite)).toBe(true);
        expect(y.every((value, j) => value === before[j])).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('obeys Kirchhoff: the injected current is the capacitive and the ionic ones together', () => {
    const currents = model.observables.flatMap(({ unit }, j) => (unit === 'µA/cm²' ? [j] : []));
    expect(currents.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(...situation, (params, y, current) => {
        model.states.forEach(({ role }, j) => {
          if (role === 'clock') y[j] = 0;
        });
        const kernel = model.compile(params);
        const [slope, out] = [new Float64Array(n), new Float64Array(model.observables.length)];
        kernel.slopes(y, Float64Array.of(current), slope);
        kernel.observe(y, current, out);
        const total = currents.reduce((sum, j) => sum + out[j]!, params['C']! * slope[0]!);
        const size = currents.reduce((sum, j) => sum + Math.abs(out[j]!), 1 + Math.abs(current));
        expect(Math.abs(total - current)).toBeLessThan(Math.min(1e-9, ROUNDING * size));
      }),
      { numRuns: 1000 },
    );
  });

  test('rests where it says, for any setting of its sliders', () => {
    fc.assert(
      fc.property(sliderParams(model), (params) => {
        const kernel = model.compile(params);
        const [y, slope] = [new Float64Array(n), new Float64Array(n)];
        kernel.rest(y);
        kernel.slopes(y, Float64Array.of(0), slope);
        const sizes = sizesOf(model, params, y, 0);
        expect(worstOf(slope, new Float64Array(n), sizes)).toBeLessThan(10 * ROUNDING);
        expect(Math.abs(kernel.steadyCurrent(y[0]!))).toBeLessThan(1e-9);
      }),
      { numRuns: 300 },
    );
  });

  test('gives the same numbers from any arrays, called again or compiled again', () => {
    fc.assert(
      fc.property(...situation, (params, y, current) => {
        const slopes = [0, 1, 2].map(() => new Float64Array(n));
        const kernel = model.compile(params);
        kernel.slopes(y, Float64Array.of(current), slopes[0]!);
        kernel.slopes(
          y.map((value) => value / 2),
          Float64Array.of(-current),
          slopes[1]!,
        );
        kernel.slopes(y.slice(), Float64Array.of(current), slopes[1]!);
        model.compile({ ...params }).slopes(y, Float64Array.of(current), slopes[2]!);
        expect(slopes[1]).toEqual(slopes[0]);
        expect(slopes[2]).toEqual(slopes[0]);
      }),
      { numRuns: 100 },
    );
  });

  test('declares defaults within slider travel, and travel within physical limits', () => {
    for (const spec of Object.values(model.params)) {
      const [min, max] = spec.range;
      const [lowest, highest] = limitsOf(spec);
      const order = [lowest, min, spec.value, max, highest];
      expect(order).toEqual(order.toSorted((a, b) => a - b));
      expect(spec.step).toBeGreaterThan(0);
      if (spec.scale === 'log') expect(lowest).toBeGreaterThan(0);
    }
    expect(model.conflict?.(defaults) ?? null).toBeNull();
  });

  test('shows every parameter in its equations', () => {
    const equations = model.tex.join('\n');
    for (const spec of Object.values(model.params)) expect(equations).toContain(spec.tex);
  });

  test('begins its state with the membrane potential and repeats no name', () => {
    expect(model.states[0]).toMatchObject({ role: 'voltage', unit: 'mV' });
    const ids = [...model.states, ...model.observables].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { scale, range } of [...model.states, ...model.observables]) {
      expect(scale).toBeGreaterThan(0);
      expect(range[1]).toBeGreaterThan(range[0]);
    }
  });

  test('speaks both languages and names its source', () => {
    const { label, short, evidence, caveat } = model;
    const texts = [label, short, evidence.fittedTo, evidence.leavesOut, evidence.notKnown];
    if (caveat) texts.push(caveat);
    texts.push(...Object.values(model.params).map((spec) => spec.label));
    texts.push(...[...model.states, ...model.observables].map((spec) => spec.label));
    for (const text of texts) expect(Math.min(text.en.length, text.pl.length)).toBeGreaterThan(0);
    expect(model.source.cite).toMatch(/\d{4}/);
    expect(model.source.cite).toContain(String(model.year));
  });

  const willing = methods.filter((method) => method.refusal(model, defaults) === null);
  const cases = model.references.flatMap((reference) =>
    willing.map((method) => [reference.name, method.id, reference] as const),
  );

  test.each(cases)('%s, by %s', { timeout: 30_000 }, (_name, method, reference) => {
    const { iExt, tEndMs, expect: expected } = reference;
    const result = simulate(
      completeProblem({
        model: model.id,
        method,
        stimulus: { kind: 'constant', params: { amp: iExt } },
        tEndMs,
        dtMs: fineMs(method, expected.peakMv !== undefined),
        sampleMs: 0,
      }),
    );
    expect(result.outcome.kind).toBe('completed');
    expectWithin(result.spikesMs.length, expected.spikes);
    expectWithin(result.peakMv, expected.peakMv);
    expectWithin(result.finalState[0]!, expected.lastMv);
  });
});

/** A step [ms] so fine that a method's own error stays within what a reference allows. */
function fineMs(id: string, asksForPeak: boolean): number {
  const { order } = methods.find((method) => method.id === id)!;
  if (order > 1) return 0.02;
  return asksForPeak ? 0.001 : 0.005;
}

function expectWithin(value: number, bounds: Interval | undefined) {
  if (!bounds) return;
  expect(value).toBeGreaterThanOrEqual(bounds[0]);
  expect(value).toBeLessThanOrEqual(bounds[1]);
}
