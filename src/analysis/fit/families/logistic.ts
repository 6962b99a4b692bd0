import { sigmoid } from '../../../core/math/sigmoid.ts';
import { defineCurveFamily, THETA } from '../curve-family.ts';
import { fitSmoothBend } from '../smooth-bend.ts';

/** Rises from 0 to A over a few s around θ and saturates. */
export const logistic = defineCurveFamily({
  id: 'logistic',
  label: { en: 'Logistic function', pl: 'Funkcja logistyczna' },
  tex: String.raw`\frac{A}{1 + e^{-(x - \theta)/s}}`,
  headline: true,
  params: {
    A: { tex: 'A', dimension: 'output' },
    theta: THETA,
    s: { tex: 's', dimension: 'input' },
  },
  fit(xs, ys) {
    const { scale, theta, s } = fitSmoothBend(xs, ys, sigmoid);
    return { A: scale, theta, s };
  },
  curve:
    ({ A, theta, s }) =>
    (x) =>
      A * sigmoid((x - theta) / s),
});
