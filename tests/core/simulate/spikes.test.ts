import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SimulationResult } from '../../../src/core/index.ts';
import { completeProblem, simulate } from '../../../src/core/index.ts';
import { evenly } from '../slider-values.ts';

function underTtx(stimulus: Parameters<typeof completeProblem>[0]['stimulus'], values = {}) {
  const params = { ...values, gNa: 0 };
  return run({ model: 'hodgkin-huxley', params, stimulus, tEndMs: 60, sampleMs: 0 });
}
const run = (sketch: Parameters<typeof completeProblem>[0]): SimulationResult =>
  simulate(completeProblem(sketch));

describe('A spike is the membrane’s own doing', () => {
  test('with all sodium channels blocked no step and no pulse makes one, however strong', () => {
    fc.assert(
      fc.property(
        evenly([-20, 300]),
        evenly([0.1, 50]),
        fc.record({ T: evenly([0, 30]), gK: evenly([0, 80]), C: evenly([0.5, 3]) }),
        (amp, widthMs, values) => {
          const { spikesMs, peakMv } = underTtx(
            { kind: 'pulse', params: { amp, onMs: 5, widthMs } },
            values,
          );
          expect([amp, peakMv, spikesMs.length]).toEqual([amp, peakMv, 0]);
        },
      ),
      { numRuns: 150, seed: 4 },
    );
  });

  test('not even if the potential is pushed over 0 mV and falls back by far more than a spike’s prominence', () => {
    const stimulus = { kind: 'current-step', params: { amp: 200, onMs: 5, offMs: 55 } };
    const { spikesMs, peakMv } = underTtx(stimulus);
    expect(peakMv).toBeGreaterThan(20);
    expect(spikesMs).toHaveLength(0);
  });

  test('nor right after a spike, while no current can make another', () => {
    const after = (gapMs: number, ratio: number) =>
      run({
        model: 'hodgkin-huxley',
        stimulus: { kind: 'pulse-pair', params: { amp: 10, onMs: 5, widthMs: 1, gapMs, ratio } },
        tEndMs: 60,
      });
    for (const gapMs of [3, 3.5, 4, 4.5, 5])
      for (const ratio of [10, 20, 32, 40]) expect(after(gapMs, ratio).spikesMs).toHaveLength(1);
    // Half recovered, it fires again: small, and below 0 mV.
    const { spikePeaksMv } = after(7, 10);
    expect(spikePeaksMv).toHaveLength(2);
    expect(spikePeaksMv[1]).toBeLessThan(0);
  });

  test('nor a charging that the end of a short pulse cuts off below 0 mV, in an axon with few sodium channels', () => {
    for (const amp of [61.9, 78.1, 87.8]) {
      const stimulus = { kind: 'pulse', params: { amp, onMs: 5, widthMs: 0.5 } };
      const params = { T: 25, gNa: 20 };
      const { spikesMs, peakMv } = run({ model: 'hodgkin-huxley', params, stimulus, tEndMs: 30 });
      expect(peakMv).toBeGreaterThan(-40);
      expect([amp, spikesMs.length]).toEqual([amp, 0]);
    }
  });

  test('while a strong pulse that fires it is one, though V peaks with its end', () => {
    for (const amp of [50, 100, 200, 400]) {
      const stimulus = { kind: 'pulse', params: { amp, onMs: 5, widthMs: 0.5 } };
      expect(run({ model: 'hodgkin-huxley', stimulus, tEndMs: 60 }).spikesMs).toHaveLength(1);
    }
  });

  test('and one threshold parts silence from firing: no stronger pulse is silent again, wherever in it the peak lies', () => {
    for (const T of [6.3, 20, 25, 28, 32]) {
      for (const widthMs of [0.3, 0.5, 1, 2, 5]) {
        const answers: boolean[] = [];
        for (let amp = 2; amp < 60; amp *= 1.03) {
          const stimulus = { kind: 'pulse', params: { amp, onMs: 5, widthMs } };
          const { spikesMs } = run({
            model: 'hodgkin-huxley',
            params: { T },
            stimulus,
            tEndMs: 40,
          });
          answers.push(spikesMs.length > 0);
        }
        const first = answers.indexOf(true);
        expect([T, widthMs, answers.indexOf(false, first)]).toEqual([T, widthMs, -1]);
      }
    }
    const tip = { kind: 'pulse', params: { amp: 18.73, onMs: 5, widthMs: 1 } };
    const { spikesMs } = run({
      model: 'hodgkin-huxley',
      params: { T: 28 },
      stimulus: tip,
      tEndMs: 40,
    });
    expect(spikesMs).toHaveLength(1);
  }, 30_000);

  test('nor is a spike lost whose tip is cut off by the end of the pulse, if the membrane rises once more', () => {
    for (const ratio of [14.5, 17, 18.5, 18.9, 19.3, 19.5, 20]) {
      const stimulus = { kind: 'pulse-pair', params: { amp: 10, onMs: 5, gapMs: 6.4, ratio } };
      const { spikesMs } = run({ model: 'hodgkin-huxley', stimulus, tEndMs: 40 });
      expect([ratio, spikesMs.length]).toEqual([ratio, 2]);
    }
  });
});
