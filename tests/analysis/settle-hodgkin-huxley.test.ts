import { describe, expect, test } from 'vitest';
import reference from '../reference/hh_curves.json' with { type: 'json' };
import { settler } from '../../src/analysis/settle.ts';
import { defaultsOf, getMembrane } from '../../src/core/index.ts';

const TOLERANCES = reference.tolerances_recommended;
const axon = getMembrane('hodgkin-huxley');
const published = defaultsOf(axon.params);
const settle = settler(axon, published);
const closer = settler(axon, published, { tolerance: 1e-8, remaining: 1e-6 });

/**
 * Where the strict tolerance is out of a settler's reach: at the fold of cycles the rhythm creeps to
 * its period more slowly than any geometric series, and a ripple's flat maxima are timed to 1e-4.
 */
const isHard = (current: number) => current < 6.262 || current > 148;

describe('the settled rate of the squid axon', () => {
  const points = reference.f_I.points as [number, number, number, number, number][];

  test.each(points)(
    'at %s µA/cm² has a period of %s ms, %s Hz',
    (current, _ms, hz, top, bottom) => {
      const settled = settle(current);
      expect(Math.abs(settled.steadyHz / hz - 1)).toBeLessThan(TOLERANCES.period_relative);
      expect(settled.kind).toBe(top - bottom >= 10 ? 'firing' : 'ripple');
      // A ripple a hair from its end is still shrinking when its rate is certain.
      expect(Math.abs(settled.amplitudeMv - (top - bottom))).toBeLessThan(
        current > 154.4 ? 0.3 : 0.1,
      );
      const strict = isHard(current) ? 2e-4 : TOLERANCES.period_relative_strict;
      expect(Math.abs(closer(current).steadyHz / hz - 1)).toBeLessThan(strict);
    },
  );

  test.each([
    [6.3, 52.4],
    [7, 58.3],
    [8, 62.5],
    [10, 68.3],
    [15, 78.7],
    [20, 86.47],
    [30, 98.8],
    [50, 117],
    [100, 147],
  ])('at %s µA/cm² is %s Hz, as taught', (current, hz) => {
    const rounding = hz > 110 ? 0.5 : hz === 86.47 ? 0.005 : 0.06;
    expect(Math.abs(settle(current).steadyHz - hz)).toBeLessThan(rounding);
  });

  test.each([
    [10, 96],
    [15, 147],
    [18.5, 189],
  ])('at 10 µA/cm² rises with the temperature: at %s °C it is %s Hz', (celsius, hz) => {
    const settled = settler(axon, { ...published, T: celsius })(10);
    expect(Math.abs(settled.steadyHz - hz)).toBeLessThan(0.5);
  });

  test('at 10 µA/cm² is none in a warm axon of 25 °C', () => {
    expect(settler(axon, { ...published, T: 25 })(10).kind).toBe('silent');
  });

  test('falls to none at depolarisation block: a ripple too small to be spikes, then rest', () => {
    const kinds = (currents: number[]) => currents.map((current) => settle(current).kind);
    expect(kinds([140, 145, 147])).toEqual(['firing', 'firing', 'firing']);
    expect(kinds([149, 150, 152, 154, 154.5])).toEqual(Array(5).fill('ripple'));
    expect(kinds([155, 156, 160, 180, 200])).toEqual(Array(5).fill('silent'));
    for (const current of [155, 160, 200])
      expect(settle(current)).toMatchObject({ steadyHz: 0, amplitudeMv: 0 });
  });

  test('follows the ripple of a warm axon, too, to its end at 151.6 µA/cm²', () => {
    const { hopf } = reference.bifurcations.T18_5;
    const warm = settler(axon, { ...published, T: 18.5 });
    expect(warm(hopf[1]!.I - 0.5).kind).toBe('ripple');
    expect(warm(hopf[1]!.I - 0.01).steadyHz * hopf[1]!.period_ms).toBeCloseTo(1000, -1);
    expect(warm(hopf[1]!.I + 0.5).kind).toBe('silent');
  });

  test('is none below the first current that sustains it, though the first spikes suggest one', () => {
    for (const current of [-20, 0, 2.2, 2.3, 5, 6, 6.2, 6.26]) {
      expect(settle(current)).toMatchObject({ kind: 'silent', steadyHz: 0, amplitudeMv: 0 });
    }
    expect(settle(2.3).firstHz).toBe(0);
    expect(settle(6.25).firstHz).toBeGreaterThan(50);
  });

  test('is reported together with the first interval, which is shorter or longer than the settled one', () => {
    // Crossings at 6.9012 and 21.8227 ms after a step to 10 at 5 ms; peaks are as far apart to 1 %.
    expect(Math.abs(1000 / settle(10).firstHz - (21.8226519 - 6.9012315))).toBeLessThan(0.15);
  });

  test('is not none for an axon that fires by itself, though it starts on the edge of its unstable rest', () => {
    const restless = settler(axon, { ...published, gK: 12 });
    const [before, at, after] = [-0.01, 0, 0.01].map((current) => restless(current));
    expect([before!.kind, at!.kind, after!.kind]).toEqual(['firing', 'firing', 'firing']);
    // Continuous through zero: rates a tenth of a spike per second apart at most.
    expect(at!.steadyHz - before!.steadyHz).toBeGreaterThan(0);
    expect(after!.steadyHz - before!.steadyHz).toBeLessThan(0.2);
  });

  test('is found again, bit for bit, whatever was asked before', () => {
    const fresh = settler(axon, published)(20);
    const used = settler(axon, published);
    for (const current of [154, 6.2604, 0, -20, 100]) used(current);
    expect(used(20)).toEqual(fresh);
  });
});
