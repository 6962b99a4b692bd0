import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Piece } from '../../../src/core/stimuli/segments.ts';
import { between } from '../numbers.ts';
import { pulse, runPieces } from '../run-pieces.ts';

const END_MS = 60;

/** Pulses whose edges lie on no grid. */
const anyPulses = fc.array(
  fc
    .record({ from: between(0.1, 50), width: between(0.01, 9), level: between(-3, 3) })
    .map(({ from, width, level }) => pulse(from, from + width, level)),
  { minLength: 1, maxLength: 5 },
);

describe('the current breaks and the integration stops there', () => {
  test('so a coarse fourth-order step is as exact on pulses as on a constant current', () => {
    const passive = { model: 'lif', params: { vTh: 100 }, tEndMs: END_MS, dtMs: 0.5 };
    const end = (method: string, pieces: Piece[]) =>
      runPieces({ ...passive, method }, pieces).finalState[0]!;
    fc.assert(
      fc.property(anyPulses, (pieces) => {
        // A step across an edge would be wrong by up to level × step / C = 1.5 mV.
        expect(Math.abs(end('rk4', pieces) - end('exact', pieces))).toBeLessThan(1e-6);
      }),
      { numRuns: 200 },
    );
  });

  test('on the grid of samples, too, V has its corner where the current has its edge', () => {
    const [from, to] = [10.3, 20.7];
    const bench = { model: 'lif', params: { vTh: 100 }, method: 'rk4', dtMs: 0.5, tEndMs: END_MS };
    const { tMs, states } = runPieces({ ...bench, sampleMs: 0.1 }, [pulse(from, to, 3)]);
    const v = (ms: number) => states[0]![Math.round(ms * 10)]!;
    expect(tMs[103]).toBeCloseTo(from, 12);
    expect(v(10.2)).toBe(-65);
    expect(v(10.3)).toBeCloseTo(-65, 12);
    expect(v(20.7)).toBeCloseTo(-65 + 30 * (1 - Math.exp(-1.04)), 5);
  });

  test('so the squid axon, too, is followed to fourth order across edges between grid points', () => {
    const bench = { model: 'hodgkin-huxley', tEndMs: END_MS };
    fc.assert(
      fc.property(anyPulses, (pieces) => {
        const truth = runPieces({ ...bench, tolerance: 1e-11 }, pieces);
        const coarse = runPieces({ ...bench, method: 'rk4', dtMs: 0.02 }, pieces);
        // Away from a spike's threshold nothing amplifies the error.
        fc.pre(truth.peakMv < -60);
        expect(Math.abs(coarse.finalState[0]! - truth.finalState[0]!)).toBeLessThan(1e-5);
        expect(Math.abs(coarse.peakMv - truth.peakMv)).toBeLessThan(1e-4);
      }),
      { numRuns: 40 },
    );
  });

  test('takes the whole steps and one short one up to each edge, no more', () => {
    const bench = { model: 'hodgkin-huxley', method: 'rk4', dtMs: 0.1, tEndMs: 1 };
    const steps = (pieces: Piece[]) => runPieces(bench, pieces).stats.steps;
    expect(steps([])).toBe(10);
    // 0 … 0.25 … 0.5 … 1: 3 + 3 + 5 steps.
    expect(steps([pulse(0.25, 0.5, 1)])).toBe(11);
    // An edge on the grid costs none.
    expect(steps([pulse(0.3, 0.7, 1)])).toBe(10);
  });

  test('misses no pulse, however short and however long the adaptive step', () => {
    // 0.01 ms of 600 µA/cm² are 6 nC/cm²; the membrane jumps by 6 mV.
    const bench = { model: 'hodgkin-huxley', tEndMs: 100, tolerance: 1e-3 };
    for (const onMs of [7.123, 33.3, 77.77]) {
      const { peakMv } = runPieces(bench, [pulse(onMs, onMs + 0.01, 600)]);
      expect(Math.abs(peakMv - -59)).toBeLessThan(0.2);
    }
  });
});
