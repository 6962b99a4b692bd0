import { bestScale } from '../best-scale.ts';
import { defineCurveFamily, THETA } from '../curve-family.ts';

/** Silent below θ, one value A above. Between two points any θ fits alike: the middle is taken. */
export const step = defineCurveFamily({
  id: 'step',
  label: { en: 'Step function', pl: 'Funkcja skokowa' },
  tex: String.raw`A\,H(x - \theta)`,
  headline: true,
  params: { A: { tex: 'A', dimension: 'output' }, theta: THETA },
  fit(xs, ys) {
    let best = { A: 0, theta: NaN };
    let least = Infinity;
    for (let i = 0; i < xs.length; i++) {
      const theta = i === 0 ? xs[0]! : (xs[i - 1]! + xs[i]!) / 2;
      const { scale, rss } = bestScale(xs, ys, (x) => (x >= theta ? 1 : 0));
      if (rss < least) [best, least] = [{ A: scale, theta }, rss];
    }
    return best;
  },
  curve:
    ({ A, theta }) =>
    (x) =>
      x >= theta ? A : 0,
});
