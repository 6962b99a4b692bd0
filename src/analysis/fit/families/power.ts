import type { Scaled } from '../best-scale.ts';
import { bestScale } from '../best-scale.ts';
import { defineCurveFamily, THETA } from '../curve-family.ts';
import { goldenSection } from '../golden-section.ts';

/** Exponents looked at: below 0.15 the curve is a step, above 3 nothing is known to follow it. */
const SMALLEST = 0.15;
const LARGEST = 3;
/** Where in each gap between points a first look is taken: at its beginning and inside. */
const LOOKS = [0, 0.5, 0.9];
const LOOK_PRECISION = 0.01;
/** How many gaps are searched closely, and to which fraction of the gap and of the exponents' range. */
const REFINED = 3;
const PRECISION = 1e-5;

/** A power of the input above θ: between a step (p near 0), a square root, a ReLU (p = 1) and a foot (p > 1). */
export const power = defineCurveFamily({
  id: 'power',
  label: { en: 'Power law', pl: 'Funkcja potęgowa' },
  tex: String.raw`A\,(x - \theta)_+^{\,p}`,
  headline: false,
  params: {
    A: { tex: 'A', dimension: 'output' },
    theta: THETA,
    p: { tex: 'p', dimension: '1' },
  },
  fit(xs, ys) {
    const error = (theta: number, precision: number): number =>
      bestExponent(xs, ys, theta, precision).rss;
    const gaps = xs.slice(1).map((x, i) => {
      const from = xs[i]!;
      const looks = LOOKS.map((look) => error(from + look * (x - from), LOOK_PRECISION));
      return { from, to: x, least: Math.min(...looks) };
    });
    const { scale, theta, p } = gaps
      .toSorted((a, b) => a.least - b.least)
      .slice(0, REFINED)
      .map(({ from, to }) => {
        const theta = goldenSection((at) => error(at, PRECISION), from, to, PRECISION);
        return { theta, ...bestExponent(xs, ys, theta, PRECISION) };
      })
      .reduce((a, b) => (b.rss < a.rss ? b : a));
    return { A: scale, theta, p };
  },
  curve:
    ({ A, theta, p }) =>
    (x) =>
      x > theta ? A * (x - theta) ** p : 0,
});

function bestExponent(
  xs: readonly number[],
  ys: readonly number[],
  theta: number,
  precision: number,
): Scaled & { readonly p: number } {
  // Logarithms once for all exponents; they are −∞ below the threshold.
  const logs = xs.map((x) => Math.log(Math.max(0, x - theta)));
  const scaled = (p: number): Scaled =>
    bestScale(logs, ys, (log) => (log > -Infinity ? Math.exp(p * log) : 0));
  const p = goldenSection((at) => scaled(at).rss, SMALLEST, LARGEST, precision);
  return { p, ...scaled(p) };
}
