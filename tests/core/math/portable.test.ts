import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { portableExp } from '../../../src/core/math/portable-exp.ts';
import { portableLog } from '../../../src/core/math/portable-log.ts';
import { between, decades } from '../numbers.ts';

describe('the logarithm that is the same on every machine', () => {
  test('agrees with the machine’s own over all magnitudes', () => {
    fc.assert(
      fc.property(decades(1e-300, 1e300), (x) => {
        const expected = Math.log(x);
        expect(Math.abs(portableLog(x) - expected)).toBeLessThanOrEqual(
          1e-15 * Math.abs(expected) + 1e-17,
        );
      }),
      { numRuns: 5000 },
    );
  });

  test('keeps its digits next to one, where the logarithm itself is small', () => {
    fc.assert(
      fc.property(decades(1e-15, 0.4), fc.boolean(), (distance, above) => {
        const x = above ? 1 + distance : 1 - distance;
        const expected = Math.log(x);
        expect(Math.abs(portableLog(x) - expected)).toBeLessThanOrEqual(1e-15 * Math.abs(expected));
      }),
      { numRuns: 5000 },
    );
  });

  test('is zero at one and whole multiples of ln 2 at powers of two', () => {
    expect(portableLog(1)).toBe(0);
    for (const k of [-1022, -500, -10, -1, 1, 10, 500, 1023]) {
      expect(Math.abs(portableLog(2 ** k) / (k * Math.LN2) - 1)).toBeLessThan(3e-16);
    }
  });
});

describe('the exponential that is the same on every machine', () => {
  test('agrees with the machine’s own to 1e-12 from −50 to 0', () => {
    fc.assert(
      fc.property(fc.oneof(between(-50, 0), between(-1, 1), between(-1e-6, 0)), (x) => {
        expect(Math.abs(portableExp(x) / Math.exp(x) - 1)).toBeLessThan(1e-12);
      }),
      { numRuns: 5000 },
    );
  });

  test('undoes the logarithm', () => {
    fc.assert(
      fc.property(decades(1e-20, 1), (x) => {
        expect(Math.abs(portableExp(portableLog(x)) / x - 1)).toBeLessThan(1e-12);
      }),
    );
  });

  test('is one at zero, nothing far below, and never more than a number above', () => {
    expect([portableExp(0), portableExp(-51), portableExp(-1e6)]).toEqual([1, 0, 0]);
    expect([portableExp(1e4), portableExp(Infinity)]).toEqual([Infinity, Infinity]);
    expect(portableExp(NaN)).toBeNaN();
  });
});
