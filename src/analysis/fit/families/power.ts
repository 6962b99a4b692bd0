import type { Scaled } from '../best-scale.ts';
import { bestScale } from '../best-scale.ts';
import { defineCurveFamily, THETA } from '../curve-family.ts';
import { goldenSection } from '../golden-section.ts';
import { searchThreshold } from '../search-threshold.ts';

/** Exponents looked at: below 0.15 the curve is a step, above 3 nothing is known to follow it. */
const SMALLEST = 0.15;
const LARGEST = 3;
/** Precision of the exponent, as a fraction of their range, at a first look and in the end. */
const LOOK_PRECISION = 0.01;
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
    const error =
      (precision: number) =>
      (theta: number): number =>
        bestExponent(xs, ys, theta, precision).rss;
    const theta = searchThreshold(xs, error(PRECISION), error(LOOK_PRECISION));
    const { scale, p } = bestExponent(xs, ys, theta, PRECISION);
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
