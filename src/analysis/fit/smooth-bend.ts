import { bestScale } from './best-scale.ts';
import { nelderMead } from './nelder-mead.ts';

/** First guesses: thresholds in equal steps from one window below to the end, widths of the bend as fractions of the window. */
const THRESHOLDS = 21;
const WIDTHS = [0.003, 0.01, 0.03, 0.1, 0.3, 1];
/** How many of the best guesses are refined. */
const REFINED = 4;
/** Narrower than any plot can show, and wider than any window can tell from a straight line. */
const NARROWEST = 1e-4;
const WIDEST = 10;

export interface SmoothBend {
  readonly scale: number;
  readonly theta: number;
  readonly s: number;
}

/** Least-squares A, θ and s of A·shape((x − θ)/s), a shape that bends over a width s: softplus, logistic. */
export function fitSmoothBend(
  xs: readonly number[],
  ys: readonly number[],
  shape: (z: number) => number,
): SmoothBend {
  const from = xs[0]!;
  const span = xs.at(-1)! - from;
  const scaled = (theta: number, s: number) => bestScale(xs, ys, (x) => shape((x - theta) / s));
  // Searched in the logarithm of the width, which spans decades.
  const error = (theta: number, logWidth: number): number => {
    const width = Math.exp(logWidth);
    return width < NARROWEST || width > WIDEST ? Infinity : scaled(theta, width * span).rss;
  };

  const guesses = WIDTHS.flatMap((width) =>
    Array.from({ length: THRESHOLDS }, (_, i) => {
      const at = [from + span * ((2 * i) / (THRESHOLDS - 1) - 1), Math.log(width)] as const;
      return { at, f: error(...at) };
    }),
  );
  const best = guesses
    .toSorted((p, q) => p.f - q.f)
    .slice(0, REFINED)
    .map(({ at }) => nelderMead(error, at, [0.05 * span, 0.5]))
    .reduce((p, q) => (q.f < p.f ? q : p));
  const [theta, logWidth] = best.at;
  const s = Math.exp(logWidth) * span;
  return { scale: scaled(theta, s).scale, theta, s };
}
