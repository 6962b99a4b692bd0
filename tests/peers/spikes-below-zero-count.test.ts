import { describe, expect, test } from 'vitest';
import { completeProblem, simulate } from '../../src/core/index.ts';

/*
 * A detector that waits for V to cross 0 mV reports silence at 80 µA/cm², where the squid axon fires
 * 137 times a second with peaks at −10 mV.
 */
const run = (amp: number, tEndMs = 500) =>
  simulate(
    completeProblem({
      model: 'hodgkin-huxley',
      tEndMs,
      sampleMs: 0,
      crossingMv: 0,
      stimulus: { kind: 'constant', params: { amp } },
    }),
  );

const lateRate = (spikesMs: Float64Array) => {
  const late = spikesMs.filter((t) => t > 100);
  return (1000 * (late.length - 1)) / (late.at(-1)! - late[0]!);
};

describe('spikes are counted by how far they stand out', () => {
  test.each([
    [70, 131.07],
    [80, 137],
    [100, 147.27],
    [120, 156.25],
  ])('at %s µA/cm² a crossing of 0 mV is silent, the axon fires at %s Hz', (amp, hz) => {
    const { spikesMs, crossingsMs, spikePeaksMv } = run(amp);
    expect(crossingsMs.length).toBeLessThanOrEqual(2);
    expect(Math.abs(lateRate(spikesMs) - hz)).toBeLessThan(0.5);
    expect(spikePeaksMv.at(-1)!).toBeLessThan(0);
  });

  test('where peaks are high both ways of counting agree', () => {
    for (const amp of [7, 10, 20, 40]) {
      const { spikesMs, crossingsMs } = run(amp);
      expect(Math.abs(spikesMs.length - crossingsMs.length)).toBeLessThanOrEqual(1);
      const common = Math.min(spikesMs.length, crossingsMs.length);
      for (let i = 0; i < common; i++) expect(spikesMs[i]!).toBeGreaterThan(crossingsMs[i]!);
    }
  });

  test('a potential that is only pushed up and let go is no spike, however high below 0 mV', () => {
    const passive = { gNa: 0, gK: 0 };
    const pushed = (amp: number) =>
      simulate(
        completeProblem({
          model: 'hodgkin-huxley',
          params: passive,
          tEndMs: 50,
          stimulus: { kind: 'pulse', params: { amp, onMs: 5, widthMs: 2 } },
        }),
      );
    for (const amp of [5, 10, 20, 25]) {
      expect(pushed(amp).peakMv).toBeGreaterThan(-55 + amp);
      expect(pushed(amp).spikesMs).toHaveLength(0);
    }
  });

  test('a hump after a lone spike is no second one', () => {
    for (const amp of [2.3, 3, 4, 5]) expect(run(amp).spikesMs).toHaveLength(1);
  });

  test('the last spike before the end counts once it has fallen, and no spike counts twice', () => {
    const { spikesMs } = run(10);
    const intervals = [...spikesMs].slice(1).map((t, i) => t - spikesMs[i]!);
    expect(Math.min(...intervals)).toBeGreaterThan(14);
    const [first] = spikesMs;
    expect(run(10, first! + 0.1).spikesMs).toHaveLength(0);
    expect(run(10, first! + 2).spikesMs).toHaveLength(1);
  });
});

describe('a crossing is found', () => {
  test.each([1e-3, 1e-5, 1e-7])(
    'even where a peak reaches over the level for part of a step only, at a tolerance of %s',
    (tolerance) => {
      // Peaks of the settled rhythm lie at 0.04 mV here.
      const { spikePeaksMv, crossingsMs } = simulate(
        completeProblem({
          model: 'hodgkin-huxley',
          tEndMs: 400,
          sampleMs: 0,
          tolerance,
          crossingMv: 0,
          stimulus: { kind: 'constant', params: { amp: 62.8 } },
        }),
      );
      const above = spikePeaksMv.filter((mv) => mv > 0);
      expect(above.length).toBeGreaterThan(45);
      expect(crossingsMs.length).toBe(above.length);
    },
  );
});
