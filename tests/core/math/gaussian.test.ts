import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { erfc } from '../../../src/core/math/erf.ts';
import { gaussianQuantile, nextGaussian } from '../../../src/core/math/gaussian.ts';
import { seededRng } from '../../../src/core/math/rng.ts';
import { between, decades } from '../numbers.ts';

/** Probability of a Gaussian below z; keeps its digits in the lower tail. */
const probability = (z: number) => 0.5 * erfc(-z / Math.SQRT2);
const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

describe('the Gaussian quantile', () => {
  test('undoes the error function: Φ(Φ⁻¹(p)) = p to 1e-14 of the deviation', () => {
    fc.assert(
      fc.property(fc.oneof(between(1e-3, 0.999), decades(1e-300, 0.5)), (p) => {
        const z = gaussianQuantile(p);
        // An error of 1e-14 |z| in z shows as the density times that in p; p itself is rounded, too.
        const allowed = density(z) * 1e-14 * Math.max(1, Math.abs(z)) + 1e-14 * p;
        expect(Math.abs(probability(z) - p)).toBeLessThan(allowed);
      }),
      { numRuns: 2000 },
    );
  });

  test('is undone by the error function: Φ⁻¹(Φ(z)) = z', () => {
    fc.assert(
      fc.property(between(-37, 5), (z) => {
        const p = probability(z);
        // Near 1 a probability has lost what its density is small against.
        const rounding = (p * 4e-16) / density(z);
        const found = gaussianQuantile(p);
        expect(Math.abs(found - z)).toBeLessThan(1e-14 * Math.max(1, Math.abs(z)) + rounding);
      }),
      { numRuns: 2000 },
    );
  });

  // Abramowitz & Stegun and later tables.
  test.each([
    [0.5, 0],
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489004],
    [0.8413447460685429, 1],
    [1e-10, -6.361340902404056],
  ])('of %s is %s', (p, z) => {
    expect(Math.abs(gaussianQuantile(p) - z)).toBeLessThan(2e-15 * Math.max(1, Math.abs(z)));
  });

  test('is odd about one half, to the last bit where the difference from one is exact', () => {
    for (const p of [0.25, 0.125, 0.0625, 2 ** -20]) {
      expect(gaussianQuantile(1 - p)).toBe(-gaussianQuantile(p));
    }
  });

  test('rises everywhere, also across the seams of its three formulas', () => {
    let before = -Infinity;
    for (let i = 1; i < 20_000; i++) {
      const z = gaussianQuantile(i / 20_000);
      expect(z > before).toBe(true);
      before = z;
    }
    for (const seam of [0.075, 0.925, Math.exp(-25)]) {
      const width = Math.min(seam, 1 - seam) * 1e-9;
      const rise = gaussianQuantile(seam + width) - gaussianQuantile(seam - width);
      const slope = 1 / density(gaussianQuantile(seam));
      expect(Math.abs(rise / (2 * width * slope) - 1)).toBeLessThan(1e-4);
    }
  });
});

describe('Gaussian draws', () => {
  test('have mean 0, variance 1, no skew and a kurtosis of 3', () => {
    const rng = seededRng(99);
    const n = 100_000;
    const x = Array.from({ length: n }, () => nextGaussian(rng));
    const moment = (k: number) => x.reduce((sum, v) => sum + v ** k, 0) / n;
    // Variance of the k-th sample moment: (μ_2k − μ_k²)/n with μ = 1, 1, 15, 105.
    expect(Math.abs(moment(1))).toBeLessThan(4 * Math.sqrt(1 / n));
    expect(Math.abs(moment(2) - 1)).toBeLessThan(4 * Math.sqrt(2 / n));
    expect(Math.abs(moment(3))).toBeLessThan(4 * Math.sqrt(15 / n));
    expect(Math.abs(moment(4) - 3)).toBeLessThan(4 * Math.sqrt(96 / n));
  });
});
