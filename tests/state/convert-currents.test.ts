import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertRange, convertStimulus } from '../../src/state/convert-currents.ts';

const anyRheobase = fc.double({ min: 0.1, max: 60, noNaN: true });
const digitsOf = (value: number): number =>
  value.toExponential().replace(/e.*/u, '').replaceAll(/\D/gu, '').length;

describe('A current in another unit', () => {
  const anyInput = fc.integer({ min: 1, max: 9999 }).map((n) => n / 1000);
  const converted = (amp: number, factor: number, unit: 'native' | 'rheobase'): number =>
    convertStimulus({ kind: 'current-step', params: { amp } }, factor, unit).stimulus.params.amp ??
    1.6;

  test('is the same current to what is known of a rheobase, and no longer than that', () => {
    fc.assert(
      fc.property(anyRheobase, anyInput, (rheobase, amp) => {
        const native = converted(amp, rheobase, 'native');
        expect(Math.abs(native / (amp * rheobase) - 1)).toBeLessThan(1.001e-5);
        expect(digitsOf(native)).toBeLessThanOrEqual(6);
        expect(converted(native, 1 / rheobase, 'rheobase')).toBe(amp);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    [1.5, [0, 3], [0, 4.5]],
    [6.2603, [0, 3], [0, 19]],
    [6.2603, [-1, 3], [-6, 19]],
    [6.2603, [0, 2], [0, 12.5]],
    [6.2603, [0, 10], [0, 63]],
  ] as const)(
    'an axis with rheobase %d: %j becomes %j, and is itself again',
    (rheobase, range, native) => {
      expect(convertRange(range, rheobase, 'native').range).toEqual(native);
      expect(convertRange(native, 1 / rheobase, 'rheobase').range).toEqual(range);
    },
  );
});
