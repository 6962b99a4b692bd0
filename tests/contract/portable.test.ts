import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PortableMembrane } from '../../src/core/contracts/portable.ts';
import type { MembraneModel, ParamValues } from '../../src/core/index.ts';
import { defaultsOf, membraneList, simulate, completeProblem } from '../../src/core/index.ts';
import { portableMembranes } from '../../src/core/membranes/portable/index.ts';
import { between } from '../core/numbers.ts';
import { evaluate, neuroMlRate, valuesOf } from './evaluate.ts';
import { sizesOf, worstOf } from './rounding.ts';

const ROUNDING = 1e-12;

/** What Python, Brian 2 or the scripts themselves mean by a name. */
const TAKEN = new Set(
  `and as def del elif else for from if import in is lambda not or pass return while with yield
   I t dt i N xi lastspike pi inf e y np h segments segment step steps start end level slope sine
   frequency phase decay decayed tau wave gone points times trace spikes record neuron cell solver
   held hold free late stimulus noise`.split(/\s+/u),
);

const portableOf = (model: MembraneModel): PortableMembrane =>
  portableMembranes.find((entry) => entry.model === model.id)!;

const anyParams = (model: MembraneModel) =>
  fc
    .record(
      Object.fromEntries(
        Object.entries(model.params).map(([name, { range }]) => [name, between(...range)]),
      ),
    )
    .filter((params) => !model.conflict?.(params)) as fc.Arbitrary<ParamValues>;

/** V beyond its ordinary range and at the removable singularities; clocks run out. */
const anyState = (model: MembraneModel) =>
  fc
    .tuple(
      fc.oneof(between(-150, 100), fc.constantFrom(-40, -55, -40 + 1e-9, -55 - 1e-6)),
      ...model.states
        .slice(1)
        .map(({ role, range }) => (role === 'clock' ? fc.constant(0) : between(...range))),
    )
    .map((values) => Float64Array.from(values));

test('every membrane model has its portable twin, and none is left over', () => {
  expect(portableMembranes.map(({ model }) => model).toSorted()).toEqual(
    membraneList.map(({ id }) => id).toSorted(),
  );
});

describe.each(membraneList.map((model) => [model.id, model] as const))('%s', (_id, model) => {
  const portable = portableOf(model);
  const situation = [anyParams(model), anyState(model), between(...model.currentRange)] as const;
  const moving = model.states.filter(({ role }) => role !== 'clock').map(({ id }) => id);

  const slopesOf = (params: ParamValues, y: Float64Array, current: number): Float64Array => {
    const slopes = new Float64Array(y.length);
    model.compile(params).slopes(y, Float64Array.of(current), slopes);
    return slopes;
  };
  const named = (y: Float64Array) =>
    Object.fromEntries(model.states.map(({ id }, j) => [id, y[j]!]));

  test('has a slope for every state but the clock, in the order of the model', () => {
    expect(Object.keys(portable.derivatives)).toEqual(moving);
    expect(moving[0]).toBe('V');
  });

  test('moves as the model does, to rounding', () => {
    fc.assert(
      fc.property(...situation, (params, y, current) => {
        const values = valuesOf(portable, { ...params, ...named(y), I: current });
        const found = model.states.map(({ id }) =>
          id in portable.derivatives ? evaluate(portable.derivatives[id]!, values) : 0,
        );
        const expected = slopesOf(params, y, current);
        const sizes = sizesOf(model, params, y, current);
        expect(worstOf(Float64Array.from(found), expected, sizes)).toBeLessThanOrEqual(ROUNDING);
      }),
      { numRuns: 500 },
    );
  });

  test('is written in the little language: known names, no name that means something else', () => {
    const own = [
      ...Object.keys(model.params),
      ...moving,
      ...[...portable.constants, ...portable.formulas].map(({ id }) => id),
    ];
    expect(new Set(own).size).toBe(own.length);
    // The gate h is a name of its own only inside functions, where the simulator called h is not.
    expect(own.filter((name) => TAKEN.has(name) && name !== 'h')).toEqual([]);
    const { reset, neuron } = portable;
    const formulas = [
      ...[...portable.constants, ...portable.formulas].map(({ of }) => of),
      ...Object.values(portable.derivatives),
      ...(reset ? [reset.threshold, reset.refractory, ...Object.values(reset.assign)] : []),
      ...[...(neuron?.settings ?? []), ...(neuron?.globals ?? [])].map(({ value }) => value),
      portable.noise ?? '0',
    ];
    for (const formula of formulas) {
      expect(formula).toMatch(/^[\w\s+\-*/().]+$/u);
      const names = formula.match(/\b[A-Za-z_]\w*/gu) ?? [];
      const known = [...own, 'I', 'exp', 'log', 'sqrt', 'exprelr'];
      expect(names.filter((name) => !known.includes(name))).toEqual([]);
    }
  });

  test.runIf(model.spike.kind === 'reset')('jumps as the model does', () => {
    fc.assert(
      fc.property(anyParams(model), (params) => {
        const { threshold, assign, refractory } = portable.reset!;
        const thetaMv = evaluate(threshold, params);
        const [before, y] = [
          new Float64Array(model.states.length),
          new Float64Array(model.states.length),
        ];
        before[0] = thetaMv - 1;
        y[0] = thetaMv;
        model.compile(params).afterStep!(before, y, 1e-9);
        const clock = model.states.findIndex(({ role }) => role === 'clock');
        expect(y[0]).toBe(evaluate(assign['V']!, { ...params, V: thetaMv }));
        expect(y[clock]).toBeCloseTo(evaluate(refractory, params), 8);
      }),
    );
  });

  test.runIf(portable.noise)('is shaken as strongly as the model', () => {
    const params: ParamValues = { ...defaultsOf(model.params), sigmaV: 2 };
    const noise = evaluate(portable.noise!, params);
    // Free membrane: variance = noise² τ / 2, and that is what the parameter is defined to be.
    const tauMs = params['C']! / params['gL']!;
    expect(Math.sqrt((noise * noise * tauMs) / 2)).toBeCloseTo(2, 12);
  });

  test('steps so finely that Runge–Kutta 4 finds the spikes of the reference', () => {
    const at = { model: model.id, stimulus: { kind: 'constant', params: { amp: 20 } }, tEndMs: 60 };
    const reference = simulate(completeProblem(at));
    const params = defaultsOf(model.params);
    const stepped = simulate(
      completeProblem({ ...at, method: 'rk4', dtMs: portable.stepMs(params) }),
    );
    expect(reference.spikesMs.length).toBeGreaterThan(2);
    expect(stepped.spikesMs.length).toBe(reference.spikesMs.length);
    // A reset model is stepped to its threshold by the scripts, not by the page's fixed step.
    const slackMs = model.spike.kind === 'reset' ? 0.02 * stepped.spikesMs.length : 1e-3;
    for (const [i, tMs] of stepped.spikesMs.entries()) {
      expect(Math.abs(tMs - reference.spikesMs[i]!)).toBeLessThan(slackMs);
    }
  });

  const { neuroml } = portable;
  test.runIf(neuroml)('is what its NeuroML components compute, to 1e-12', () => {
    fc.assert(
      fc.property(...situation, (params, y, current) => {
        const state = named(y);
        const found = neuroMlSlopes(neuroml!, params, state, current);
        const expected = slopesOf(params, y, current);
        const slopes = model.states.map(({ id }) => found[id] ?? 0);
        const sizes = sizesOf(model, params, y, current);
        expect(worstOf(Float64Array.from(slopes), expected, sizes)).toBeLessThanOrEqual(ROUNDING);
      }),
      { numRuns: 500 },
    );
  });
});

type Mapping = NonNullable<PortableMembrane['neuroml']>;

/** The slopes that NeuroML's definitions give: Ohm's law, gates with Q10, one capacitance. */
function neuroMlSlopes(
  mapping: Mapping,
  p: ParamValues,
  state: Readonly<Record<string, number>>,
  current: number,
): Record<string, number> {
  const v = state['V']!;
  if (mapping.kind === 'iafRefCell') {
    const leak = p[mapping.leakConductance]! * (v - p[mapping.leakReversal]!);
    return { V: (current - leak) / p[mapping.capacitance]! };
  }
  const slopes: Record<string, number> = {};
  let ionic = 0;
  for (const { conductance, reversal, gates } of mapping.channels) {
    let open = p[conductance]!;
    for (const { id, instances, q10, forward, reverse } of gates) {
      const x = state[id]!;
      const scale = q10.factor ** ((p[mapping.temperature]! - q10.atCelsius) / 10);
      slopes[id] = scale * (neuroMlRate(forward, v) * (1 - x) - neuroMlRate(reverse, v) * x);
      open *= x ** instances;
    }
    ionic += open * (v - p[reversal]!);
  }
  slopes['V'] = (current - ionic) / p[mapping.capacitance]!;
  return slopes;
}
