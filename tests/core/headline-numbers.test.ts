import { describe, expect, test } from 'vitest';
import { rheobase } from '../../src/analysis/rheobase.ts';
import { settler } from '../../src/analysis/settle.ts';
import { restStability, restLosesStability } from '../../src/analysis/stability.ts';
import { defaultsOf, getMembrane } from '../../src/core/index.ts';
import curves from '../reference/hh_curves.json' with { type: 'json' };
import lifReference from '../reference/lif.json' with { type: 'json' };
import type { LifSet } from './lif-sets.ts';
import { lifParams } from './lif-sets.ts';
import { pulse, runPieces } from './run-pieces.ts';

/*
 * The numbers by which one knows the squid axon of 1952 (6.3 °C, E_L = −54.387 mV) and the leaky
 * integrator, each by its name. Every model runs by the method it runs by on the page.
 */
const { tolerances_recommended: tolerance, bifurcations } = curves;
const THRESHOLD = tolerance.threshold_relative_strict;
const PERIOD = tolerance.period_relative_strict;
const { T6_3 } = bifurcations;

const model = 'hodgkin-huxley';
const axon = getMembrane(model);
const published = defaultsOf(axon.params);
const settle = settler(axon, published, { tolerance: 1e-8, remaining: 1e-6 });

/** Crossings of 0 mV, by the page's own method at its usual tolerance. */
const crossings = (amp: number, fromMs: number, toMs: number, tEndMs: number): number =>
  runPieces({ model, tEndMs, crossingMv: 0 }, [pulse(fromMs, toMs, amp)]).crossingsMs.length;

describe('the squid axon', () => {
  test('rests at −65.00 mV', () => {
    const y = new Float64Array(4);
    axon.compile(published).rest(y);
    expect(y[0]!.toFixed(2)).toBe('-65.00');
    expect(Math.abs(y[0]! - curves.rest.EL_minus54_387)).toBeLessThan(1e-9);
    const { finalState } = runPieces({ model, tEndMs: 500 }, []);
    expect(Math.abs(finalState[0]! - curves.rest.EL_minus54_387)).toBeLessThan(1e-5);
  });

  test('spikes once from 2.24 µA/cm² on, and not below', () => {
    const onset = curves.rheobase.step100ms_one_spike_from_rest;
    expect(onset.toFixed(2)).toBe('2.24');
    expect(crossings(onset * (1 - THRESHOLD), 0, 100, 100)).toBe(0);
    expect(crossings(onset * (1 + THRESHOLD), 0, 100, 100)).toBe(1);
  });

  test('goes on firing from 6.2603 µA/cm² on', () => {
    expect(T6_3.snp_lower.I.toFixed(4)).toBe('6.2603');
    const found = rheobase(axon, published)!;
    expect(Math.abs(found / T6_3.snp_lower.I - 1)).toBeLessThan(THRESHOLD);
  });

  test('begins with about 50 spikes a second: the period at the fold of cycles is 19.895 ms', () => {
    const { I, period_ms: periodMs } = T6_3.snp_lower;
    // The period meets the fold like a square root: off by x in the current, by about √x in the period.
    const near = [1e-3, 1e-4, 1e-5].map((off) => 1000 / settle(I * (1 + off)).steadyHz);
    expect(near.toSorted((a, b) => a - b)).toEqual(near);
    const [, before, last] = near as [number, number, number];
    const atFold = last + (last - before) / (Math.sqrt(10) - 1);
    expect(Math.abs(atFold / periodMs - 1)).toBeLessThan(tolerance.period_relative);
    expect(Math.round(1000 / atFold)).toBe(50);
  });

  const rates = new Map(curves.f_I.points.map(([current, , hz]) => [current!, hz!]));

  test('fires 68.32 times a second at 10 µA/cm²', () => {
    const reference = rates.get(10)!;
    expect(reference.toFixed(2)).toBe('68.32');
    expect(Math.abs(settle(10).steadyHz / reference - 1)).toBeLessThan(PERIOD);
  });

  test('fires 86.47 times a second at 20 µA/cm²', () => {
    expect(settle(20).steadyHz.toFixed(2)).toBe('86.47');
    // By counting, too: 2 s of the settled rhythm.
    const { spikesMs } = runPieces({ model, tEndMs: 2500, tolerance: 1e-9 }, [pulse(0, 2500, 20)]);
    const late = spikesMs.filter((t) => t > 500);
    const counted = (1000 * (late.length - 1)) / (late.at(-1)! - late[0]!);
    expect(Math.abs(settle(20).steadyHz / counted - 1)).toBeLessThan(PERIOD);
  });

  test('still fires 147 times a second at 100 µA/cm², all of its peaks below 0 mV', () => {
    const reference = rates.get(100)!;
    expect(Math.round(reference)).toBe(147);
    expect(Math.abs(settle(100).steadyHz / reference - 1)).toBeLessThan(PERIOD);
    const { spikePeaksMv, spikesMs } = runPieces({ model, tEndMs: 400 }, [pulse(0, 400, 100)]);
    const late = spikePeaksMv.filter((_, i) => spikesMs[i]! > 100);
    expect(late.length).toBeGreaterThan(40);
    expect(late.every((mv) => mv < 0)).toBe(true);
  });

  test('is blocked above 154.5 µA/cm²', () => {
    const upper = T6_3.hopf[1]!.I;
    expect(upper.toFixed(1)).toBe('154.5');
    const found = restLosesStability(axon, published, 200, 50)!;
    // Far inside the file's 0.005: the fixed point is known to rounding.
    expect(Math.abs(found - upper)).toBeLessThan(1e-5);
    expect(restStability(axon, published)(upper + 0.005)).toBe(true);
    expect(restStability(axon, published)(upper - 0.005)).toBe(false);
    expect(settle(155).kind).toBe('silent');
  });

  test('needs 6.9189 µA/cm² of a pulse of 1 ms', () => {
    const threshold = curves.strength_duration.points.find(([widthMs]) => widthMs === 1)![1]!;
    expect(threshold.toFixed(4)).toBe('6.9189');
    expect(crossings(threshold * (1 - THRESHOLD), 5, 6, 66)).toBe(0);
    expect(crossings(threshold * (1 + THRESHOLD), 5, 6, 66)).toBe(1);
  });
});

describe('the leaky integrate-and-fire neuron', () => {
  const rows = Object.entries(lifReference.f_I).flatMap(([set, { points }]) =>
    points.map(([current, rateHz]) => [set as LifSet, current!, rateHz!] as const),
  );

  test.each(rows)('of set %s at %s nA fires %s times a second, to 1e-9', (set, current, rateHz) => {
    const { steadyHz } = settler(getMembrane('lif'), lifParams(set))(current);
    expect(Math.abs(steadyHz - rateHz)).toBeLessThanOrEqual(1e-9 * rateHz);
  });
});
