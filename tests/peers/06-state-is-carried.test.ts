import { describe, expect, test } from 'vitest';
import type { SimulationProblem } from '../../src/core/index.ts';
import { completeProblem, simulate, startRun } from '../../src/core/index.ts';
import { fingerprint, pulse, runPieces } from '../core/run-pieces.ts';

/*
 * One simulator computed its gates anew in every frame instead of carrying them on; others advanced
 * one long step when a browser had dropped frames, and the state ran away.
 */
const PROBLEMS: readonly (readonly [string, Partial<SimulationProblem>])[] = [
  ['hodgkin-huxley by dormand-prince', { model: 'hodgkin-huxley' }],
  ['hodgkin-huxley by rk4', { model: 'hodgkin-huxley', method: 'rk4' }],
  ['hodgkin-huxley by exponential-euler', { model: 'hodgkin-huxley', method: 'exponential-euler' }],
  ['hodgkin-huxley by euler', { model: 'hodgkin-huxley', method: 'euler', dtMs: 0.01 }],
  ['lif by its closed form', { model: 'lif' }],
  ['lif by rk4', { model: 'lif', method: 'rk4' }],
  ['noisy lif', { model: 'lif', params: { sigmaV: 3 } }],
];

describe.each(PROBLEMS)('%s', (_name, changes) => {
  const problem = completeProblem({
    model: 'lif',
    tEndMs: 60,
    stimulus: { kind: 'pulse-train', params: { amp: 8, onMs: 3.3, periodMs: 9.7, widthMs: 2.2 } },
    ...changes,
  });
  const whole = simulate(problem);
  const bits = fingerprint(whole);

  test('spikes under this train, so there is something to get wrong', () => {
    expect(whole.spikesMs.length).toBeGreaterThan(1);
  });

  test.each([1, 2, 7, 100, 12_345, 1e9])('in frames of %s steps is what it is in one', (frame) => {
    const run = startRun(problem);
    let lastMs = 0;
    let backwards = false;
    while (!run.advance(frame)) {
      backwards ||= run.tMs < lastMs;
      lastMs = run.tMs;
    }
    expect(backwards).toBe(false);
    expect(fingerprint(run.result()) === bits).toBe(true);
  });

  test('in frames of random length, too', () => {
    const run = startRun(problem);
    for (let i = 1; !run.advance((i * 7919) % 61); i++);
    expect(fingerprint(run.result()) === bits).toBe(true);
  });
});

describe('the state between two runs', () => {
  test('is all there is: a run cut in two and chained gives the same spikes', () => {
    const bench = { model: 'hodgkin-huxley', tolerance: 1e-10 };
    const whole = runPieces({ ...bench, tEndMs: 100 }, [pulse(0, 100, 10)]);
    for (const cutMs of [1.7, 4, 33.33]) {
      const first = runPieces({ ...bench, tEndMs: cutMs }, [pulse(0, cutMs, 10)]);
      const restMs = 100 - cutMs;
      const second = runPieces({ ...bench, tEndMs: restMs, initial: [...first.finalState] }, [
        pulse(0, restMs, 10),
      ]);
      const crossings = [...first.spikesMs, ...[...second.spikesMs].map((t) => t + cutMs)];
      expect(crossings).toHaveLength(whole.spikesMs.length);
      crossings.forEach((t, i) => expect(Math.abs(t - whole.spikesMs[i]!)).toBeLessThan(1e-6));
    }
  });

  test('matters: the same potential with other gates leads elsewhere', () => {
    const from = (h: number) =>
      runPieces({ model: 'hodgkin-huxley', tEndMs: 20, initial: [-55, 0.0529, h, 0.3177] }, []);
    expect(from(0.596).spikesMs).toHaveLength(1);
    expect(from(0.1).spikesMs).toHaveLength(0);
  });
});
