import { timesGaussian } from './gaussian-factor.ts';
import { polynomial } from './polynomial.ts';

/*
 * Error function by the rational approximations of W. J. Cody 1969 (Math Comp 23:631–637), with the
 * coefficients of his program CALERF (netlib, SPECFUN). Highest power first.
 */
const NEAR_P = [
  0.18577770618460315, 3.1611237438705655, 113.86415415105016, 377.485237685302, 3209.3775891384694,
];
const NEAR_Q = [1, 23.601290952344122, 244.02463793444417, 1282.6165260773723, 2844.236833439171];
const MIDDLE_P = [
  2.1531153547440383e-8, 0.5641884969886701, 8.883149794388377, 66.11919063714163,
  298.6351381974001, 881.952221241769, 1712.0476126340707, 2051.0783778260716, 1230.3393547979972,
];
const MIDDLE_Q = [
  1, 15.744926110709835, 117.6939508913125, 537.1811018620099, 1621.3895745666903,
  3290.7992357334597, 4362.619090143247, 3439.3676741437216, 1230.3393548037495,
];
const FAR_P = [
  0.016315387137302097, 0.30532663496123236, 0.36034489994980445, 0.12578172611122926,
  0.016083785148742275, 0.0006587491615298378,
];
const FAR_Q = [
  1, 2.568520192289822, 1.8729528499234673, 0.5279051029514285, 0.06051834131244132,
  0.0023352049762686918,
];

const NEAR = 0.46875;
const FAR = 4;
const INV_SQRT_PI = 0.5641895835477563;

/** erf for |x| ≤ 0.46875. */
const erfNear = (x: number): number => (x * polynomial(NEAR_P, x * x)) / polynomial(NEAR_Q, x * x);

/** exp(x²)·erfc(x) for x > 0.46875. */
function scaledTail(x: number): number {
  if (x <= FAR) return polynomial(MIDDLE_P, x) / polynomial(MIDDLE_Q, x);
  const w = 1 / (x * x);
  return (INV_SQRT_PI - (w * polynomial(FAR_P, w)) / polynomial(FAR_Q, w)) / x;
}

/** Error function 2/√π ∫₀ˣ exp(−t²) dt. Relative error below 1e-15. */
export function erf(x: number): number {
  const size = Math.abs(x);
  if (size <= NEAR) return erfNear(x);
  return Math.sign(x) * (1 - timesGaussian(scaledTail(size), size, 1));
}

/** Complementary error function 1 − erf x. Relative error below 2e-15 until it underflows. */
export function erfc(x: number): number {
  const size = Math.abs(x);
  if (size <= NEAR) return 1 - erfNear(x);
  const tail = timesGaussian(scaledTail(size), size, 1);
  return x < 0 ? 2 - tail : tail;
}

/** exp(x²)·erfc(x) for x ≥ 0: the tail without its exponential, so it never underflows. */
export function scaledErfc(x: number): number {
  return x <= NEAR ? Math.exp(x * x) * (1 - erfNear(x)) : scaledTail(x);
}
