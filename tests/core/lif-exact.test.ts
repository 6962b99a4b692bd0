import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currentAt } from '../../src/core/index.ts';
import type { DriveSegment } from '../../src/core/index.ts';
import { lifExact } from '../../src/core/membranes/lif-exact.ts';
import type { LifSet } from './lif-sets.ts';
import { lifParams } from './lif-sets.ts';
import { between } from './numbers.ts';
import { pulse, runPieces } from './run-pieces.ts';

/** Nodes and weights of Gauss–Legendre quadrature with five points on [−1, 1]. */
const NODES = [
  0,
  Math.sqrt(5 - 2 * Math.sqrt(10 / 7)) / 3,
  Math.sqrt(5 + 2 * Math.sqrt(10 / 7)) / 3,
];
const WEIGHTS = [128 / 225, (322 + 13 * Math.sqrt(70)) / 900, (322 - 13 * Math.sqrt(70)) / 900];

const anyNeuron = fc
  .record({
    C: between(0.5, 3),
    gL: between(0.02, 0.5),
    EL: between(-80, -55),
    vTh: between(-54, -40),
    drop: between(1, 30),
    tRef: between(0, 10),
  })
  .map(({ drop, ...p }) => ({ ...p, vReset: p.vTh - drop, sigmaV: 0 }));

/** One stretch of current, in units of the neuron's threshold current. */
const anyCurrent = fc.record({
  level: between(-1, 3),
  slope: between(-0.03, 0.03),
  sineAmp: between(0, 2),
  omega: between(0.01, 2),
  phase: between(0, 6.3),
  decayAmp: between(-3, 10),
  decayMs: between(0.2, 60),
});

type Neuron = typeof anyNeuron extends fc.Arbitrary<infer T> ? T : never;
type Current = typeof anyCurrent extends fc.Arbitrary<infer T> ? T : never;

function segmentFor(p: Neuron, c: Current): DriveSegment {
  const unit = p.gL * (p.vTh - p.EL);
  return {
    ...c,
    t0Ms: 0,
    t1Ms: 100,
    level: unit * c.level,
    slope: unit * c.slope,
    sineAmp: unit * c.sineAmp,
    decayAmp: unit * c.decayAmp,
  };
}

/** V at `tMs` by quadrature of the variation-of-constants formula: no closed form is used. */
function byQuadrature(p: Neuron, s: DriveSegment, startMs: number, startMv: number, tMs: number) {
  const rate = p.gL / p.C;
  const panels = 400;
  const half = (tMs - startMs) / panels / 2;
  let sum = 0;
  for (let i = 0; i < panels; i++) {
    const middle = startMs + (2 * i + 1) * half;
    WEIGHTS.forEach((weight, j) => {
      const signs = j === 0 ? [1] : [1, -1];
      for (const sign of signs) {
        const at = middle + sign * NODES[j]! * half;
        sum += weight * half * Math.exp(-rate * (tMs - at)) * currentAt(s, at);
      }
    });
  }
  return p.EL + (startMv - p.EL) * Math.exp(-rate * (tMs - startMs)) + sum / p.C;
}

describe('the leaky integrate-and-fire neuron between two spikes', () => {
  test('is the convolution of its input with its own forgetting, for ramps, sines and decays too', () => {
    fc.assert(
      fc.property(anyNeuron, anyCurrent, between(0, 1), (p, c, share) => {
        const segment = segmentFor(p, c);
        const y = Float64Array.of(p.vReset, 0);
        const exact = lifExact(p, 1);
        const endMs = exact.begin(0, y, segment, 100);
        const tMs = share * endMs;
        exact.at(tMs, y);
        const truth = byQuadrature(p, segment, 0, p.vReset, tMs);
        expect(Math.abs(y[0]! - truth)).toBeLessThan(1e-9);
      }),
      { numRuns: 100 },
    );
  });

  test('spikes at the first touch of its threshold: on it then, below it before', () => {
    fc.assert(
      fc.property(anyNeuron, anyCurrent, (p, c) => {
        const segment = segmentFor(p, c);
        const y = Float64Array.of(p.vReset, 0);
        const exact = lifExact(p, 1);
        const endMs = exact.begin(0, y, segment, 100);
        let highestMv = p.vReset;
        for (let i = 1; i < 500; i++) {
          exact.at((endMs * i) / 500, y);
          highestMv = Math.max(highestMv, y[0]!);
        }
        expect(highestMv).toBeLessThan(p.vTh);
        exact.at(endMs, y);
        const reached = y[0]!;
        if (exact.finish(y)) expect(Math.abs(reached - p.vTh)).toBeLessThan(1e-10);
        else {
          expect(endMs).toBe(100);
          expect(reached).toBeLessThan(p.vTh + 1e-12);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('knows its highest and lowest potential without a trace: where it turns', () => {
    fc.assert(
      fc.property(anyNeuron, anyCurrent, (p, c) => {
        const segment = segmentFor(p, c);
        const bench = { model: 'lif', params: p, tEndMs: 100 };
        const fine = runPieces({ ...bench, sampleMs: 0.005 }, [segment]);
        const bare = runPieces({ ...bench, sampleMs: 0 }, [segment]);
        // A sample at the very turn may differ from it by rounding.
        expect(Math.abs(bare.peakMv - fine.peakMv)).toBeLessThan(1e-9);
        expect(Math.abs(bare.minMv - fine.minMv)).toBeLessThan(1e-9);
        const sampled = fine.states[0]!.reduce((high, v) => Math.max(high, v), -Infinity);
        expect(bare.peakMv).toBeGreaterThan(sampled - 1e-9);
        expect(bare.peakMv - sampled).toBeLessThan(1e-2);
      }),
      { numRuns: 60 },
    );
  });

  test('touches its threshold between two looks, at the very top of a sine', () => {
    // The top of V is below θ by less than the sine moves within a look: only its maximum touches.
    const [gL, C] = [0.1, 1];
    const omega = 0.3;
    const gain = 1 / Math.sqrt(gL * gL + omega * omega * C * C);
    const p = { C, gL, EL: -65, vTh: -50, vReset: -65, tRef: 2 };
    const sine = (sineAmp: number) =>
      runPieces({ model: 'lif', params: p, tEndMs: 1000 }, [
        { t0Ms: 0, t1Ms: 1000, sineAmp, omega, level: 1.2 },
      ]).spikesMs.length;
    // Steady state: −65 + 12 mV ± amplitude · gain; the threshold is 3 mV above the mean.
    expect(sine((3 - 1e-7) / gain)).toBe(0);
    expect(sine((3 + 1e-7) / gain)).toBeGreaterThan(2);
  });
});

describe('the leaky integrate-and-fire neuron', () => {
  const RHEOBASE: Record<LifSet, number> = { A: 1.5, B: 2, C: 0.16 };

  test.each(['A', 'B', 'C'] as const)('of set %s never spikes exactly at its rheobase', (set) => {
    const bench = { model: 'lif', params: lifParams(set), tEndMs: 50_000 };
    const at = (factor: number) =>
      runPieces(bench, [pulse(0, 50_000, RHEOBASE[set] * factor)]).spikesMs.length;
    expect(at(1)).toBe(0);
    expect(at(1 - 1e-9)).toBe(0);
    // ISI = t_ref + τ ln((V∞ − V_r)/(V∞ − θ)): a billionth above, it is finite.
    expect(at(1 + 1e-9)).toBeGreaterThan(10);
  });

  test('is held at the reset potential for the refractory period, whatever the current does', () => {
    const params = { tRef: 3.7 };
    const kick = [pulse(0, 40, 2), pulse(14, 14.5, 500), pulse(15, 15.5, -500)];
    const bench = { model: 'lif', params, tEndMs: 40, sampleMs: 0.01 };
    const { spikesMs, tMs, states } = runPieces(bench, kick);
    const [first] = spikesMs;
    expect(first).toBeCloseTo(10 * Math.log(20 / 5), 12);
    const held = Array.from(tMs.keys()).filter((i) => tMs[i]! > first! && tMs[i]! < first! + 3.7);
    expect(held.length).toBeGreaterThan(360);
    expect(held.every((i) => states[0]![i] === -65)).toBe(true);
    // The spike after it is timed from the end of the hold.
    expect(spikesMs[1]! - first!).toBeCloseTo(3.7 + 10 * Math.log(20 / 5), 10);
  });

  test('keeps its clock through a long run when no sum of times is exact', () => {
    // At 50 s a millisecond's last bit is 7e-12 ms: a remainder of the refractory period below it
    // cannot move the clock on and must not stop it either.
    const params = { tRef: 2.1, C: 1.3, gL: 0.11 };
    const tau = 1.3 / 0.11;
    const isi = 2.1 + tau * Math.log(3 / 0.11 / (3 / 0.11 - 15));
    const { spikesMs } = runPieces({ model: 'lif', params, tEndMs: 50_000 }, [pulse(0, 50_000, 3)]);
    const n = spikesMs.length;
    expect(n).toBe(Math.floor((50_000 + 2.1) / isi));
    expect(Math.abs(spikesMs[n - 1]! - (n * isi - 2.1))).toBeLessThan(1e-6);
  });

  test('does not stall at a break that comes a hair before the end of its refractory period', () => {
    const startMs = 40_000;
    const params = { tRef: 2.1 };
    const spikeMs = startMs + 10 * Math.log(20 / 5);
    const bench = { model: 'lif', params, tEndMs: 40_100 };
    for (let ulps = -3; ulps <= 3; ulps++) {
      const breakMs = spikeMs + 2.1 + ulps * 2 ** -37;
      const pieces = [pulse(startMs, breakMs, 2), pulse(breakMs, 40_100, 2.0001)];
      expect(runPieces(bench, pieces).spikesMs).toHaveLength(6);
    }
  });

  test('fires at once from a state above its threshold', () => {
    const bench = { model: 'lif', tEndMs: 5, initial: [-40, 0] };
    expect([...runPieces(bench, []).spikesMs]).toEqual([0]);
  });
});
