import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowedParams, anyInput, atDefaults, eachUnit } from './units.ts';

const EPS = Number.EPSILON;

describe.each(eachUnit)('the %s unit', (id, unit) => {
  const { range, monotone } = unit.traits;

  test('answers every finite input with a number, for all allowed parameters', () => {
    fc.assert(
      fc.property(allowedParams(unit), anyInput, (params, x) => {
        const { f, df } = unit.compile(params);
        expect(f(x)).not.toBeNaN();
        expect(Number.isFinite(df(x))).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  test('stays in the range it declares', () => {
    fc.assert(
      fc.property(allowedParams(unit), anyInput, (params, x) => {
        const depth = id === 'elu' ? (params['alpha'] ?? 1) : 1; // declared for α = 1
        const y = unit.compile(params).f(x);
        expect(y).toBeGreaterThanOrEqual(range[0] * depth * (1 + 4 * EPS));
        expect(y).toBeLessThanOrEqual(range[1]);
      }),
      { numRuns: 2000 },
    );
  });

  test('comes as close to the ends of that range as anyone likes', () => {
    const { f } = atDefaults(unit);
    const outputs = [-1e9, -1e3, -1.278464542761074, -0.7517915246935645, 0, 1e3, 1e9].map(f);
    const reached = (end: number, extreme: number) =>
      Math.abs(end) === Infinity
        ? extreme * Math.sign(end) >= 1e7
        : Math.abs(extreme - end) < 1e-14;
    expect(reached(range[0], Math.min(...outputs))).toBe(true);
    expect(reached(range[1], Math.max(...outputs))).toBe(true);
  });

  test(
    monotone ? 'never answers less to more input' : 'answers less to more input somewhere',
    () => {
      if (!monotone) {
        const { f, df } = atDefaults(unit);
        expect(f(-0.9)).toBeLessThan(f(-5));
        expect(df(-5)).toBeLessThan(0);
        return;
      }
      fc.assert(
        fc.property(allowedParams(unit), anyInput, anyInput, (params, x1, x2) => {
          const { f, df } = unit.compile(params);
          const [low, high] = [f(Math.min(x1, x2)), f(Math.max(x1, x2))];
          // Two neighbouring inputs may be rounded past each other by a few units in the last place.
          if (low > high) expect(low - high).toBeLessThanOrEqual(4 * EPS * Math.abs(low));
          expect(df(x1)).toBeGreaterThanOrEqual(0);
        }),
        { numRuns: 2000 },
      );
    },
  );
});
