import { describe, expect, test } from 'vitest';
import { settler } from '../../../src/analysis/settle.ts';
import type { SimulationResult } from '../../../src/core/index.ts';
import { completeProblem, defaultsOf, getMembrane, simulate } from '../../../src/core/index.ts';
import { allNumbers, pulse, runPieces } from '../run-pieces.ts';

const model = 'hodgkin-huxley';
const axon = getMembrane(model);

const run = (method: string, dtMs: number, amp: number, tEndMs = 50): SimulationResult =>
  simulate(
    completeProblem({
      model,
      method,
      dtMs,
      tEndMs,
      stimulus: { kind: 'constant', params: { amp } },
      sampleMs: 0.05,
    }),
  );

const METHODS = ['euler', 'rk4', 'exponential-euler', 'dormand-prince'];
const STEPS = [0.05, 0.07, 0.1, 0.13, 0.2, 0.33, 0.5, 0.8, 1, 2, 5, 10];
const CURRENTS = [-100, -50, -20, 0, 5, 20, 50, 100, 300, 1000, 1e4];

describe('a method whose step is too long for the squid axon', () => {
  test('ends the run with the time and the variable that ran away', () => {
    const { outcome } = run('euler', 0.1, 100);
    if (outcome.kind !== 'diverged') throw new Error(outcome.kind);
    expect(outcome.tMs).toBeGreaterThan(0);
    expect(outcome.tMs).toBeLessThan(50);
    expect(axon.states.map(({ id }) => id)).toContain(outcome.variable);
  });

  test('stops the trace there, and leaves the last state that was one', () => {
    for (const method of ['euler', 'rk4']) {
      const { outcome, tMs, states, finalState, stats } = run(method, 0.2, 50);
      if (outcome.kind !== 'diverged') throw new Error(outcome.kind);
      expect(stats.steps).toBe(Math.round(outcome.tMs / 0.2));
      expect(tMs.length).toBe(states[0]!.length);
      expect(tMs.at(-1)!).toBeLessThanOrEqual(outcome.tMs + 1e-9);
      expect(tMs.at(-1)!).toBeGreaterThan(outcome.tMs - 0.06);
      axon.states.forEach(({ scale }, j) =>
        expect(Math.abs(finalState[j]!)).toBeLessThan(1e3 * scale),
      );
    }
  });

  test('never puts anything but numbers into a result, whatever the step and the current', () => {
    const bad: string[] = [];
    let diverged = 0;
    for (const method of METHODS) {
      for (const dtMs of method === 'dormand-prince' ? [0.1] : STEPS) {
        for (const amp of CURRENTS) {
          const result = run(method, dtMs, amp, 20);
          const numbers = [...allNumbers(result), result.peakMv, result.minMv];
          if (result.outcome.kind === 'diverged') diverged += 1;
          if (!numbers.every(Number.isFinite)) bad.push(`${method} ${dtMs} ms ${amp}`);
        }
      }
    }
    expect(bad).toEqual([]);
    expect(diverged).toBeGreaterThan(100);
  });

  test('shows an explosion as far as it is one of potentials, not of interpolation', () => {
    const farthest = Math.max(
      ...[0.1, 0.2, 0.5, 1, 2].flatMap((dtMs) =>
        [20, 100, 300].flatMap((amp) =>
          ['euler', 'rk4'].map((method) => {
            const { states, peakMv, minMv } = run(method, dtMs, amp);
            return Math.max(peakMv, -minMv, ...states[0]!.map(Math.abs));
          }),
        ),
      ),
    );
    expect(farthest).toBeLessThan(1e5);
  });

  test('is found out again at the same step in every run', () => {
    expect(run('rk4', 0.2, 100)).toEqual(run('rk4', 0.2, 100));
  });
});

describe('a method whose step is short enough', () => {
  test.each([
    ['euler', 0.02],
    ['rk4', 0.04],
    ['exponential-euler', 0.5],
    ['dormand-prince', 10],
  ])('%s with %s ms completes from block to hyperpolarisation', (method, dtMs) => {
    for (const amp of [-5, 0, 10, 100, 200])
      expect(run(method, dtMs, amp).outcome).toEqual({ kind: 'completed' });
  });
});

describe('a current beyond all biology', () => {
  test('is an outcome of the adaptive method, too: the solution leaves every range', () => {
    const result = run('dormand-prince', 1, 1e7);
    expect(result.outcome.kind).toBe('diverged');
    expect(allNumbers(result).every(Number.isFinite)).toBe(true);
  });

  test('far below rest gates are too fast for it: it says which, and when, instead of crawling', () => {
    for (const amp of [-100, -1000, -1e5]) {
      const result = run('dormand-prince', 1, amp, 100);
      if (!('variable' in result.outcome)) throw new Error(result.outcome.kind);
      expect(result.outcome.tMs).toBeGreaterThan(0);
      expect(axon.states.map(({ id }) => id)).toContain(result.outcome.variable);
      expect(result.stats.steps).toBeLessThan(1e5);
      expect(allNumbers(result).every(Number.isFinite)).toBe(true);
    }
  });

  test('means no firing to whoever asks for a settled rate, and does not keep them waiting', () => {
    const settle = settler(axon, defaultsOf(axon.params));
    for (const amp of [-60, -100, -1000, -1e5]) expect(settle(amp).kind).toBe('silent');
  });

  test('makes a leaky integrate-and-fire neuron spike, not explode', () => {
    for (const method of ['exact', 'rk4', 'exponential-euler']) {
      const bench = { model: 'lif', method, dtMs: 0.1, tEndMs: 50, sampleMs: 0.1 };
      const result = runPieces(bench, [pulse(0, 50, 1e4)]);
      expect(result.outcome.kind).toBe('completed');
      expect(result.spikesMs.length).toBeGreaterThan(20);
      expect(allNumbers(result).every(Number.isFinite)).toBe(true);
    }
  });

  test('and one with a membrane too fast for its clock is an outcome again', () => {
    const bench = {
      model: 'lif',
      params: { C: 0.01, gL: 10 },
      method: 'euler',
      dtMs: 1,
      tEndMs: 50,
    };
    const result = runPieces({ ...bench, sampleMs: 0.1 }, [pulse(0, 50, -100)]);
    expect(result.outcome.kind).toBe('diverged');
    expect(allNumbers(result).every(Number.isFinite)).toBe(true);
  });
});
