import { describe, expect, test } from 'vitest';
import { defaultsOf } from '../../../src/core/contracts/quantity.ts';
import { atDefaults, eachUnit, units } from './units.ts';

type Pair = readonly [f: number, df: number];

/** Output and slope at −∞, −0, 0 and ∞, by the definitions; slopes at a corner as PyTorch picks them. */
const LIMITS: Readonly<Record<string, readonly [Pair, Pair, Pair, Pair]>> = {
  step: [
    [0, 0],
    [1, 0],
    [1, 0],
    [1, 0],
  ],
  sign: [
    [-1, 0],
    [-0, 0],
    [0, 0],
    [1, 0],
  ],
  relu: [
    [0, 0],
    [-0, 0],
    [0, 0],
    [Infinity, 1],
  ],
  'leaky-relu': [
    [-Infinity, 0.01],
    [-0, 0.01],
    [0, 0.01],
    [Infinity, 1],
  ],
  logistic: [
    [0, 0],
    [0.5, 0.25],
    [0.5, 0.25],
    [1, 0],
  ],
  tanh: [
    [-1, 0],
    [-0, 1],
    [0, 1],
    [1, 0],
  ],
  softplus: [
    [0, 0],
    [Math.LN2, 0.5],
    [Math.LN2, 0.5],
    [Infinity, 1],
  ],
  elu: [
    [-1, 0],
    [-0, 1],
    [0, 1],
    [Infinity, 1],
  ],
  gelu: [
    [0, 0],
    [-0, 0.5],
    [0, 0.5],
    [Infinity, 1],
  ],
  silu: [
    [0, 0],
    [-0, 0.5],
    [0, 0.5],
    [Infinity, 1],
  ],
};

/** The sign of a zero carries meaning only where the input is itself a signed zero. */
const unsigned = (value: number): number => (value === 0 ? 0 : value);

describe.each(eachUnit)('the %s unit', (id, unit) => {
  const { f, df } = atDefaults(unit);
  const [below, minusZero, zero, above] = LIMITS[id]!;

  test('settles at its limits for an input without bounds', () => {
    expect([-Infinity, Infinity].map((x) => unsigned(f(x)))).toEqual([below[0], above[0]]);
    expect([-Infinity, Infinity].map((x) => unsigned(df(x)))).toEqual([below[1], above[1]]);
  });

  test('keeps the sign of a zero that it passes on', () => {
    expect([f(-0), f(0)]).toEqual([minusZero[0], zero[0]]); // toEqual tells −0 from 0
    expect([df(-0), df(0)].map(unsigned)).toEqual([minusZero[1], zero[1]]);
  });

  test('does not hide a missing input', () => {
    expect(f(NaN)).toBeNaN();
    if (id === 'step' || id === 'sign') expect(df(NaN)).toBe(0);
    else expect(df(NaN)).toBeNaN();
  });
});

test('the step unit answers with its declared value exactly at the threshold, and only there', () => {
  const step = units.find(({ id }) => id === 'step')!;
  const { f } = step.compile({ ...defaultsOf(step.params), b: 2, H0: 0.5 });
  expect([2 - 5e-16, 2, 2 + 5e-16].map(f)).toEqual([0, 0.5, 1]);
});

test('a leaky ReLU that leaks nothing is a ReLU, even for the largest inputs and gains', () => {
  const leaky = units.find(({ id }) => id === 'leaky-relu')!;
  const { f, df } = leaky.compile({ k: 1000, b: 0, alpha: 0 });
  expect([-Number.MAX_VALUE, -1, 1, Number.MAX_VALUE].map(f).map(unsigned)).toEqual([
    0,
    0,
    1000,
    Infinity,
  ]);
  expect([-Number.MAX_VALUE, -1, 1].map(df)).toEqual([0, 0, 1000]);
});

test('a softplus unit with a very narrow bend is a ReLU, even for the largest inputs', () => {
  const softplus = units.find(({ id }) => id === 'softplus')!;
  const { f, df } = softplus.compile({ ...defaultsOf(softplus.params), s: 0.001 });
  const inputs = [-Number.MAX_VALUE, -1, 1, 1e6, Number.MAX_VALUE];
  expect(inputs.map(f)).toEqual([0, 0, 1, 1e6, Number.MAX_VALUE]);
  expect(inputs.map(df)).toEqual([0, 0, 1, 1, 1]);
  expect(f(0)).toBeCloseTo(0.001 * Math.LN2, 18);
});

test('GELU and SiLU dip below zero exactly as deep as declared, at the published places', () => {
  for (const [id, at] of [
    ['gelu', -0.7517915246935645],
    ['silu', -1.278464542761074],
  ] as const) {
    const unit = units.find((candidate) => candidate.id === id)!;
    const { f, df } = atDefaults(unit);
    expect(f(at)).toBeCloseTo(unit.traits.range[0], 15);
    expect(df(at)).toBeCloseTo(0, 15);
  }
});
