import { bestScale } from '../best-scale.ts';
import { defineCurveFamily, THETA } from '../curve-family.ts';
import { searchThreshold } from '../search-threshold.ts';

/** How firing starts from a saddle-node on a circle (Ermentrout 1996, Neural Comput 8:979–1001). */
export const squareRoot = defineCurveFamily({
  id: 'square-root',
  label: { en: 'Square root', pl: 'Pierwiastek kwadratowy' },
  tex: String.raw`A\sqrt{(x - \theta)_+}`,
  headline: false,
  params: { A: { tex: 'A', dimension: 'output' }, theta: THETA },
  fit(xs, ys) {
    const above = (theta: number) => bestScale(xs, ys, (x) => Math.sqrt(Math.max(0, x - theta)));
    const theta = searchThreshold(xs, (at) => above(at).rss);
    return { A: above(theta).scale, theta };
  },
  curve:
    ({ A, theta }) =>
    (x) =>
      A * Math.sqrt(Math.max(0, x - theta)),
});
