import { describe, expect, test } from 'vitest';
import reference from '../reference/hh_curves.json' with { type: 'json' };
import { defaultsOf, getMembrane } from '../../src/core/index.ts';
import { scanRoots } from '../../src/core/math/root.ts';
import { pulse, runPieces } from './run-pieces.ts';

const STRICT = reference.tolerances_recommended.period_relative_strict;
const model = 'hodgkin-huxley';
const axon = getMembrane(model);

const crossingsOfStep = (current: number) =>
  runPieces({ model, tEndMs: 1000, crossingMv: 0, tolerance: 1e-8 }, [pulse(0, 1000, current)])
    .crossingsMs.length;

describe('a step of one second from rest', () => {
  test.each(reference.step_from_rest_1000ms_counts.points as [number, number][])(
    'at %s µA/cm² brings %s spikes',
    (current, count) => expect(crossingsOfStep(current)).toBe(count),
  );

  test.each(reference.step_from_rest_1000ms_counts.transitions as [number, number, number][])(
    'at %s µA/cm² goes from %s spikes to %s',
    (current, below, above) => {
      expect(crossingsOfStep(current - 2e-6)).toBe(below);
      expect(crossingsOfStep(current + 2e-6)).toBe(above);
    },
  );
});

describe('the squid axon remembers which side it came from', () => {
  const { up, down } = reference.hysteresis as { up: number[][]; down: number[][] };
  const stairs = [...up, ...down];
  const pieces = stairs.map(([current], i) => pulse(1000 * i, 1000 * (i + 1), current!));
  const { crossingsMs } = runPieces(
    { model, tEndMs: 1000 * stairs.length, crossingMv: 0, tolerance: 1e-8 },
    pieces,
  );
  const count = (fromMs: number, toMs: number) =>
    crossingsMs.filter((t) => t >= fromMs && t < toMs).length;

  test.each([
    ['silent up to the loss of the resting state near 9.8', 0, up.length],
    ['firing down to 6.5, below the current at which it began', up.length, stairs.length],
  ])('raised and lowered in steps it is %s µA/cm²', (_words, from, to) => {
    for (let i = from; i < to; i++) {
      const [current, last, all] = stairs[i]!;
      const found = [
        current,
        count(1000 * i + 500, 1000 * (i + 1)),
        count(1000 * i, 1000 * (i + 1)),
      ];
      expect(found).toEqual([current, last, all]);
    }
  });

  test('so two stable answers exist at 8 µA/cm²: silence or 62.5 spikes per second', () => {
    const at8 = (initial: number[]) =>
      runPieces({ model, tEndMs: 1000, initial }, [pulse(0, 1000, 8)]).spikesMs.length;
    expect(at8([...restUnder(8)])).toBe(0);
    expect(at8([-65, 0.05, 0.6, 0.32])).toBeGreaterThan(61);
  });
});

/** Steady state under a constant current. */
function restUnder(current: number): Float64Array {
  const params = defaultsOf(axon.params);
  const kernel = axon.compile(params);
  const [v] = scanRoots((mv) => kernel.steadyCurrent(mv) - current, -100, 0, 100);
  const y = new Float64Array(4);
  const a = new Float64Array(4);
  const b = new Float64Array(4);
  y[0] = v!;
  kernel.linearForm!(y, Float64Array.of(current), a, b);
  for (let j = 1; j < 4; j++) y[j] = -b[j]! / a[j]!;
  return y;
}

describe('the resting state loses its stability', () => {
  /** Growth over 4 s of an oscillation that starts 0.01 mV off the steady state. */
  function growth(current: number): number {
    const initial = [...restUnder(current)];
    initial[0]! += 0.01;
    const bench = { model, tEndMs: 4000, sampleMs: 0.5, tolerance: 1e-10, initial };
    const v = runPieces(bench, [pulse(0, 4000, current)]).states[0]!;
    const swing = (from: number, to: number) => {
      const part = v.subarray(2 * from, 2 * to);
      return Math.max(...part) - Math.min(...part);
    };
    return swing(3800, 4000) / swing(200, 400);
  }

  test.each(reference.bifurcations.T6_3.hopf.map(({ I, period_ms }) => [I, period_ms] as const))(
    'at %s µA/cm²',
    (current) => {
      const [inside, outside] = current < 100 ? [1, -1] : [-1, 1];
      const off = reference.tolerances_recommended.bifurcation_absolute_uA_cm2;
      expect(growth(current + inside * off)).toBeGreaterThan(1);
      expect(growth(current + outside * off)).toBeLessThan(1);
    },
  );
});

describe('the rhythm of the squid axon', () => {
  /** Peak potential and interval of the settled cycle: the last fifth of a long run. */
  function cycle(current: number, tEndMs: number) {
    const bench = { model, tEndMs, tolerance: 1e-9 };
    const { spikesMs, spikePeaksMv } = runPieces(bench, [pulse(0, tEndMs, current)]);
    const late = Math.floor(0.8 * spikesMs.length);
    const n = spikesMs.length - 1 - late;
    return { periodMs: (spikesMs.at(-1)! - spikesMs[late]!) / n, topMv: spikePeaksMv.at(-1)! };
  }

  const settled = reference.f_I.points.filter(([current]) => current! <= 145);
  test.each(settled as [number, number, number, number, number][])(
    'at %s µA/cm² has a period of %s ms, %s Hz, and peaks at %s mV',
    (current, periodMs, _rateHz, vMax) => {
      // Near the fold of cycles the last of the change takes long to come.
      const found = cycle(current, current < 6.3 ? 3000 : 600);
      expect(Math.abs(found.periodMs / periodMs - 1)).toBeLessThan(STRICT);
      expect(Math.abs(found.topMv - vMax)).toBeLessThan(1e-3);
    },
  );

  test('falls below 0 mV where the reference says, yet goes on', () => {
    const current = reference.limit_cycle_peak_falls_below_mV['0'];
    expect(cycle(current * (1 - 1e-5), 800).topMv).toBeGreaterThan(0);
    expect(cycle(current * (1 + 1e-5), 800).topMv).toBeLessThan(0);
    const lower = reference.limit_cycle_peak_falls_below_mV['-20'];
    expect(cycle(lower * (1 - 1e-5), 800).topMv).toBeGreaterThan(-20);
    expect(cycle(lower * (1 + 1e-5), 800).topMv).toBeLessThan(-20);
  });
});
