import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import reference from '../reference/hh_curves.json' with { type: 'json' };
import { defaultsOf, getMembrane } from '../../src/core/index.ts';
import { between } from './numbers.ts';
import { printedRates } from '../../src/core/membranes/hodgkin-huxley-rates.ts';

const RATES = ['α_m', 'β_m', 'α_h', 'β_h', 'α_n', 'β_n'];
const axon = getMembrane('hodgkin-huxley');

/** Worst relative difference of six rates from the expected ones. */
function worst(found: Float64Array, expected: ArrayLike<number>): number {
  return Math.max(...RATES.map((_, j) => Math.abs(found[j]! / expected[j]! - 1)));
}

/** The rates of the specialised equations, read off them: a shut gate opens with φα, an open one closes with −φβ; φ = 1. */
function fastRates(v: number, rates: Float64Array): void {
  const kernel = axon.compile({ ...defaultsOf(axon.params), T: 6.3 });
  const input = new Float64Array(1);
  const opening = new Float64Array(4);
  const closing = new Float64Array(4);
  kernel.slopes(Float64Array.of(v, 0, 0, 0), input, opening);
  kernel.slopes(Float64Array.of(v, 1, 1, 1), input, closing);
  for (let gate = 0; gate < 3; gate++) {
    rates[2 * gate] = opening[1 + gate]!;
    rates[2 * gate + 1] = -closing[1 + gate]!;
  }
}

describe.each([
  ['as printed in the paper', printedRates, 1e-14],
  // Seventy-two rounding errors of one exponential multiply up to e^(−(v+65)/10).
  ['from powers of one exponential', fastRates, 3e-13],
])('the rates of the gates, %s', (_words, rates, relative) => {
  const out = new Float64Array(6);

  test.each(reference.rates.points as unknown as [string, ...number[]][])(
    'agree at %s mV with sixty-digit arithmetic',
    (v, ...expected) => {
      rates(Number(v), out);
      expect(worst(out, expected)).toBeLessThan(relative);
    },
  );

  test('are finite and not negative at any potential', () => {
    fc.assert(
      fc.property(between(-1e4, 1e4), (v) => {
        rates(v, out);
        expect(out.every((rate) => rate >= 0 && rate < Infinity)).toBe(true);
      }),
    );
  });
});

describe('the two ways to compute a rate', () => {
  const fast = new Float64Array(6);
  const printed = new Float64Array(6);
  const difference = (v: number) => {
    fastRates(v, fast);
    printedRates(v, printed);
    return worst(fast, printed);
  };

  test('agree from −200 to 150 mV', () => {
    let largest = 0;
    for (let i = 0; i <= 35_000; i++) largest = Math.max(largest, difference(-200 + i / 100));
    expect(largest).toBeLessThan(3e-13);
  });

  test('agree on the way into the removable singularities at −40 and −55 mV', () => {
    let largest = 0;
    for (const centre of [-40, -55])
      for (let exponent = -12; exponent <= 1; exponent += 0.01)
        for (const sign of [-1, 1])
          largest = Math.max(largest, difference(centre + sign * 10 ** exponent));
    expect(largest).toBeLessThan(3e-13);
  });
});

describe('the squid axon at rest', () => {
  const rest = (EL: number) => {
    const y = new Float64Array(4);
    axon.compile({ ...defaultsOf(axon.params), EL }).rest(y);
    return y;
  };

  test('sits at −64.996 mV, or at −64.974 mV with a leak at −54.3 mV', () => {
    expect(Math.abs(rest(-54.387)[0]! - reference.rest.EL_minus54_387)).toBeLessThan(1e-9);
    expect(Math.abs(rest(-54.3)[0]! - reference.rest.EL_minus54_3)).toBeLessThan(1e-9);
  });

  test('has 5 % of m, 60 % of h and 32 % of n open', () => {
    const [, m, h, n] = rest(-54.387);
    const { gates_at_rest: gates } = reference.rest;
    expect(Math.abs(m! - gates.m)).toBeLessThan(1e-10);
    expect(Math.abs(h! - gates.h)).toBeLessThan(1e-10);
    expect(Math.abs(n! - gates.n)).toBeLessThan(1e-10);
  });

  test('does not move', () => {
    const y = rest(-54.387);
    const slope = new Float64Array(4);
    axon.compile(defaultsOf(axon.params)).slopes(y, Float64Array.of(0), slope);
    expect(Math.max(...slope.map(Math.abs))).toBeLessThan(1e-12);
  });
});

// New functions for new values would have the code of all their callers thrown away, and a slider stutters.
test('the specialised equations are the same function whatever the values', () => {
  const published = defaultsOf(axon.params);
  const other = axon.compile({ ...published, gNa: 100 });
  expect(axon.compile(published).slopes).toBe(other.slopes);
});
