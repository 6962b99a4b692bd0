import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exprelr } from '../../../src/core/math/exprelr.ts';
import { between, decades } from '../numbers.ts';

/** x / (1 − e⁻ˣ) by the series of the Bernoulli numbers, for |x| < 0.5. */
function bySeries(x: number): number {
  const x2 = x * x;
  // B₂/2! … B₁₆/16!
  const terms = [
    1 / 12,
    -1 / 720,
    1 / 30240,
    -1 / 1209600,
    1 / 47900160,
    -691 / 1307674368000,
    1 / 74724249600,
    -3617 / 10670622842880000,
  ];
  return 1 + x / 2 + terms.reduceRight((sum, term) => x2 * (term + sum), 0);
}

describe('x / (1 − e⁻ˣ), the shape of a rate that opens gates', () => {
  test('is one at its midpoint, where the formula itself says 0/0', () => {
    expect(exprelr(0)).toBe(1);
    expect(exprelr(-0)).toBe(1);
  });

  test('keeps all its digits on the way into the midpoint', () => {
    fc.assert(
      fc.property(decades(1e-12, 0.5), fc.boolean(), (size, negative) => {
        const x = negative ? -size : size;
        expect(Math.abs(exprelr(x) / bySeries(x) - 1)).toBeLessThan(1e-15);
      }),
      { numRuns: 3000 },
    );
  });

  test('differs from itself mirrored by exactly x: f(x) − f(−x) = x', () => {
    fc.assert(
      fc.property(between(-30, 30), (x) => {
        const scale = Math.max(1, Math.abs(x));
        expect(Math.abs(exprelr(x) - exprelr(-x) - x)).toBeLessThan(1e-15 * 4 * scale);
      }),
    );
  });

  test('becomes x far above and nothing far below', () => {
    expect(exprelr(750)).toBe(750);
    expect(exprelr(-1000)).toBe(0);
    expect(exprelr(-700)).toBeGreaterThan(0);
  });
});
