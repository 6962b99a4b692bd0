import { describe, expect, test } from 'vitest';
import reference from '../reference/lif.json' with { type: 'json' };
import { settler } from '../../src/analysis/settle.ts';
import { getMembrane, methods } from '../../src/core/index.ts';
import { lifParams } from './lif-sets.ts';
import { allNumbers, pulse, runPieces } from './run-pieces.ts';

/** The file's σ belongs to the white noise; the membrane's own standard deviation is σ/√2. */
const sigmaV = (sigma: number) => sigma / Math.SQRT2;
const STANDARD_ERRORS = 4;

const lif = getMembrane('lif');
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

/** A membrane whose threshold is out of reach, sampled every millisecond. */
function freeMembrane(params: Record<string, number>, seed = 1) {
  const bench = {
    model: 'lif',
    params: { vTh: 100, ...params },
    tEndMs: 20_000,
    sampleMs: 1,
    seed,
  };
  return [...runPieces(bench, []).states[0]!];
}

describe('a noisy membrane without a threshold', () => {
  const [tauMs, sd] = [2, 3];
  const v = freeMembrane({ C: 0.2, gL: 0.1, sigmaV: sd }).slice(20);
  const x = v.map((mv) => mv + 65);
  // Samples a millisecond apart are correlated by e^(−1/2): n independent ones are fewer.
  const independent = (x.length * (1 - Math.exp(-1 / tauMs))) / (1 + Math.exp(-1 / tauMs));

  test('wanders around its resting potential', () => {
    expect(Math.abs(mean(x))).toBeLessThan((STANDARD_ERRORS * sd) / Math.sqrt(independent));
  });

  test('has the standard deviation that its parameter says', () => {
    const variance = mean(x.map((d) => d * d));
    const error = sd * sd * Math.sqrt(2 / independent);
    expect(Math.abs(variance - sd * sd)).toBeLessThan(STANDARD_ERRORS * error);
  });

  test('forgets with its own time constant', () => {
    for (const lagMs of [1, 2, 4, 8]) {
      const products = x.slice(lagMs).map((d, i) => d * x[i]!);
      const correlation = mean(products) / (sd * sd);
      const error = Math.sqrt(2 / independent);
      expect(Math.abs(correlation - Math.exp(-lagMs / tauMs))).toBeLessThan(
        STANDARD_ERRORS * error,
      );
    }
  });

  test('takes Gaussian values: as many beyond one, two and three deviations as the law says', () => {
    const beyond = [0.3173105, 0.0455003, 0.0026998];
    beyond.forEach((share, i) => {
      const found = x.filter((d) => Math.abs(d) > (i + 1) * sd).length / x.length;
      const error = Math.sqrt((share * (1 - share)) / independent);
      expect(Math.abs(found - share)).toBeLessThan(STANDARD_ERRORS * error);
    });
  });
});

describe('a noisy leaky integrate-and-fire neuron', () => {
  const strong = reference.noise.siegert.filter((point) => point.rate_Hz >= 5);
  const rare = reference.noise.siegert.filter(({ rate_Hz: hz }) => hz > 1e-3 && hz < 5);

  test.each(strong.map((p) => [p.mu_minus_EL_mV, p.sigma_mV, p.rate_Hz] as const))(
    'driven to %s mV above rest with σ = %s mV fires at the mean rate of Siegert, %s Hz',
    (mu, sigma, rateHz) => {
      const params = { ...lifParams('A'), sigmaV: sigmaV(sigma) };
      const settled = settler(lif, params)(mu / 10);
      expect(Math.abs(settled.steadyHz - rateHz)).toBeLessThan(STANDARD_ERRORS * settled.errorHz);
      // The error it reports must be an honest one: the coefficient of variation decides it.
      const point = strong.find((p) => p.mu_minus_EL_mV === mu && p.sigma_mV === sigma)!;
      const spikes = rateHz * (settled.simulatedMs / 1000);
      const honest = (rateHz * point.cv_isi!) / Math.sqrt(spikes);
      expect(settled.errorHz / honest).toBeGreaterThan(0.6);
      expect(settled.errorHz / honest).toBeLessThan(1.6);
    },
  );

  test.each(rare.map((p) => [p.mu_minus_EL_mV, p.sigma_mV, p.rate_Hz] as const))(
    'driven to %s mV above rest with σ = %s mV fires rarely, at Siegert’s %s Hz',
    (mu, sigma, rateHz) => {
      const params = { ...lifParams('A'), sigmaV: sigmaV(sigma) };
      const tEndMs = 50_000;
      let count = 0;
      for (let seed = 1; seed <= 8; seed++) {
        const bench = { model: 'lif', params, tEndMs, seed };
        count += runPieces(bench, [pulse(0, tEndMs, mu / 10)]).spikesMs.length;
      }
      const expected = (8 * rateHz * tEndMs) / 1000;
      // Spikes so rare come like the clicks of a counter: the count varies by its square root.
      expect(expected).toBeGreaterThan(90);
      expect(Math.abs(count - expected)).toBeLessThan(STANDARD_ERRORS * Math.sqrt(expected));
    },
    60_000,
  );

  test('leaves no row of the table out', () => {
    const silent = reference.noise.siegert.filter(({ rate_Hz: hz }) => hz <= 1e-3);
    expect([strong.length, rare.length, silent.length]).toEqual([26, 2, 4]);
    expect(strong.length + rare.length + silent.length).toBe(reference.noise.siegert.length);
  });

  test('is almost silent where Siegert says so', () => {
    for (const { mu_minus_EL_mV: mu, sigma_mV: sigma, rate_Hz: rate } of reference.noise.siegert) {
      if (rate > 1e-3) continue;
      const settled = settler(lif, { ...lifParams('A'), sigmaV: sigmaV(sigma) })(mu / 10);
      expect(settled.steadyHz).toBe(0);
    }
  });

  // Our own evaluation of the same integral, for σ_V in the membrane's terms [µA/cm², mV, Hz].
  test.each([
    [1.25, 2, 17.2],
    [1.25, 3, 25.9],
    [1.25, 5, 38.4],
    [1.5, 1, 28.2],
    [1.5, 2, 35.0],
    [1.5, 3, 40.6],
    [1.5, 5, 50.5],
  ])('at %s µA/cm² with σ_V = %s mV fires at %s Hz', (current, sd, rateHz) => {
    const params = { ...lifParams('A'), sigmaV: sd };
    const settled = settler(lif, params, { seed: 7 })(current);
    const rounding = 0.05;
    expect(Math.abs(settled.steadyHz - rateHz)).toBeLessThan(
      STANDARD_ERRORS * settled.errorHz + rounding,
    );
  });

  test.each(strong.map((p) => [p.mu_minus_EL_mV, p.sigma_mV] as const))(
    'driven to %s mV with σ = %s mV has irregular intervals as the theory says',
    (mu, sigma) => {
      const point = strong.find((p) => p.mu_minus_EL_mV === mu && p.sigma_mV === sigma)!;
      const params = { ...lifParams('A'), sigmaV: sigmaV(sigma) };
      const bench = { model: 'lif', params, tEndMs: 10_000, seed: 11 };
      const { spikesMs } = runPieces(bench, [pulse(0, 10_000, mu / 10)]);
      const intervals = [...spikesMs].slice(1).map((t, i) => t - spikesMs[i]!);
      const m = mean(intervals);
      const cv = Math.sqrt(mean(intervals.map((t) => (t - m) ** 2))) / m;
      // Standard error of a coefficient of variation, generous for skewed intervals.
      const error = cv * Math.sqrt((0.5 + 2 * cv * cv) / intervals.length);
      expect(Math.abs(cv - point.cv_isi!)).toBeLessThan(STANDARD_ERRORS * error);
    },
  );

  describe.each([
    [12, 5],
    [16, 2],
  ])(
    'does not miss the crossings inside a step, as a clock does, at %s mV with σ = %s mV',
    (mu, sigma) => {
      const biases = reference.noise.euler_maruyama_bias.filter(
        (bias) => bias.mu === mu && bias.sigma === sigma,
      );
      const params = { ...lifParams('A'), sigmaV: sigmaV(sigma) };
      const rates = [1, 2, 3, 4, 5].map((seed) => settler(lif, params, { seed })(mu / 10));
      const rate = mean(rates.map((r) => r.steadyHz));
      const error = mean(rates.map((r) => r.errorHz)) / Math.sqrt(rates.length);

      test.each(biases.map((b) => [b.dt_ms, b.euler_maruyama_rate, b] as const))(
        'where a clock of %s ms finds %s Hz',
        (_dt, clocked, { siegert, se }) => {
          expect(Math.abs(rate - siegert)).toBeLessThan(STANDARD_ERRORS * error);
          // The clock's rate is wrong beyond its own error, and too low.
          expect(siegert - clocked).toBeGreaterThan(STANDARD_ERRORS * se);
          // Where it is far enough away not to be mistaken for ours, ours is not it.
          if (siegert - clocked > 2 * STANDARD_ERRORS * error) {
            expect(rate - clocked).toBeGreaterThan(STANDARD_ERRORS * error);
          }
        },
      );
    },
  );

  test('repeats itself bit by bit for one seed and takes another path for another', () => {
    const bench = { model: 'lif', params: { sigmaV: 3 }, tEndMs: 500, sampleMs: 0.1 };
    const path = (seed: number) => allNumbers(runPieces({ ...bench, seed }, [pulse(0, 500, 1.5)]));
    expect(path(5)).toEqual(path(5));
    expect(path(5).slice(0, 5000)).not.toEqual(path(6).slice(0, 5000));
  });

  test('never shows a potential above its threshold', () => {
    const bench = { model: 'lif', params: { sigmaV: 6 }, tEndMs: 2000, sampleMs: 0.01 };
    const { states, spikesMs, peakMv } = runPieces(bench, [pulse(0, 2000, 1.5)]);
    expect(spikesMs.length).toBeGreaterThan(50);
    expect(states[0]!.every((v) => v <= -50)).toBe(true);
    expect(peakMv).toBe(-50);
  });

  test('is run by the closed form only: a clocked method would bias its rate', () => {
    for (const method of methods) {
      const refusal = method.refusal(lif, { ...lifParams('A'), sigmaV: 1 });
      if (method.id === 'exact') expect(refusal).toBeNull();
      else
        expect(refusal?.en).toBe(
          'with membrane noise only the exact step gives the right statistics',
        );
    }
  });
});
