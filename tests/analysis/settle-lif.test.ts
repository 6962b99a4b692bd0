import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import reference from '../reference/lif.json' with { type: 'json' };
import { rheobase } from '../../src/analysis/rheobase.ts';
import { settler } from '../../src/analysis/settle.ts';
import { defaultsOf, getMembrane } from '../../src/core/index.ts';
import type { LifSet } from '../core/lif-sets.ts';
import { lifParams } from '../core/lif-sets.ts';
import { between, decades } from '../core/numbers.ts';

const lif = getMembrane('lif');
/** Tolerance the reference file recommends where a rate is analytic. */
const RELATIVE = 1e-9;

const anyNeuron = fc
  .record({
    C: decades(0.01, 100),
    gL: decades(0.001, 10),
    EL: between(-90, -55),
    vTh: between(-54, -30),
    drop: between(0.5, 60),
    tRef: between(0, 100),
  })
  .map(({ drop, ...p }) => ({ ...p, vReset: p.vTh - drop, sigmaV: 0 }));

describe('the settled rate of a leaky integrate-and-fire neuron', () => {
  const rows = Object.entries(reference.f_I).flatMap(([set, table]) =>
    table.points.map(([current, rateHz]) => [set as LifSet, current!, rateHz!] as const),
  );

  test.each(rows)('of set %s at %s nA is %s Hz', (set, current, rateHz) => {
    const settled = settler(lif, lifParams(set))(current);
    expect(settled.kind).toBe(rateHz > 0 ? 'firing' : 'silent');
    expect(Math.abs(settled.steadyHz - rateHz)).toBeLessThanOrEqual(RELATIVE * rateHz);
    expect(settled.errorHz).toBe(0);
  });

  test('is 1/(t_ref + τ ln((V∞ − V_r)/(V∞ − θ))) for any neuron within its limits', () => {
    fc.assert(
      fc.property(anyNeuron, decades(1e-2, 1e3), (p, excessMv) => {
        const current = p.gL * (p.vTh - p.EL + excessMv);
        const settled = settler(lif, p)(current);
        const asymptote = p.EL + current / p.gL;
        const logarithm = Math.log((asymptote - p.vReset) / (asymptote - p.vTh));
        const rateHz = 1000 / (p.tRef + (p.C / p.gL) * logarithm);
        expect(settled.kind).toBe('firing');
        expect(Math.abs(settled.steadyHz / rateHz - 1)).toBeLessThan(RELATIVE);
        expect(Math.abs(settled.firstHz / rateHz - 1)).toBeLessThan(RELATIVE);
      }),
      { numRuns: 200 },
    );
  });

  test('is zero at and below the rheobase', () => {
    for (const [set, current] of [
      ['A', 1.5],
      ['B', 2],
      ['C', 0.16],
    ] as const) {
      const settle = settler(lif, lifParams(set));
      for (const factor of [1, 1 - 1e-12, 0.5, 0, -3]) {
        expect(settle(current * factor)).toMatchObject({ kind: 'silent', steadyHz: 0, firstHz: 0 });
      }
      expect(settle(current * (1 + 1e-12)).kind).toBe('firing');
    }
  });

  test('swings between reset and threshold, wherever rest is', () => {
    const swing = (params: Record<string, number>, current: number) =>
      settler(lif, { ...defaultsOf(lif.params), ...params })(current).amplitudeMv;
    expect(swing({}, 3)).toBe(15);
    expect(swing({ EL: 0, vTh: 10, vReset: -20 }, 3)).toBe(30);
    expect(swing({}, 1)).toBe(0);
  });
});

describe('the rheobase of a leaky integrate-and-fire neuron', () => {
  test('is the current that brings the membrane to its threshold, for any neuron', () => {
    fc.assert(
      fc.property(anyNeuron, (p) => {
        const expected = p.gL * (p.vTh - p.EL);
        const found = rheobase(lif, p);
        if (expected > lif.currentRange[1]) expect(found).toBeNull();
        else expect(Math.abs(found! / expected - 1)).toBeLessThan(1e-14);
      }),
      { numRuns: 200 },
    );
  });

  test('is the largest current at which it is silent for ever, whatever rounding does', () => {
    fc.assert(
      fc.property(anyNeuron, (p) => {
        const found = rheobase(lif, p);
        if (found === null) return;
        const settle = settler(lif, p);
        expect(settle(found).kind).toBe('silent');
        expect(settle(found + 1e-12 * Math.abs(found)).kind).toBe('firing');
      }),
      { numRuns: 200 },
    );
  });

  test('is negative for a neuron that fires without input, and is then where it falls silent', () => {
    const params = { ...defaultsOf(lif.params), EL: -45 };
    expect(rheobase(lif, params)).toBeCloseTo(-0.5, 14);
  });

  test('leaves noise out: with noise no current is the smallest', () => {
    const params = { ...defaultsOf(lif.params), sigmaV: 4 };
    expect(rheobase(lif, params)).toBe(rheobase(lif, { ...params, sigmaV: 0 }));
  });
});
