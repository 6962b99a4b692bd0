import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blockedShare,
  completeProblem,
  conductanceLeft,
  defaultsOf,
  limitsOf,
  membraneList,
  nernstMv,
  observe,
  outsideFor,
  simulate,
} from '../../src/core/index.ts';
import { between } from './numbers.ts';

describe('The Nernst potential', () => {
  test('of potassium, 140 mmol/l inside, at 37 °C: −95.0 mV with 4 outside, −76.5 with 8', () => {
    expect(nernstMv(4, 140, 1, 37)).toBeCloseTo(-95.02, 1);
    expect(nernstMv(8, 140, 1, 37)).toBeCloseTo(-76.5, 1);
  });

  test('vanishes for equal concentrations, changes sign with the charge, grows with kelvins', () => {
    fc.assert(
      fc.property(
        between(0.1, 1000),
        between(0.1, 1000),
        between(0, 45),
        (out, within, celsius) => {
          const eMv = nernstMv(out, within, 1, celsius);
          expect(nernstMv(within, within, 1, celsius)).toBe(0);
          expect(nernstMv(out, within, 2, celsius)).toBeCloseTo(eMv / 2, 10);
          expect(nernstMv(within, out, 1, celsius)).toBeCloseTo(-eMv, 10);
          expect(nernstMv(out, within, 1, -273.15)).toBeCloseTo(0, 10);
        },
      ),
    );
  });

  test('is 58.17 mV for a tenfold ratio at 20 °C', () => {
    expect(nernstMv(10, 1, 1, 20)).toBeCloseTo(58.17, 2);
  });

  test('leads back to the concentration that made it', () => {
    fc.assert(
      fc.property(between(0.1, 1000), between(1, 500), between(-5, 45), (out, within, celsius) => {
        const again = outsideFor(nernstMv(out, within, 1, celsius), within, 1, celsius);
        expect(Math.abs(again / out - 1)).toBeLessThan(1e-12);
      }),
    );
  });
});

describe('A blocked share', () => {
  test('leads to a conductance and back', () => {
    fc.assert(
      fc.property(between(0.1, 500), between(0, 1), (published, share) => {
        const again = blockedShare(published, conductanceLeft(published, share));
        expect(again).toBeCloseTo(share, 10);
      }),
    );
  });

  test('is zero for more than the published conductance, and for one that is published as zero', () => {
    expect(blockedShare(36, 72)).toBe(0);
    expect(blockedShare(0, 1)).toBe(0);
  });
});

const withIons = membraneList.filter(({ blockers, batteries }) => blockers ?? batteries);

describe.each(withIons)('$id', (model) => {
  test('names parameters that it has: conductances and reversal potentials', () => {
    for (const { blocks } of model.blockers ?? []) {
      expect(model.params[blocks]?.unit).toBe('mS/cm²');
      expect(limitsOf(model.params[blocks]!)[0]).toBe(0);
    }
    for (const { sets } of model.batteries ?? []) expect(model.params[sets]?.unit).toBe('mV');
    const celsius = Object.values(model.params).filter(({ unit }) => unit === '°C');
    expect(celsius.length).toBeLessThanOrEqual(1);
  });

  test('has concentrations outside, for its published potentials, as in sea water or blood', () => {
    const T = defaultsOf(model.params)['T'] ?? 37;
    for (const { ion, sets, charge, insideMm } of model.batteries ?? []) {
      const outside = outsideFor(model.params[sets]!.value, insideMm, charge, T);
      const [least, most] = { sodium: [100, 500], potassium: [2, 25], calcium: [0.5, 12] }[ion];
      expect(outside).toBeGreaterThan(least!);
      expect(outside).toBeLessThan(most!);
    }
  });

  test('a driving force times its open conductance is the current', () => {
    for (const { reversal } of model.observables) {
      if (reversal !== undefined) expect(model.params[reversal]?.unit).toBe('mV');
    }
    const carriers = model.observables.filter(({ reversal }) => reversal);
    expect(carriers.length).toBe(model.observables.filter(({ unit }) => unit === 'µA/cm²').length);
  });
});

const step = { kind: 'current-step', params: { amp: 10, onMs: 5, offMs: 55 } };
const hh = (params: Record<string, number>) =>
  simulate(completeProblem({ model: 'hodgkin-huxley', params, stimulus: step, tEndMs: 60 }));

test('with all sodium channels blocked no sodium current flows, and V is that of the axon without them', () => {
  const blocked = hh({ gNa: conductanceLeft(120, 1) });
  const [iNa] = observe(blocked);
  expect(iNa!.every((value) => value === 0)).toBe(true);
  // The same membrane written down without sodium: three equations, classical Runge–Kutta, fine steps.
  const y = { v: blocked.states[0]![0]!, n: blocked.states[3]![0]! };
  const slope = (t: number, v: number, n: number): readonly [number, number] => {
    const i = t >= 5 && t < 55 ? 10 : 0;
    const x = (v + 55) / 10;
    const alpha = Math.abs(x) < 1e-7 ? 0.1 * (1 + x / 2) : (0.1 * x) / (1 - Math.exp(-x));
    const beta = 0.125 * Math.exp(-(v + 65) / 80);
    return [i - 36 * n ** 4 * (v + 77) - 0.3 * (v + 54.387), alpha * (1 - n) - beta * n];
  };
  const h = 0.001;
  let worst = 0;
  let sample = 0;
  for (let k = 0; k <= 60_000; k++) {
    const t = k * h;
    while (sample < blocked.tMs.length && blocked.tMs[sample]! <= t + 1e-9) {
      if (Math.abs(blocked.tMs[sample]! - t) < 1e-9) {
        worst = Math.max(worst, Math.abs(blocked.states[0]![sample]! - y.v));
      }
      sample += 1;
    }
    // Half-way values keep the step of the current on the grid.
    const [a, b] = slope(t, y.v, y.n);
    const [c, d] = slope(t + h / 2, y.v + (h / 2) * a, y.n + (h / 2) * b);
    const [e, f] = slope(t + h / 2, y.v + (h / 2) * c, y.n + (h / 2) * d);
    const [g, i] = slope(t + h - 1e-12, y.v + h * e, y.n + h * f);
    y.v += (h / 6) * (a + 2 * c + 2 * e + g);
    y.n += (h / 6) * (b + 2 * d + 2 * f + i);
  }
  expect(worst).toBeLessThan(2e-5);
  expect(blocked.spikesMs.length).toBe(0);
});

test('the very same bits come out, however the sodium conductance became zero', () => {
  expect(hh({ gNa: conductanceLeft(120, 1) }).states[0]).toEqual(hh({ gNa: 0 }).states[0]);
});

test('more potassium outside depolarises the resting axon', () => {
  const rest = (outside: number): number => {
    const run = simulate(
      completeProblem({
        model: 'hodgkin-huxley',
        params: { EK: nernstMv(outside, 400, 1, 6.3), gNa: 0 },
        stimulus: { kind: 'constant', params: { amp: 0 } },
        tEndMs: 50,
      }),
    );
    return run.finalState[0]!;
  };
  const rests = [5, 10, 20, 40, 80].map(rest);
  expect(rests).toEqual(rests.toSorted((a, b) => a - b));
});
