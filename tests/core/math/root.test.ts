import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bisect, scanRoots } from '../../../src/core/math/root.ts';
import { between } from '../numbers.ts';

describe('a zero between two points of different sign', () => {
  test('is found to the last bit, rising or falling, from either end', () => {
    fc.assert(
      fc.property(
        between(-50, 50),
        between(0.1, 60),
        between(0.1, 60),
        fc.boolean(),
        (zero, a, b, up) => {
          const f = (x: number) => (up ? 1 : -1) * Math.expm1(x - zero);
          const found = bisect(f, zero - a, zero + b);
          expect(Math.abs(found - zero)).toBeLessThanOrEqual(2.3e-16 * Math.abs(zero) + 1e-300);
          expect(bisect(f, zero + b, zero - a)).toBeCloseTo(found, 13);
        },
      ),
    );
  });

  test('is found to the tolerance that is asked for', () => {
    const found = bisect((x) => x - Math.PI, 0, 10, 1e-3);
    expect(Math.abs(found - Math.PI)).toBeLessThan(1e-3);
  });

  test('is an end itself if the function vanishes there', () => {
    expect(bisect((x) => x, 0, 1)).toBe(0);
    expect(bisect((x) => x - 1, 0, 1)).toBe(1);
  });

  test('is not made up where the sign does not change', () => {
    expect(bisect((x) => x * x + 1, -1, 1)).toBeNaN();
  });
});

describe('a scan for zeros', () => {
  test('finds all that its steps separate, in ascending order', () => {
    const roots = scanRoots(Math.sin, -10, 10, 100);
    expect(roots).toHaveLength(7);
    roots.forEach((root, i) => expect(Math.abs(root - (i - 3) * Math.PI)).toBeLessThan(1e-14));
  });

  test('finds a zero that lies on a point of the scan once, not twice', () => {
    expect(scanRoots((x) => x, -1, 1, 2)).toEqual([0]);
    expect(scanRoots((x) => x * (x - 1), 0, 1, 4)).toEqual([0, 1]);
    expect(scanRoots((x) => x - 1, -1, 1, 2)).toEqual([1]);
  });

  test('finds none where there is none', () => {
    expect(scanRoots((x) => x * x + 1, -5, 5, 50)).toEqual([]);
  });
});
