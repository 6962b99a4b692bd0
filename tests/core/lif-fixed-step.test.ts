import { describe, expect, test } from 'vitest';
import { pulse, runPieces } from './run-pieces.ts';

/*
 * A clock-driven neuron looks at its threshold once a step and can count its refractory period in
 * whole steps only. So each spike is late by between 0 and one step more than the one before: a drift
 * of half a step a spike on the average, whatever the order of the method in between.
 */
const CURRENTS = Array.from({ length: 40 }, (_, i) => 2 + i * 0.0737);

const spikes = (method: string, dtMs: number, current: number, tEndMs = 200) =>
  runPieces({ model: 'lif', method, dtMs, tEndMs }, [pulse(0, tEndMs, current)]).spikesMs;

/** Lateness of a mean period, in steps. */
function driftPerSpike(method: string, dtMs: number, current: number): number {
  const period = (times: Float64Array) => (times.at(-1)! - times[0]!) / (times.length - 1);
  const exact = period(spikes('exact', 1, current));
  return (period(spikes(method, dtMs, current)) - exact) / dtMs;
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

describe('a clock-driven leaky integrate-and-fire neuron', () => {
  test.each(['rk4', 'exponential-euler'])(
    'loses between none and one step a spike under %s, half a step on the average',
    (method) => {
      for (const dtMs of [0.2, 0.05]) {
        const drifts = CURRENTS.map((current) => driftPerSpike(method, dtMs, current));
        // What the interpolated threshold crossing adds shrinks with the square of the step.
        expect(Math.min(...drifts)).toBeGreaterThan(-0.02);
        expect(Math.max(...drifts)).toBeLessThan(1.02);
        expect(Math.abs(mean(drifts) - 0.5)).toBeLessThan(0.15);
      }
    },
  );

  test('spikes early under explicit Euler by t/2τ steps, besides', () => {
    // (1 − h/τ)ⁿ decays faster than e^(−nh/τ), as if τ were shorter by h/2.
    const firstMs = 10 * Math.log(20 / 5);
    for (const dtMs of [0.1, 0.05, 0.025, 0.0125]) {
      const early = (spikes('euler', dtMs, 2, 20)[0]! - firstMs) / dtMs;
      expect(Math.abs(early + firstMs / 20)).toBeLessThan(0.1 * dtMs);
    }
  });

  test.each(['rk4', 'exponential-euler', 'euler'])(
    'comes as close to the exact spike times as its step is short under %s: order 1',
    (method) => {
      const error = (dtMs: number) =>
        mean(
          CURRENTS.map((current) => {
            const exact = spikes('exact', 1, current, 50);
            const found = spikes(method, dtMs, current, 50);
            const common = Math.min(exact.length, found.length);
            return mean(Array.from({ length: common }, (_, i) => Math.abs(found[i]! - exact[i]!)));
          }),
        );
      const errors = [0.1, 0.0125].map(error);
      // Three halvings: 2³ = 8, give or take what the luck of the grid leaves after 40 currents.
      const order = Math.log2(errors[0]! / errors[1]!) / 3;
      expect(order).toBeGreaterThan(0.85);
      expect(order).toBeLessThan(1.15);
    },
  );

  test.each(['rk4', 'exponential-euler'])(
    'finds its first spike to second order under %s: only the crossing is interpolated',
    (method) => {
      const firstMs = 10 * Math.log(20 / 5);
      for (const dtMs of [0.4, 0.1, 0.025]) {
        const lateMs = spikes(method, dtMs, 2, 20)[0]! - firstMs;
        // Chord against curve: at most h²/8 · V̈/V̇ = h²/8τ.
        expect(Math.abs(lateMs)).toBeLessThan((dtMs * dtMs) / 80 + 1e-6);
      }
    },
  );

  test('counts exactly at the published drift: 31 spikes in half a second at 2 µA/cm²', () => {
    expect(spikes('exact', 1, 2, 500)).toHaveLength(31);
    expect(spikes('rk4', 0.05, 2, 500)).toHaveLength(31);
  });
});

describe('the trace of a clock-driven neuron', () => {
  test.each([
    ['coarser than', 2.5],
    ['equal to', 1],
    ['finer than', 0.25],
    ['out of step with', 0.3],
  ])('runs forwards in time when samples are %s its steps', (_words, sampleMs) => {
    for (const method of ['euler', 'exponential-euler', 'rk4']) {
      const bench = { model: 'lif', method, dtMs: 1, tEndMs: 100, sampleMs };
      const { tMs, states, spikesMs } = runPieces(bench, [pulse(0, 100, 3)]);
      expect(spikesMs.length).toBeGreaterThan(8);
      let backwards = 0;
      for (let i = 1; i < tMs.length; i++) if (tMs[i]! < tMs[i - 1]!) backwards += 1;
      expect(backwards).toBe(0);
      // Before a spike the potential is below the threshold, right after it at the reset.
      for (const spikeMs of spikesMs) {
        const at = tMs.lastIndexOf(spikeMs);
        expect([states[0]![at - 1], states[0]![at]]).toEqual([-50, -65]);
        expect(tMs[at - 1]).toBe(spikeMs);
      }
      expect(states[0]!.every((v) => v <= -50)).toBe(true);
    }
  });
});
