import { describe, expect, test } from 'vitest';
import reference from '../reference/hh_curves.json' with { type: 'json' };
import type { Piece } from '../../src/core/stimuli/segments.ts';
import { pulse, runPieces } from './run-pieces.ts';

/** The strict tolerance of the reference file: a threshold lies within 1e-5 of its published value. */
const RELATIVE = reference.tolerances_recommended.threshold_relative_strict;
const ONSET_MS = 5;

/** Upward crossings of 0 mV, the file's definition of a spike. */
function crossings(pieces: readonly Piece[], tEndMs: number, params = {}): Float64Array {
  const bench = { model: 'hodgkin-huxley', params, tEndMs, crossingMv: 0, tolerance: 1e-8 };
  return runPieces(bench, pieces).crossingsMs;
}

/** Below the threshold the neuron must stay silent, above it must not: that pins the threshold. */
function expectThreshold(count: (amplitude: number) => number, threshold: number, atLeast: number) {
  expect(count(threshold * (1 - RELATIVE))).toBeLessThan(atLeast);
  expect(count(threshold * (1 + RELATIVE))).toBeGreaterThanOrEqual(atLeast);
}

describe('the squid axon spikes once a pulse is strong enough', () => {
  test.each(reference.strength_duration.points as [number, number, number][])(
    'a pulse of %s ms needs %s µA/cm²',
    (widthMs, threshold) => {
      const count = (amplitude: number) =>
        crossings([pulse(ONSET_MS, ONSET_MS + widthMs, amplitude)], ONSET_MS + widthMs + 60).length;
      expectThreshold(count, threshold, 1);
    },
  );

  test('a long step needs 2.2403 µA/cm² for its one spike, and 2.2362 with a leak at −54.3 mV', () => {
    const count = (params: Record<string, number>) => (amplitude: number) =>
      crossings([pulse(0, 100, amplitude)], 100, params).length;
    const { rheobase } = reference;
    expectThreshold(count({}), rheobase.step100ms_one_spike_from_rest, 1);
    expectThreshold(count({ EL: -54.3 }), rheobase.EL_minus54_3, 1);
  });

  test('the shortest pulses act by their charge alone', () => {
    // 65.1 µA/cm² for 0.1 ms are 6.5 nC/cm², close to the 6.6 of 0.5 ms and the 6.9 of 1 ms.
    const count = (amplitude: number) =>
      crossings([pulse(ONSET_MS, ONSET_MS + 0.1, amplitude)], 60).length;
    expect(count(65.0)).toBe(0);
    expect(count(65.2)).toBe(1);
  });
});

describe('the squid axon spikes when a hyperpolarising current ends', () => {
  test.each(reference.anode_break.points as [number, number][])(
    'after %s ms at %s µA/cm²',
    (widthMs, threshold) => {
      const count = (amplitude: number) =>
        crossings([pulse(ONSET_MS, ONSET_MS + widthMs, amplitude)], ONSET_MS + widthMs + 80).length;
      expectThreshold(count, threshold, 1);
    },
  );
});

describe('the squid axon recovers from a spike', () => {
  const protocol = (intervalMs: number, amplitude: number) =>
    crossings(
      [
        pulse(ONSET_MS, ONSET_MS + 0.5, 20),
        pulse(ONSET_MS + intervalMs, ONSET_MS + intervalMs + 0.5, amplitude),
      ],
      ONSET_MS + intervalMs + 40,
    );

  test.each(reference.refractory.points as unknown as [number, number, string][])(
    '%s ms after its first pulse it needs %s µA/cm² (%s)',
    (intervalMs, threshold, kind) => {
      expectThreshold((amplitude) => protocol(intervalMs, amplitude).length, threshold, 2);
      const second = protocol(intervalMs, threshold * (1 + RELATIVE))[1]!;
      const underPulse = second - (ONSET_MS + intervalMs) <= 0.5;
      expect(underPulse ? 'direct' : 'regenerative').toBe(kind);
    },
  );

  test.each(reference.refractory.no_second_crossing_up_to_600_uA_cm2_at_ms)(
    '%s ms after it no current up to 600 µA/cm² brings a second crossing',
    (intervalMs) => {
      for (const amplitude of [20, 60, 100, 200, 400, 600])
        expect(protocol(intervalMs, amplitude)).toHaveLength(1);
    },
  );

  test('and passes through a phase in which it is easier to excite than at rest', () => {
    const atRest = reference.refractory.resting_threshold;
    expect(protocol(20, 0.9 * atRest)).toHaveLength(2);
    expect(protocol(15, 0.9 * atRest)).toHaveLength(1);
  });
});
