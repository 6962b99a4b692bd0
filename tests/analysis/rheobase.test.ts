import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import reference from '../reference/hh_curves.json' with { type: 'json' };
import { rheobase } from '../../src/analysis/rheobase.ts';
import { READING_RUNS, settler } from '../../src/analysis/settle.ts';
import { sweep } from '../../src/analysis/sweep.ts';
import { defaultsOf, getMembrane, membraneList } from '../../src/core/index.ts';
import { sliderValues } from '../core/slider-values.ts';
import { sweepRequest } from './sweep-request.ts';

const STRICT = reference.tolerances_recommended.threshold_relative_strict;
const axon = getMembrane('hodgkin-huxley');
const published = defaultsOf(axon.params);
const { T6_3, EL_minus54_3, T18_5 } = reference.bifurcations;

describe('the rheobase of the squid axon is where its rhythm is born', () => {
  test.each([
    ['published', {}, T6_3.snp_lower.I],
    ['with a leak at −54.3 mV', { EL: -54.3 }, EL_minus54_3.snp_lower.I],
    ['at 18.5 °C', { T: 18.5 }, T18_5.snp_lower.I],
  ])('%s', (_name, change, expected) => {
    const params = { ...published, ...change };
    expect(Math.abs(rheobase(axon, params)! / expected - 1)).toBeLessThan(STRICT);
  });

  test('moves with the leak’s reversal potential by exactly −g_L ΔE_L', () => {
    // E_L enters the equations only as a current g_L E_L.
    const shifted = rheobase(axon, { ...published, EL: -60 }, 1e-7)!;
    const here = rheobase(axon, published, 1e-7)!;
    // Switched on at another rest the same current may fire later; the fold itself is the same.
    expect(Math.abs(shifted - here - 0.3 * (60 - 54.387))).toBeLessThan(1e-4);
  });

  test('scales with the area: twice all conductances and capacitance, twice the current', () => {
    const { gNa, gK, gL, C } = published as Record<string, number>;
    const twice = { ...published, gNa: 2 * gNa!, gK: 2 * gK!, gL: 2 * gL!, C: 2 * C! };
    expect(Math.abs(rheobase(axon, twice)! / (2 * T6_3.snp_lower.I) - 1)).toBeLessThan(STRICT);
  });

  test('does not exist without sodium channels, or in an axon of 30 °C', () => {
    expect(rheobase(axon, { ...published, gNa: 0 })).toBeNull();
    expect(rheobase(axon, { ...published, T: 30 })).toBeNull();
  });

  test('is negative where the axon fires without input', () => {
    const restless = { ...published, gK: 12 };
    const found = rheobase(axon, restless)!;
    expect(found).toBeLessThan(0);
    const settle = settler(axon, restless);
    expect(settle(found * 0.999).kind).toBe('firing');
    expect(settle(found * 1.001).kind).toBe('silent');
  });
});

describe.each(membraneList.map((model) => [model.id, model] as const))(
  '%s: whatever the sliders say',
  (_id, model) => {
    const published = defaultsOf(model.params);
    // Halfway between the published values and any others: there most neurons have a rheobase.
    const sets = sliderValues(model).map((other) =>
      Object.fromEntries(
        Object.entries(published).map(([key, value]) => [key, (value + other[key]!) / 2]),
      ),
    );

    test('the rheobase is a current that sustains firing, and 1e-5 less does not', () => {
      let found = 0;
      fc.assert(
        fc.property(sets, (values) => {
          const params = 'sigmaV' in values ? { ...values, sigmaV: 0 } : values;
          const least = rheobase(model, params);
          if (least === null || least <= 0) return;
          found += 1;
          const settle = settler(model, params, { tolerance: 1e-9, longestMs: 15_000 });
          expect(settle(least * (1 + 1e-6)).kind).toBe('firing');
          expect(settle(least * (1 - 1e-5)).kind).not.toBe('firing');
          // What is drawn at 1 on the axis fires, unless a closed form says that its rate starts from zero there.
          if (model.rheobase) return;
          expect(settler(model, params, READING_RUNS)(least).kind).toBe('firing');
        }),
        { numRuns: 6, seed: 5, endOnFailure: true },
      );
      expect(found).toBeGreaterThan(2);
    });
  },
);

describe.each(membraneList.map((model) => [model.id, model] as const))('%s', (_id, model) => {
  test('is silent just below its rheobase and fires just above', () => {
    const params = defaultsOf(model.params);
    const found = rheobase(model, params)!;
    const settle = settler(model, params);
    expect(settle(found * (1 - 3e-5)).kind).toBe('silent');
    expect(settle(found * (1 + 3e-5)).kind).toBe('firing');
  });
});

test.each(membraneList.map((model) => [model.id, model] as const))(
  '%s: the curve’s own point at 1 says what the rheobase promises',
  (id, model) => {
    const request = sweepRequest({ model: id, points: 4, range: [0, 3] });
    const points = [...sweep(request)].filter((message) => message?.kind === 'point');
    const at = (x: number) => points.find((point) => point.x === x)!.y;
    // In closed form it is the largest current without firing, else the least with it.
    if (model.rheobase) expect(at(1)).toBe(0);
    else expect(at(1) / at(2)).toBeGreaterThan(0.1);
  },
);
