import { describe, expect, test } from 'vitest';
import { completeProblem, getStimulus, simulate } from '../../../src/core/index.ts';
import reference from '../../reference/lif.json' with { type: 'json' };
import { lifParams } from '../lif-sets.ts';
import { driveOf, stimulusOf } from './any-stimulus.ts';

const noise = getStimulus('ou-noise');
const STANDARD_ERRORS = 4;
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

/** The levels of a noisy current around 5 µA/cm², less the 5. */
function levels(tauMs: number, seed: number, tEndMs = 5000): { x: number[]; holdMs: number } {
  const params = { amp: 5, sd: 2, tauMs, onMs: 0, offMs: tEndMs };
  const drive = driveOf(stimulusOf(noise, params), tEndMs, seed);
  return { x: drive.map(({ level }) => level - 5), holdMs: drive[0]!.t1Ms };
}

/** The first levels of a current of mean 0 and standard deviation 1. */
function firstLevels(tauMs: number, seed: number, count: number): number[] {
  const tEndMs = (count * tauMs) / 20;
  const params = { amp: 0, sd: 1, tauMs, onMs: 0, offMs: tEndMs };
  return driveOf(stimulusOf(noise, params), tEndMs, seed).map(({ level }) => level);
}

describe.each([0.5, 2, 10])('a noisy current with a correlation time of %s ms', (tauMs) => {
  const runs = [1, 2].map((seed) => levels(tauMs, seed));
  const x = runs.flatMap((run) => run.x);
  const { holdMs } = runs[0]!;
  const correlation = Math.exp(-holdMs / tauMs);
  const independent = (x.length * (1 - correlation)) / (1 + correlation);

  test('has the mean it is given', () => {
    expect(Math.abs(mean(x))).toBeLessThan((STANDARD_ERRORS * 2) / Math.sqrt(independent));
  });

  test('has the standard deviation it is given', () => {
    const error = 4 * Math.sqrt(2 / independent);
    expect(Math.abs(mean(x.map((v) => v * v)) - 4)).toBeLessThan(STANDARD_ERRORS * error);
  });

  test('forgets at the rate it is given', () => {
    for (const lags of [1, 10, 20, 40]) {
      const products = runs.map((run) => mean(run.x.slice(lags).map((v, i) => v * run.x[i]!)));
      const expected = Math.exp((-lags * holdMs) / tauMs);
      const error = Math.sqrt(2 / independent);
      expect(Math.abs(mean(products) / 4 - expected)).toBeLessThan(STANDARD_ERRORS * error);
    }
  });

  test('starts where it might have been anyway, not at its mean', () => {
    const starts = Array.from({ length: 400 }, (_, seed) => firstLevels(tauMs, seed, 1)[0]!);
    const error = Math.sqrt(2 / starts.length);
    expect(Math.abs(mean(starts.map((v) => v * v)) - 1)).toBeLessThan(STANDARD_ERRORS * error);
  });
});

describe('the seed of a noisy current', () => {
  test('draws the same numbers on every machine: additions, products, quotients and roots only', () => {
    // The first levels of seed 1, to the last bit, as any machine with IEEE arithmetic must have
    // them. They guard against a change of generator, which would silently change old links. An
    // evaluation in another language, with a library's exponential and quantile, agrees to 1e-14.
    const bits = new BigUint64Array(Float64Array.from(firstLevels(2, 1, 6)).buffer);
    expect([...bits].map((b) => b.toString(16))).toEqual([
      'bff54c65d18a03c0',
      'bfec818b712d98a9',
      'bfecbfe843cd3415',
      'bfe4c9fa1233338a',
      'bfeee2e65928836c',
      'bfdc216ef2b6ac85',
    ]);
  });

  test('draws other numbers when it changes by one', () => {
    const firsts = new Set(Array.from({ length: 1000 }, (_, seed) => firstLevels(20, seed, 1)[0]!));
    expect(firsts.size).toBe(1000);
  });

  test('and neighbouring seeds have nothing to do with each other', () => {
    const starts = Array.from({ length: 2001 }, (_, seed) => firstLevels(20, seed, 1)[0]!);
    const products = starts.slice(1).map((v, i) => v * starts[i]!);
    expect(Math.abs(mean(products))).toBeLessThan(STANDARD_ERRORS / Math.sqrt(products.length));
  });
});

describe('a neuron under a noisy current', () => {
  const { points } = reference.noise.ou;

  test.each(points.map((p) => [p.tau_s_ms, p.mu, p.sigma, p.rate_dt_half] as const))(
    'with τ = %s ms, mean drive %s mV and σ = %s mV fires at %s Hz on the average',
    (tauMs, mu, sigma, rateHz) => {
      // R I = μ + σ √(τ_m/2τ_s) x: in our terms the sd of the current is σ √(τ_m/2τ_s)/R.
      const set = lifParams('A');
      const sd = (sigma * Math.sqrt(10 / (2 * tauMs))) / 10;
      const counts = [1, 2].map((seed) => {
        const params = { amp: mu / 10, sd, tauMs, onMs: 0, offMs: 5000 };
        const stimulus = stimulusOf(noise, params);
        const tEndMs = 5000;
        const sketch = { model: 'lif', params: set, stimulus, tEndMs, sampleMs: 0, seed };
        return simulate(completeProblem(sketch)).spikesMs.length;
      });
      const total = counts.reduce((a, b) => a + b);
      const point = points.find((p) => p.tau_s_ms === tauMs && p.mu === mu && p.sigma === sigma)!;
      // Intervals are correlated over τ_s: the counts of separate runs scatter more than a CV says.
      const spread = 1 + (2 * tauMs * rateHz) / 1000;
      const error = (rateHz * point.cv * spread) / Math.sqrt(total);
      expect(Math.abs(total / 10 - rateHz)).toBeLessThan(STANDARD_ERRORS * error);
    },
  );

  // Published means over 3.5 s, each ±4 Hz [µA/cm², Hz]: the jump at 6.26 disappears.
  test.each([
    [1, 4, 20],
    [1, 7, 43],
    [1, 10, 64],
    [2, 0, 26],
    [2, 7, 51],
  ])('the squid axon under σ = %s µA/cm² around %s µA/cm² fires at about %s Hz', (sd, amp, hz) => {
    const rates = [1, 2].map((seed) => {
      const stimulus = stimulusOf(noise, { amp, sd, tauMs: 2, onMs: 0, offMs: 3500 });
      const sketch = { model: 'hodgkin-huxley', stimulus, tEndMs: 3500, sampleMs: 0, seed };
      return simulate(completeProblem({ ...sketch, tolerance: 1e-4 })).spikesMs.length / 3.5;
    });
    expect(Math.abs(mean(rates) - hz)).toBeLessThan(4);
  });
});
