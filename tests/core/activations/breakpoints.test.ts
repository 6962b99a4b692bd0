import { describe, expect, test } from 'vitest';
import type { ActivationFn } from '../../../src/core/contracts/activation.ts';
import { defaultsOf } from '../../../src/core/contracts/quantity.ts';
import { eachUnit } from './units.ts';

/** Settings of the sliders to look at; a unit takes those numbers it knows. */
const SETTINGS = [
  {},
  { k: 3, b: -1.7 },
  { k: 0.3, b: 2.4, alpha: 0.5, s: 0.2, H0: 0 },
  { k: 10, b: 0.1, alpha: 0.2, s: 3, H0: 0.5 },
  { alpha: 2 },
  { alpha: 1 },
];

function within(unit: ActivationFn, given: Readonly<Record<string, number>>) {
  const known = Object.entries(given).filter(([name]) => name in unit.params);
  return { ...defaultsOf(unit.params), ...Object.fromEntries(known) } as Record<string, number> & {
    k: number;
    b: number;
  };
}

/** The doubles next to x. */
const neighbours = (x: number) => {
  const gap = x === 0 ? 1e-300 : Math.abs(x) * Number.EPSILON;
  return [x - gap, x + gap] as const;
};

describe.each(eachUnit)('the %s unit', (_id, unit) => {
  test.each(SETTINGS)('breaks exactly where it says and nowhere else, with %o', (given) => {
    const params = within(unit, given);
    const { k, b, s = 1, alpha = 1 } = params;
    const { f, df } = unit.compile(params);
    const breakpoints = unit.breakpoints(params);

    for (const { x, kind } of breakpoints) {
      const [left, right] = neighbours(x);
      const jumps = Math.abs(f(right) - f(left)) > 0.1;
      const kinks = Math.abs(df(right) - df(left)) > 0.1 * k;
      expect(kind === 'jump' ? [jumps, kinks] : [!jumps, kinks]).toEqual([true, kind === 'kink']);
    }

    // Elsewhere f and f′ change between points of a fine grid no faster than their steepest slopes allow.
    const n = 40_000;
    const at = (i: number) => b + (20 * (i / n - 0.5)) / k;
    const dz = 20 / n;
    const steepest = 1.2 * Math.max(1, alpha) * dz;
    const mostBent = 1.1 * Math.max(1, alpha, 1 / s) * k * dz;
    const restless: number[] = [];
    for (let i = 0; i < n; i++) {
      const [x1, x2] = [at(i), at(i + 1)];
      if (breakpoints.some(({ x }) => x1 <= x && x <= x2)) continue;
      const calm = Math.abs(f(x2) - f(x1)) < steepest && Math.abs(df(x2) - df(x1)) < mostBent;
      if (!calm) restless.push(x1);
    }
    expect(restless).toEqual([]);
  });
});

test('a leaky ReLU with slope 1 below zero is a straight line, an ELU with α = 1 has no corner', () => {
  const corners = eachUnit
    .filter(([id]) => id === 'leaky-relu' || id === 'elu')
    .map(([, unit]) => unit.breakpoints(within(unit, { alpha: 1 })).length);
  expect(corners).toEqual([0, 0]);
});
