import { describe, expect, test } from 'vitest';
import { completeProblem, simulate } from '../../src/core/index.ts';
import reference from '../reference/lif.json' with { type: 'json' };
import { lifParams } from './lif-sets.ts';

/** Tolerance of the file: four standard errors, ours and those of its own Monte Carlo runs together. */
const STANDARD_ERRORS = 4;
const RUNS = 24;
const FROM_MS = 200;
const RUN_MS = 4200;
/** Hundreds of thousands of stretches of current: seconds on a busy machine. */
const LONGEST_MS = 60_000;
const { C, gL } = lifParams('A') as { C: number; gL: number };
const TAU_MS = C / gL;

/** Rate and its standard error from independent runs under an Ornstein–Uhlenbeck current. */
function rateUnder(mu: number, sigma: number, tauMs: number) {
  const rates = Array.from({ length: RUNS }, (_, seed) => {
    const { spikesMs } = simulate(
      completeProblem({
        model: 'lif',
        params: lifParams('A'),
        tEndMs: RUN_MS,
        sampleMs: 0,
        seed: seed + 1,
        stimulus: {
          kind: 'ou-noise',
          params: {
            // R I = µ + σ √(τ_m / 2τ_s) x, with x of variance one.
            amp: gL * mu,
            sd: gL * sigma * Math.sqrt(TAU_MS / (2 * tauMs)),
            tauMs,
            onMs: 0,
            offMs: RUN_MS,
          },
        },
      }),
    );
    return (1000 * spikesMs.filter((t) => t >= FROM_MS).length) / (RUN_MS - FROM_MS);
  });
  const mean = rates.reduce((a, b) => a + b, 0) / RUNS;
  const variance = rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / (RUNS - 1);
  return { mean, error: Math.sqrt(variance / RUNS) };
}

describe('the leaky integrate-and-fire neuron under a noisy current', () => {
  test.each(reference.noise.ou.points.map((p) => [p.mu, p.sigma, p.tau_s_ms, p.rate, p] as const))(
    'of mean %s mV, σ = %s mV and correlation time %s ms fires %s times a second',
    (mu, sigma, tauMs, rateHz, { se }) => {
      const { mean, error } = rateUnder(mu, sigma, tauMs);
      // Fine enough to tell 12 %: white noise of this strength differs by more.
      expect(error).toBeLessThan(0.03 * rateHz);
      expect(Math.abs(mean - rateHz)).toBeLessThan(STANDARD_ERRORS * Math.hypot(error, se));
    },
    LONGEST_MS,
  );
});
