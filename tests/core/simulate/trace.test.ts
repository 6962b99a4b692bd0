import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeProblem, layOut, observe, simulate } from '../../../src/core/index.ts';
import { currentOf } from '../stimuli/any-stimulus.ts';
import { between } from '../numbers.ts';

const MODELS = [
  ['lif', 'exact'],
  ['lif', 'rk4'],
  ['lif', 'euler'],
  ['hodgkin-huxley', 'dormand-prince'],
  ['hodgkin-huxley', 'rk4'],
  ['hodgkin-huxley', 'exponential-euler'],
] as const;

describe.each(MODELS)('the trace of %s by %s', (model, method) => {
  const run = (tEndMs: number, sampleMs: number, amp = 10) =>
    simulate(
      completeProblem({
        model,
        method,
        tEndMs,
        sampleMs,
        dtMs: 0.05,
        stimulus: { kind: 'current-step', params: { amp, onMs: tEndMs / 5, offMs: tEndMs * 0.9 } },
      }),
    );

  test('has every point of its grid, the last one included, however the numbers round', () => {
    fc.assert(
      fc.property(between(1, 100), fc.integer({ min: 1, max: 999 }), (tEndMs, count) => {
        const sampleMs = tEndMs / count;
        const { tMs, states } = run(tEndMs, sampleMs);
        const grid = [...new Set(tMs)].filter(
          (t) => Math.abs(t / sampleMs - Math.round(t / sampleMs)) < 1e-9,
        );
        expect(grid.length).toBeGreaterThanOrEqual(count + 1);
        expect(Math.abs(tMs.at(-1)! - tEndMs)).toBeLessThan(1e-9);
        expect(tMs[0]).toBe(0);
        for (const column of states) expect(column.length).toBe(tMs.length);
      }),
      { numRuns: 40 },
    );
  });

  test('runs forwards', () => {
    const { tMs } = run(100, 0.07);
    expect(tMs.every((t, i) => i === 0 || t >= tMs[i - 1]!)).toBe(true);
  });

  test('is left out when nobody asks for it, and the spikes are the same', () => {
    const [with_, without] = [run(100, 0.1), run(100, 0)];
    expect(without.tMs.length).toBe(0);
    expect(without.spikesMs).toEqual(with_.spikesMs);
    expect(without.finalState).toEqual(with_.finalState);
    expect([without.peakMv, without.minMv]).toEqual([with_.peakMv, with_.minMv]);
  });

  test('lies within the extremes it reports', () => {
    const { states, peakMv, minMv } = run(100, 0.01);
    // Samples of a curve cannot leave its range by more than rounding.
    expect(Math.max(...states[0]!)).toBeLessThan(peakMv + 1e-9);
    expect(Math.min(...states[0]!)).toBeGreaterThan(minMv - 1e-9);
    expect(peakMv - Math.max(...states[0]!)).toBeLessThan(0.1);
  });

  test('ends in the final state', () => {
    const { states, finalState, tMs } = run(50, 0.5);
    expect(tMs.at(-1)).toBe(50);
    states.forEach((column, j) =>
      expect(Math.abs(column.at(-1)! - finalState[j]!)).toBeLessThan(1e-9),
    );
  });
});

describe('the currents along a trace', () => {
  test.each(MODELS)('of %s by %s balance: injected = capacitive + ionic', (model, method) => {
    const problem = completeProblem({
      model,
      method,
      dtMs: 0.01,
      tEndMs: 30,
      sampleMs: 0.01,
      stimulus: { kind: 'sine', params: { amp: 4, depth: 5, freqHz: 70, onMs: 5, offMs: 25 } },
    });
    const result = simulate(problem);
    const ionic = observe(result);
    const names = model === 'lif' ? [0] : [0, 1, 2];
    const drive = layOut(problem);
    const [v, clock] = [result.states[0]!, result.states[1]!];
    let worst = 0;
    for (let i = 2; i + 2 < v.length; i++) {
      const tMs = result.tMs[i]!;
      // Not across an edge of the current or a jump of V, and not while a reset holds V.
      const nearEdge = Math.abs(tMs - 5) < 0.05 || Math.abs(tMs - 25) < 0.05;
      const regular = Math.abs(result.tMs[i + 2]! - result.tMs[i - 2]! - 0.04) < 1e-9;
      const held = model === 'lif' && (clock[i - 2]! > 0 || clock[i + 2]! > 0);
      if (nearEdge || !regular || held) continue;
      const slope = (8 * (v[i + 1]! - v[i - 1]!) - (v[i + 2]! - v[i - 2]!)) / 0.12;
      const total = names.reduce((sum, j) => sum + ionic[j]![i]!, slope);
      const size = 1 + names.reduce((sum, j) => sum + Math.abs(ionic[j]![i]!), 0);
      worst = Math.max(worst, Math.abs(total - currentOf(drive, tMs)) / size);
    }
    // A first-order method obeys the equations at the start of a step only.
    expect(worst).toBeLessThan(method === 'rk4' || method === 'exact' ? 1e-3 : 0.05);
  });
});
