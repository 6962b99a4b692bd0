import { defineCurveFamily, THETA } from '../curve-family.ts';
import { relu } from './relu.ts';

interface JumpRelu {
  readonly f0: number;
  readonly g: number;
  readonly theta: number;
}

/**
 * Jumps to f0 at θ and rises with slope g from there: how an axon with a smallest rate (type II)
 * answers. f0 and g are not negative; without the jump it is a ReLU, without the slope a step.
 */
export const jumpRelu = defineCurveFamily({
  id: 'jump-relu',
  label: { en: 'ReLU with a jump', pl: 'ReLU ze skokiem' },
  tex: String.raw`H(x - \theta)\,\bigl[f_0 + g\,(x - \theta)\bigr]`,
  headline: false,
  params: {
    f0: { tex: 'f_0', dimension: 'output' },
    g: { tex: 'g', dimension: 'output/input' },
    theta: THETA,
  },
  fit(xs, ys) {
    let best: JumpRelu = { f0: 0, ...relu.fit(xs, ys) };
    let least = squaredError(xs, ys, best);
    for (let i = 0; i < xs.length; i++) {
      const fit = lineFrom(i, xs, ys);
      const rss = fit ? squaredError(xs, ys, fit) : Infinity;
      if (fit && rss < least) [best, least] = [fit, rss];
    }
    return best;
  },
  curve: jumpThenRise,
});

function jumpThenRise({ f0, g, theta }: JumpRelu): (x: number) => number {
  return (x) => (x >= theta ? f0 + g * (x - theta) : 0);
}

/** Regression line through the points from number `i` on, all others silent; null if it begins below zero. */
function lineFrom(i: number, xs: readonly number[], ys: readonly number[]): JumpRelu | null {
  const n = xs.length - i;
  const meanX = xs.slice(i).reduce((sum, x) => sum + x, 0) / n;
  const meanY = ys.slice(i).reduce((sum, y) => sum + y, 0) / n;
  let xx = 0;
  let xy = 0;
  for (let j = i; j < xs.length; j++) {
    xx += (xs[j]! - meanX) ** 2;
    xy += (xs[j]! - meanX) * (ys[j]! - meanY);
  }
  const g = xx > 0 ? Math.max(0, xy / xx) : 0;
  const at = (x: number): number => meanY + g * (x - meanX);
  if (at(xs[i]!) < 0) return null;
  // Between two points any θ fits alike: the middle, unless the line starts from zero after it.
  const middle = i === 0 ? xs[0]! : (xs[i - 1]! + xs[i]!) / 2;
  const theta = at(middle) >= 0 ? middle : Math.min(xs[i]!, meanX - meanY / g);
  return { f0: Math.max(0, at(theta)), g, theta };
}

function squaredError(xs: readonly number[], ys: readonly number[], params: JumpRelu): number {
  const curve = jumpThenRise(params);
  return xs.reduce((sum, x, i) => sum + (ys[i]! - curve(x)) ** 2, 0);
}
