import fc from 'fast-check';
import { expect, test } from 'vitest';
import { erf, erfc, scaledErfc } from '../../../src/core/math/erf.ts';
import { gelu } from '../../../src/core/activations/index.ts';
import {
  exactErfc,
  exactNormalDensity,
  exactNormalTail,
  fromDouble,
  one,
  product,
  relativeError,
} from './exact-erf.ts';

const unit = gelu.compile({ k: 1, b: 0 });
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const runs = { numRuns: 150 };

test('the exact arithmetic of these tests agrees with mpmath on the Gaussian integral', () => {
  // mpmath 1.3, 40 digits, rounded to the nearest double.
  expect(Math.abs(relativeError(0.8427007929497149, one - exactErfc(fromDouble(1))))).toBeLessThan(
    1.2e-16,
  );
  expect(Math.abs(relativeError(0.15729920705028513, exactErfc(fromDouble(1))))).toBeLessThan(
    1.2e-16,
  );
  expect(Math.abs(relativeError(1.5374597944280349e-12, exactErfc(fromDouble(5))))).toBeLessThan(
    1.2e-16,
  );
});

test('the share of noise below a threshold is right to the last digits on both sides', () => {
  fc.assert(
    fc.property(fc.oneof(between(1e-300, 1e-3), between(1e-3, 6)), (x) => {
      const exact = one - exactErfc(fromDouble(x));
      expect(Math.abs(relativeError(erf(x), exact))).toBeLessThan(1e-15);
      expect(erf(-x)).toBe(-erf(x));
      const above = one + exact;
      expect(Math.abs(relativeError(erfc(-x), above))).toBeLessThan(1e-15);
    }),
    runs,
  );
});

test('the share of noise beyond a threshold keeps its digits down to the smallest numbers', () => {
  fc.assert(
    fc.property(between(0, 26.5), (x) => {
      const exact = exactErfc(fromDouble(x));
      expect(Math.abs(relativeError(erfc(x), exact))).toBeLessThan(1.5e-15);
    }),
    runs,
  );
});

test('noise of any strength leaves a share between none and all', () => {
  expect([0, 30, 1e308, Infinity].map(erf)).toEqual([0, 1, 1, 1]);
  expect([-Infinity, -30, 0, 30, 1e308, Infinity].map(erfc)).toEqual([2, 2, 1, 0, 0, 0]);
  expect([0, Infinity].map(scaledErfc)).toEqual([1, 0]);
  expect(scaledErfc(1e300) * 1e300).toBeCloseTo(1 / Math.sqrt(Math.PI), 15);
  expect([erf, erfc, scaledErfc].map((share) => share(NaN))).toEqual([NaN, NaN, NaN]);
  expect(erf(-0)).toBe(-0);
});

test('a GELU unit keeps its digits far below zero, where its response all but vanishes', () => {
  fc.assert(
    fc.property(between(1e-3, 37.5), (u) => {
      const exact = fromDouble(u);
      const response = -product(exact, exactNormalTail(exact));
      expect(Math.abs(relativeError(unit.f(-u), response))).toBeLessThan(2e-15);
    }),
    runs,
  );
});

test('a GELU unit has the right slope far below zero and above it', () => {
  fc.assert(
    fc.property(between(0, 37.5), (u) => {
      const exact = fromDouble(u);
      const density = product(exact, exactNormalDensity(exact));
      const slope = exactNormalTail(exact) - density;
      // Near the bottom of its dip the slope is a small difference: there the size of its parts counts.
      const cancelled = Number((density << 80n) / slope) / 2 ** 80;
      const allowed = 2e-15 * (1 + Math.abs(cancelled));
      expect(Math.abs(relativeError(unit.df(-u), slope))).toBeLessThan(allowed);
      expect(Math.abs(relativeError(unit.df(u), one - slope))).toBeLessThan(2e-15);
    }),
    runs,
  );
});
