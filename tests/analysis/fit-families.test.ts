import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FitDimension } from '../../src/analysis/fit/curve-family.ts';
import type { FamilyId } from '../../src/analysis/fit/families/index.ts';
import { families, findFamily } from '../../src/analysis/fit/families/index.ts';
import { fitFamily, fittedCurve } from '../../src/analysis/fit/fit.ts';

const WINDOW = 3;
const STEP = WINDOW / 60;
const xs = Array.from({ length: 61 }, (_, i) => i * STEP);

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
/** Just below a point, a power under 1 rises so steeply that its threshold cannot be told to the last digit. */
const offThePoints = (x: number): boolean => Math.abs(x / STEP - Math.round(x / STEP)) > 0.02;

/** Parameters under which a curve shows its shape inside the window. */
const parameters: Readonly<Record<FamilyId, Readonly<Record<string, fc.Arbitrary<number>>>>> = {
  step: { A: between(1, 400), theta: between(0.1, 2.5) },
  relu: { g: between(1, 400), theta: between(0, 2.5) },
  'square-root': { A: between(1, 400), theta: between(0, 2.5) },
  power: { A: between(1, 400), theta: between(0, 2).filter(offThePoints), p: between(0.15, 3) },
  softplus: { g: between(1, 400), theta: between(0, 2), s: between(0.03, 0.5) },
  logistic: { A: between(1, 400), theta: between(0.3, 2), s: between(0.03, 0.5) },
  'jump-relu': { f0: between(0, 200), g: between(1, 200), theta: between(0, 2.5) },
};

/** Where a step falls between two points cannot be known; what comes of its place neither. */
const UNSEEN: Readonly<Partial<Record<FamilyId, readonly string[]>>> = {
  step: ['theta'],
  'jump-relu': ['theta', 'f0'],
};

const eachFamily = families.map((family) => [family.id, family] as const);

describe.each(eachFamily)('the %s family', (id, family) => {
  const params = fc.record(parameters[id]) as fc.Arbitrary<Record<string, number>>;

  test('finds itself again in points of its own', () => {
    fc.assert(
      fc.property(params, (given) => {
        const fit = fitFamily(id, { xs, ys: xs.map(family.curve(given)) });
        expect(fit.nrmse).toBeLessThan(1e-4);
        expect(fit.r2).toBeGreaterThan(1 - 1e-6);
        for (const [name, value] of Object.entries(given)) {
          if (UNSEEN[id]?.includes(name)) continue;
          expect(Math.abs(fit.params[name]! - value)).toBeLessThan(1e-3 * Math.max(0.1, value));
        }
        expect(Math.abs(fit.params['theta']! - given['theta']!)).toBeLessThanOrEqual(STEP);
      }),
      { numRuns: 60 },
    );
  });

  test('moves with the units of input and output, and keeps its error', () => {
    // No family is exactly this; a slight bend keeps every parameter determined.
    const response = (x: number): number => 3 * Math.log1p(Math.exp(4 * (x - 1))) + x * x;
    const ys = xs.map(response);
    const plain = fitFamily(id, { xs, ys });
    fc.assert(
      fc.property(between(0.01, 100), between(0.001, 1000), (perX, perY) => {
        const scaled = fitFamily(id, { xs: xs.map((x) => x * perX), ys: ys.map((y) => y * perY) });
        const factor: Record<FitDimension, number> = {
          input: perX,
          output: perY,
          'output/input': perY / perX,
          '1': 1,
        };
        expect(Math.abs(scaled.nrmse - plain.nrmse)).toBeLessThan(1e-6);
        for (const [name, { dimension }] of Object.entries(family.params)) {
          // The amplitude of a power is what it has grown to one unit of input above threshold.
          if (id === 'power' || id === 'square-root') continue;
          const expected = plain.params[name]! * factor[dimension];
          const size = factor[dimension] * Math.max(0.1, Math.abs(plain.params[name]!));
          expect(Math.abs(scaled.params[name]! - expected)).toBeLessThan(1e-3 * size);
        }
        const curve = fittedCurve(scaled);
        for (const x of [1.1, 2.02, 2.9]) {
          expect(curve(x * perX) / perY).toBeCloseTo(fittedCurve(plain)(x), 2);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('never comes further from the points than silence does', () => {
    const rates = fc.array(between(0, 300), { minLength: 61, maxLength: 61 });
    fc.assert(
      fc.property(rates, (ys) => {
        fc.pre(Math.max(...ys) > 0);
        const silence = Math.sqrt(ys.reduce((sum, y) => sum + y * y, 0) / ys.length);
        const fit = fitFamily(id, { xs, ys });
        expect(fit.nrmse).toBeLessThanOrEqual(silence / Math.max(...ys) + 1e-12);
      }),
      { numRuns: 20 },
    );
  });

  test('names each of its parameters in its equation', () => {
    for (const { tex } of Object.values(family.params)) expect(family.tex).toContain(tex);
  });

  test('has a name in every language', () => {
    expect(family.label.en && family.label.pl).toBeTruthy();
  });
});

describe('families that contain others are never further from the points', () => {
  const contained: readonly (readonly [FamilyId, FamilyId])[] = [
    ['relu', 'jump-relu'],
    ['step', 'jump-relu'],
    ['relu', 'softplus'],
    ['square-root', 'power'],
    ['relu', 'power'],
  ];
  const shapes = {
    'a saturating curve': (x: number) => (x > 1 ? Math.tanh(x - 1) : 0),
    'a curve with a foot': (x: number) => (x > 0.5 ? (x - 0.5) ** 2 : 0),
    'a jump with a slow rise': (x: number) => (x >= 1 ? 50 + 12 * (x - 1) : 0),
  };

  test.each(Object.entries(shapes))('%s', (_name, shape) => {
    const points = { xs, ys: xs.map(shape) };
    for (const [inner, outer] of contained) {
      const gain = fitFamily(inner, points).nrmse - fitFamily(outer, points).nrmse;
      expect(gain, `${outer} against ${inner}`).toBeGreaterThan(-2e-5);
    }
  });
});

test('a ReLU looks for its threshold inside the window only', () => {
  const line = xs.map((x) => 10 + x);
  expect(fitFamily('relu', { xs, ys: line }).params['theta']).toBe(0);
});

test('a step takes the middle between the last silent point and the first responding one', () => {
  const ys = xs.map((x) => (x > 1.01 ? 7 : 0));
  expect(findFamily('step').fit(xs, ys)).toEqual({ A: 7, theta: expect.closeTo(1.025, 10) });
});
