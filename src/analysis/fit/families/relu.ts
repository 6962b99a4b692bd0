import { sameText } from '../../../core/contracts/text.ts';
import { bestScale } from '../best-scale.ts';
import { defineCurveFamily, THETA } from '../curve-family.ts';
import { searchThreshold } from '../search-threshold.ts';

/** Silent below θ, a straight line of slope g above. */
export const relu = defineCurveFamily({
  id: 'relu',
  label: sameText('ReLU'),
  tex: String.raw`g\,(x - \theta)_+`,
  headline: true,
  params: { g: { tex: 'g', dimension: 'output/input' }, theta: THETA },
  fit(xs, ys) {
    const above = (theta: number) => bestScale(xs, ys, (x) => Math.max(0, x - theta));
    const theta = searchThreshold(xs, (at) => above(at).rss);
    return { g: above(theta).scale, theta };
  },
  curve:
    ({ g, theta }) =>
    (x) =>
      g * Math.max(0, x - theta),
});
