import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getStimulus } from '../../../src/core/index.ts';
import { between } from '../numbers.ts';
import { chargeOf, currentOf, driveOf, stimulusOf } from './any-stimulus.ts';

const END_MS = 1000;

const charge = (id: string, params: Record<string, number>, tEndMs = END_MS) =>
  chargeOf(driveOf(stimulusOf(getStimulus(id), params), tEndMs));

/** Relative to the charge that flows, in either direction. */
function expectCharge(found: number, expected: number, flowing: number) {
  expect(Math.abs(found - expected)).toBeLessThan(1e-11 * Math.abs(flowing) + 1e-300);
}

const shape = fc.record({
  amp: between(-100, 100),
  onMs: between(0, 400),
  widthMs: between(0.01, 100),
});

describe('the charge a stimulus delivers is amplitude times duration', () => {
  test('of a single pulse', () => {
    fc.assert(
      fc.property(shape, (p) => {
        const expected = p.amp * p.widthMs;
        // The break times are rounded to 2⁻⁵³ of a second.
        expectCharge(charge('pulse', p), expected, expected + p.amp * 1e-2);
      }),
    );
  });

  test('of a step, up to the end of the run', () => {
    fc.assert(
      fc.property(between(-100, 100), between(0, 2000), between(0, 2000), (amp, onMs, offMs) => {
        const ms = Math.max(0, Math.min(offMs, END_MS) - Math.min(onMs, END_MS));
        expectCharge(charge('current-step', { amp, onMs, offMs }), amp * ms, amp * END_MS);
      }),
    );
  });

  test('of both pulses of a pair, also where they overlap', () => {
    fc.assert(
      fc.property(shape, between(-5, 5), between(0, 200), (p, ratio, gapMs) => {
        const expected = p.amp * p.widthMs * (1 + ratio);
        const flowing = Math.abs(p.amp) * (p.widthMs + 1) * 6;
        expectCharge(charge('pulse-pair', { ...p, ratio, gapMs }), expected, flowing);
      }),
    );
  });

  test('of a train, however its pulses overlap', () => {
    fc.assert(
      fc.property(
        shape,
        between(0.1, 20),
        fc.integer({ min: 1, max: 20 }),
        (p, periodMs, count) => {
          const expected = count * p.amp * p.widthMs;
          expectCharge(
            charge('pulse-train', { ...p, periodMs, count }),
            expected,
            10 * expected + p.amp,
          );
        },
      ),
    );
  });

  test('of a ramp, hold and kick: half of it while it rises', () => {
    const params = { amp: 2, onMs: 10, riseMs: 100, offMs: 400, kick: 3, kickMs: 50 };
    expect(charge('ramp-hold-kick', params)).toBeCloseTo(2 * 50 + 2 * 290 + 3, 10);
    for (const riseMs of [0, 5e-324, 1e-9]) {
      const steep = { ...params, onMs: 0, riseMs };
      expect(charge('ramp-hold-kick', steep)).toBeCloseTo(2 * 400 + 3, 6);
    }
  });

  test('of whole cycles of a sine: its mean', () => {
    const params = { amp: 1.5, depth: 2, freqHz: 20, onMs: 100, offMs: 600 };
    expect(charge('sine', params)).toBeCloseTo(750, 9);
  });
});

describe('the current at a moment', () => {
  const at = (id: string, params: Record<string, number>, tMs: number) =>
    currentOf(driveOf(stimulusOf(getStimulus(id), params), END_MS), tMs);

  test('is on from the onset and off from the offset: t_on ≤ t < t_off', () => {
    const step = { amp: 3, onMs: 20, offMs: 170 };
    const moments = [0, 19.999, 20, 169.999, 170, 999];
    expect(moments.map((t) => at('current-step', step, t))).toEqual([0, 0, 3, 3, 0, 0]);
  });

  test('never turns back in time: an offset before the onset means no step', () => {
    expect(charge('current-step', { amp: 3, onMs: 200, offMs: 100 })).toBe(0);
    expect(charge('sine', { onMs: 200, offMs: 100 })).toBe(0);
    expect(charge('ou-noise', { onMs: 200, offMs: 100 })).toBe(0);
  });

  test('adds the kick to the ramp and to the hold', () => {
    const params = { amp: 2, onMs: 0, riseMs: 100, offMs: 400, kick: 3, kickMs: 50 };
    expect(at('ramp-hold-kick', params, 25)).toBeCloseTo(0.5, 12);
    expect(at('ramp-hold-kick', params, 50.5)).toBeCloseTo(1.01 + 3, 12);
    expect(at('ramp-hold-kick', params, 75)).toBeCloseTo(1.5, 12);
    expect(at('ramp-hold-kick', params, 200)).toBe(2);
  });

  test('of a sine starts at its mean and rises', () => {
    const params = { amp: 1, depth: 2, freqHz: 50, onMs: 10, offMs: 500 };
    expect(at('sine', params, 10)).toBe(1);
    expect(at('sine', params, 15)).toBeCloseTo(3, 12);
    expect(at('sine', params, 25)).toBeCloseTo(-1, 12);
  });

  test('of a train is the same in each pulse', () => {
    const params = { amp: 2, onMs: 10, periodMs: 15, widthMs: 1, count: 3 };
    const moments = [10.5, 25.5, 40.5, 55.5, 11.5, 26.5];
    expect(moments.map((t) => at('pulse-train', params, t))).toEqual([2, 2, 2, 0, 0, 0]);
  });
});

describe('a current drawn by hand', () => {
  const drawn = getStimulus('free-hand');
  const draw = (points: [number, number][], amp: number, tEndMs: number) =>
    driveOf({ kind: drawn.id, params: { amp }, points }, tEndMs);

  const anyDrawing = fc
    .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 4000 }), between(-3, 3)), {
      selector: ([t]) => t,
      minLength: 2,
      maxLength: 12,
    })
    .map((points) => points.map(([t, y]) => [t / 8, y] as [number, number]))
    .map((points) => points.toSorted(([a], [b]) => a - b));

  test('passes through its points on straight lines and is zero elsewhere, however short the run', () => {
    fc.assert(
      fc.property(
        anyDrawing,
        between(-5, 5),
        between(1, 600),
        between(0, 1),
        (points, amp, end, share) => {
          const drive = draw(points, amp, end);
          const tMs = share * end * 0.999999;
          const i = points.findIndex(([t]) => t > tMs);
          let expected = 0;
          if (i > 0) {
            const [[t0, y0], [t1, y1]] = [points[i - 1]!, points[i]!];
            expected = amp * (y0 + ((y1 - y0) * (tMs - t0)) / (t1 - t0));
          }
          expect(Math.abs(currentOf(drive, tMs) - expected)).toBeLessThan(1e-11);
          expect(drive.at(-1)!.t1Ms).toBe(end);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('goes on to the end of a run that is shorter than the drawing', () => {
    const drive = draw(
      [
        [0, 1],
        [200, 1],
      ],
      2,
      150,
    );
    expect([currentOf(drive, 1), currentOf(drive, 100), currentOf(drive, 149)]).toEqual([2, 2, 2]);
  });

  test('without a point, or with one, is no current', () => {
    expect(chargeOf(draw([], 3, 100))).toBe(0);
    expect(chargeOf(draw([[50, 2]], 3, 100))).toBe(0);
  });
});
