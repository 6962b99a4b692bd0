import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settler } from '../../../src/analysis/settle.ts';
import { restStability } from '../../../src/analysis/stability.ts';
import type { MembraneModel } from '../../../src/core/index.ts';
import {
  completeProblem,
  defaultMethod,
  defaultsOf,
  getMembrane,
  membraneList,
  simulate,
} from '../../../src/core/index.ts';
import { lacksRest, startState } from '../../../src/core/simulate/start.ts';
import { sliderValues } from '../slider-values.ts';

type Values = Readonly<Record<string, number>>;
const TRACE_MS = 400;

function spikesOf(model: MembraneModel, params: Values, amp: number, how: object): Float64Array {
  const stimulus = { kind: 'constant', params: { amp } };
  const method = defaultMethod(model, { ...defaultsOf(model.params), ...params }).id;
  const sketch = { model: model.id, params, stimulus, tEndMs: TRACE_MS, sampleMs: 0, method };
  return simulate(completeProblem({ ...sketch, ...how })).spikesMs;
}

/** Maxima of V that pass −20 mV, by plain Runge–Kutta of the printed equations: none of our own integrators. */
function spikesByHand(model: MembraneModel, params: Values, untilMs: number): number[] {
  const kernel = model.compile({ ...defaultsOf(model.params), ...params });
  const n = model.states.length;
  const y = new Float64Array(n);
  startState(kernel, y);
  const k = [0, 1, 2, 3].map(() => new Float64Array(n));
  const [h, none] = [0.005, Float64Array.of(0)];
  const spikes: number[] = [];
  let [before, rising] = [y[0]!, false];
  for (let i = 1; i * h <= untilMs; i++) {
    [0, h / 2, h / 2, h].forEach((step, s) => {
      const at = y.map((value, j) => value + (s > 0 ? step * k[s - 1]![j]! : 0));
      kernel.equations(at, none, k[s]!);
    });
    for (let j = 0; j < n; j++)
      y[j]! += (h / 6) * (k[0]![j]! + 2 * k[1]![j]! + 2 * k[2]![j]! + k[3]![j]!);
    if (rising && y[0]! < before && before > -20) spikes.push((i - 1) * h);
    rising = y[0]! > before;
    before = y[0]!;
  }
  return spikes;
}

describe.each(membraneList.map((model) => [model.id, model] as const))('%s', (_id, model) => {
  test('starts off a rest that does not last, and at rest where it does, for any values of its sliders', () => {
    let restless = 0;
    fc.assert(
      fc.property(sliderValues(model), (values) => {
        const kernel = model.compile(values);
        const [rest, start] = [0, 1].map(() => new Float64Array(model.states.length));
        kernel.rest(rest!);
        const lacks = startState(kernel, start!);
        expect(lacksRest(model, values)).toBe(lacks);
        const stable = restStability(model, values)(0);
        if (stable !== null) expect(lacks).toBe(!stable);
        if (lacks) {
          restless += 1;
          expect(Math.abs(start![0]! - rest![0]!)).toBeGreaterThan(0.5);
        } else expect(start).toEqual(rest);
      }),
      { numRuns: 300, seed: 2 },
    );
    expect(restless).toBeGreaterThan(5);
  });

  test('then fires at the same times for every tolerance and method', () => {
    let fired = 0;
    fc.assert(
      fc.property(sliderValues(model), (values) => {
        if (!lacksRest(model, values)) return;
        const truth = spikesOf(model, values, 0, { tolerance: 1e-10 });
        if (truth.length < 5) return;
        fired += 1;
        const check = (how: object, withinMs: number, fraction = 1e-3): void => {
          const found = spikesOf(model, values, 0, how);
          expect(Math.abs(found.length - truth.length)).toBeLessThan(2);
          expect(Math.abs(found[0]! - truth[0]!)).toBeLessThan(withinMs);
          const rate = (times: Float64Array) => (4 - 0) / (times[4]! - times[0]!);
          expect(Math.abs(rate(found) / rate(truth) - 1)).toBeLessThan(fraction);
        };
        for (const tolerance of [1e-8, 1e-6]) check({ tolerance }, 2e-3);
        check({ tolerance: 1e-4 }, 0.05);
        // A reset falls on a step of a fixed length: that is off by as much as one each time.
        check({ method: 'rk4', dtMs: 0.01 }, 0.02, 1e-2);
      }),
      { numRuns: 300, seed: 8, endOnFailure: true },
    );
    expect(fired).toBeGreaterThan(3);
  });
});

describe('A squid axon without rest', () => {
  const axon = getMembrane('hodgkin-huxley');
  const sets: readonly Values[] = [{ gK: 18 }, { gK: 15 }, { EK: -65 }, { gNa: 200, gK: 25 }];

  test.each(sets)('fires from the first milliseconds, as integrated by hand: %o', (values) => {
    const found = spikesOf(axon, values, 0, {});
    const byHand = spikesByHand(axon, values, TRACE_MS);
    expect(byHand.length).toBeGreaterThan(15);
    expect(found).toHaveLength(byHand.length);
    byHand.forEach((tMs, i) => expect(Math.abs(found[i]! - tMs)).toBeLessThan(0.02));
  });

  test.each(sets)(
    'shows in its trace the rates that its curve says, first and settled: %o',
    (values) => {
      const settle = settler(axon, { ...defaultsOf(axon.params), ...values });
      for (const amp of [0, 0.5, 2]) {
        const { firstHz, steadyHz } = settle(amp);
        const [a, b, ...more] = spikesOf(axon, values, amp, {});
        const [y, z] = more.slice(-2);
        expect(Math.abs(firstHz * (b! - a!) - 1000)).toBeLessThan(0.5);
        expect(Math.abs(steadyHz * (z! - y!) - 1000)).toBeLessThan(0.5);
      }
    },
  );

  test('has a first interval of its own, not that of a push', () => {
    const values = { gNa: 109.9, gK: 16.3, gL: 0.309, ENa: 61.9, EK: -67.9, EL: -45.9, C: 1.71, T: 5.74 };
    // From its very rest, which it leaves at once under 2 µA/cm², it is 76.2 per second.
    expect(Math.abs(settler(axon, values)(2).firstHz / 76.2 - 1)).toBeLessThan(0.01);
  }); // prettier-ignore
});
