import { sameText } from '../../../core/contracts/text.ts';
import { defineCurveFamily, THETA } from '../curve-family.ts';
import { fitSmoothBend } from '../smooth-bend.ts';

/** ln(1 + e^z) without overflow. */
const rounded = (z: number): number => Math.max(0, z) + Math.log1p(Math.exp(-Math.abs(z)));

/** ReLU with its corner rounded over a width s: like a threshold blurred by noise. */
export const softplus = defineCurveFamily({
  id: 'softplus',
  label: sameText('Softplus'),
  tex: String.raw`g\,s \ln\left(1 + e^{(x - \theta)/s}\right)`,
  headline: true,
  params: {
    g: { tex: 'g', dimension: 'output/input' },
    theta: THETA,
    s: { tex: 's', dimension: 'input' },
  },
  fit(xs, ys) {
    const { scale, theta, s } = fitSmoothBend(xs, ys, rounded);
    return { g: scale / s, theta, s };
  },
  curve:
    ({ g, theta, s }) =>
    (x) =>
      g * s * rounded((x - theta) / s),
});
