import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CompiledActivation } from '../../../src/core/contracts/activation.ts';
import { defaultsOf } from '../../../src/core/contracts/quantity.ts';
import { eachUnit, sliderParams } from './units.ts';

/** Central differences of order 8: weights of f(x + ih) − f(x − ih), i = 1…4. */
const WEIGHTS = [4 / 5, -1 / 5, 4 / 105, -1 / 280];

function slopeByDifferences(f: CompiledActivation['f'], x: number, h: number): number {
  return WEIGHTS.reduce((sum, w, i) => sum + w * (f(x + (i + 1) * h) - f(x - (i + 1) * h)), 0) / h;
}

describe.each(eachUnit)('the %s unit', (_id, unit) => {
  test('has the slope that its own response shows, for any setting of its sliders', () => {
    const zAway = fc.double({ min: -20, max: 20, noNaN: true });
    fc.assert(
      fc.property(sliderParams(unit), zAway, (params, z) => {
        const {
          k,
          b,
          s = 1,
          alpha = 1,
        } = params as Record<string, number> & { k: number; b: number };
        const h = (0.05 * s) / k;
        const x = b + z / k;
        fc.pre(unit.breakpoints(params).every((at) => Math.abs(x - at.x) > 5 * h));
        const { f, df } = unit.compile(params);
        // Truncation of order h⁸ is below 1e-10; beside it, f is rounded to 2⁻⁵³ of the larger of f and 1.
        const allowed = k * (1e-9 * Math.max(1, alpha) + (4e-16 * (1 + Math.abs(z))) / (k * h));
        expect(Math.abs(slopeByDifferences(f, x, h) - df(x))).toBeLessThan(allowed);
      }),
      { numRuns: 1000 },
    );
  });

  test('is stretched by its gain and shifted by its bias, and nothing else', () => {
    const size = fc.double({ min: -30, max: 30, noNaN: true });
    fc.assert(
      fc.property(sliderParams(unit), size, (params, x) => {
        const { k, b } = params as Record<string, number> & { k: number; b: number };
        const plain = unit.compile({ ...params, k: 1, b: 0 });
        const { f, df } = unit.compile(params);
        const z = k * (x - b);
        expect(f(x)).toBe(plain.f(z));
        expect(df(x)).toBe(k * plain.df(z));
      }),
    );
  });

  test('is the plain shape when the gain is 1 and the bias 0', () => {
    const { k, b } = defaultsOf(unit.params);
    expect([k, b]).toEqual([1, 0]);
    expect(unit.params['k']?.tex).toBe('k');
    expect(unit.params['b']?.tex).toBe('b');
  });
});
