import { describe, expect, test } from 'vitest';
import { bistableRange } from '../../src/analysis/bistable.ts';
import { rheobase } from '../../src/analysis/rheobase.ts';
import { fixedPoint } from '../../src/analysis/stability.ts';
import { getMembrane } from '../../src/core/catalogue.ts';
import { defaultsOf } from '../../src/core/contracts/quantity.ts';
import { completeProblem, simulate } from '../../src/core/simulate/simulate.ts';
import curves from '../reference/hh_curves.json' with { type: 'json' };
import { homoclinic, hopf, saddleNode } from './stability-morris-lecar.ts';

const axon = getMembrane('hodgkin-huxley');
const published = defaultsOf(axon.params);
const { T6_3, EL_minus54_3, T18_5 } = curves.bifurcations;

type Values = Readonly<Record<string, number>>;
const rangeOf = (values: Values) => {
  const params = { ...published, ...values };
  return bistableRange(axon, params, rheobase(axon, params)!);
};

/** A plain long run under a constant current: whether it still fires in its last part, and where it ends. */
function held(values: Values, current: number, ms: number, initial?: readonly number[]) {
  const stimulus = { kind: 'constant', params: { amp: current } };
  const sketch = { model: axon.id, params: values, stimulus, tEndMs: ms, sampleMs: 0 };
  const run = simulate(completeProblem({ ...sketch, ...(initial && { initial }) }));
  const late = run.spikesMs.filter((tMs) => tMs > 0.75 * ms).length;
  return { fires: late > 1, state: [...run.finalState] };
}

/** Fires under the first current, then steps down: the last current under which it still fires. */
function steppedDown(values: Values, from: number, step: number, least: number): number {
  let { state, fires } = held(values, from, 600);
  expect(fires).toBe(true);
  let current = from;
  while (current - step > least) {
    ({ state, fires } = held(values, current - step, 600, state));
    if (!fires) break;
    current -= step;
  }
  return current;
}

describe('The squid axon can both rest and fire', () => {
  test.each([
    ['at 6.3 °C', {}, T6_3],
    ['with E_L = −54.3 mV', { EL: -54.3 }, EL_minus54_3],
    ['at 18.5 °C', { T: 18.5 }, T18_5],
  ] as const)(
    'from the fold of cycles to the lower Hopf point of the reference: %s',
    (_name, values, reference) => {
      const [from, to] = rangeOf(values)!;
      expect(Math.abs(from / reference.snp_lower.I - 1)).toBeLessThan(1e-4);
      expect(Math.abs(to - reference.hopf[0]!.I)).toBeLessThan(
        curves.tolerances_recommended.bifurcation_absolute_uA_cm2,
      );
    },
  );

  test('where the reference finds hysteresis, going up and coming down', () => {
    const [from, to] = rangeOf({})!;
    const rows = (table: number[][]) => table.map(([current, late]) => [current!, late! > 0] as const);
    for (const [current, fires] of rows(curves.hysteresis.down)) expect(current > from).toBe(fires);
    for (const [current, fires] of rows(curves.hysteresis.up)) expect(current > to).toBe(fires);
  }); // prettier-ignore

  const wide = {
    gNa: 181,
    gK: 37.2,
    gL: 0.475,
    ENa: 56.1,
    EK: -85.8,
    EL: -47.7,
    C: 0.605,
    T: 11.8,
  };

  test.each([
    ['with less potassium conductance', { gK: 25 }, 0.7035, 2.1839],
    ['far below its rheobase', wide, 0.1705, 4.2865],
    ['without any input', { gK: 22 }, -0.284, 0.8532],
  ] as const)('%s', (_name, values, lower, upper) => {
    const params = { ...published, ...values };
    const [from, to] = rangeOf(values)!;
    expect(Math.abs(from - lower)).toBeLessThan(0.004);
    expect(Math.abs(to - upper)).toBeLessThan(1e-3);
    expect(from).toBeLessThan(0.9 * rheobase(axon, params)!);
    // Plain long runs agree: a current that comes down in small steps, and one that finds the axon at rest.
    const step = (to - from) / 60;
    const last = steppedDown(values, 1.05 * rheobase(axon, params)!, step, from - 5 * step);
    expect(Math.abs(last - from)).toBeLessThan(1.5 * step);
    for (const share of [0.1, 0.5, 0.9]) {
      const current = from + share * (to - from);
      expect(held(values, current, 1500, [...fixedPoint(axon, params, current)!]).fires).toBe(false);
    }
  }); // prettier-ignore

  test('and does both when 2 µA/cm² for 300 ms are followed by 0.8', () => {
    const { state } = held({ gK: 25 }, 2, 300);
    expect(held({ gK: 25 }, 0.8, 1000, state).fires).toBe(true);
    expect(held({ gK: 25 }, 0.8, 1000).fires).toBe(false);
  });

  test('not where a rest that does not last is all there is', () => {
    // A barely unstable rest at the rheobase is no reason: below it, both are stable.
    expect(rangeOf({ gK: 20 })![1]).toBeCloseTo(0.082, 3);
    expect(bistableRange(axon, { ...published, gNa: 0 }, 5)).toBeNull();
  });
});

describe('The Morris–Lecar fibre (Rinzel & Ermentrout 1998) can do both', () => {
  test('in its first set from the fold of cycles, 88.29, to the Hopf point', () => {
    const [from, to] = bistableRange(hopf, {}, 88.3)!;
    expect(from).toBeCloseTo(88.29, 1);
    expect(to).toBeCloseTo(93.858, 2);
    // A stronger current from which the cycle is followed down leads to the same fold.
    expect(bistableRange(hopf, {}, 120)![0]).toBeCloseTo(from, 0);
  });

  test('in its second set nowhere: firing begins at rate zero where rest vanishes', () => {
    expect(bistableRange(saddleNode, {}, 39.964)).toBeNull();
  });

  test('in its third set from the homoclinic orbit to where rest vanishes, 39.963', () => {
    const [from, to] = bistableRange(homoclinic, {}, 39.964)!;
    expect(from).toBeCloseTo(35, 0);
    expect(to).toBeCloseTo(39.963, 2);
  });
});

test('the leaky integrator, which is reset, gets no answer', () => {
  const lif = getMembrane('lif');
  expect(bistableRange(lif, defaultsOf(lif.params), 1.5)).toBeNull();
});
