import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultsOf } from '../../../src/core/index.ts';
import { between } from '../numbers.ts';
import { eachUnit } from './units.ts';

const jumping = eachUnit.filter(([, unit]) => unit.compile(defaultsOf(unit.params)).surrogate);

test('units that jump have a surrogate gradient, and only they', () => {
  const jumps = eachUnit.filter(([, unit]) =>
    unit.breakpoints(defaultsOf(unit.params)).some(({ kind }) => kind === 'jump'),
  );
  expect(jumping.map(([id]) => id)).toEqual(jumps.map(([id]) => id));
});

describe.each(jumping)('the surrogate gradient of the %s unit', (_id, unit) => {
  const at = (changes: Record<string, number>) => {
    const { surrogate, df, f } = unit.compile({ ...defaultsOf(unit.params), ...changes });
    return { g: surrogate!, df, f };
  };

  test('is k/(1 + β k |x − b|)²: highest at the threshold, even, never zero', () => {
    const values = fc.record({
      beta: between(0.01, 1000),
      k: between(0.01, 100),
      b: between(-5, 5),
    });
    fc.assert(
      fc.property(values, between(-50, 50), (p, x) => {
        const { g } = at(p);
        expect(g(p.b)).toBe(p.k);
        const truth = p.k / (1 + p.beta * p.k * Math.abs(x - p.b)) ** 2;
        expect(Math.abs(g(x) - truth)).toBeLessThanOrEqual(1e-12 * truth);
        expect(g(x)).toBeGreaterThan(0);
      }),
    );
  });

  test('is the slope of a fast sigmoid: its integral is x/(1 + β|x|)', () => {
    const { g } = at({ beta: 5 });
    const n = 20_000;
    for (const end of [-2, 0.1, 3]) {
      const h = end / n;
      let sum = 0;
      for (let i = 0; i < n; i++) sum += h * g((i + 0.5) * h);
      expect(sum).toBeCloseTo(end / (1 + 5 * Math.abs(end)), 7);
    }
  });

  test('changes neither the function nor its true slope, which is zero', () => {
    for (const x of [-1, -0.01, 0, 0.01, 1]) {
      expect(at({ beta: 1 }).f(x)).toBe(at({ beta: 40 }).f(x));
      expect(at({ beta: 1 }).df(x)).toBeCloseTo(0, 12);
    }
  });
});
