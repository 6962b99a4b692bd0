import { timesGaussian } from './gaussian-factor.ts';

/*
 * Error function by the rational approximations of W. J. Cody 1969 (Math Comp 23:631–637), with the
 * coefficients of his program CALERF (netlib, SPECFUN). Highest power first.
 */
const NEAR_P = [
  1.85777706184603153e-1, 3.1611237438705656, 113.864154151050156, 377.485237685302021,
  3209.37758913846947,
];
const NEAR_Q = [1, 23.6012909523441209, 244.024637934444173, 1282.61652607737228, 2844.23683343917062];
const MIDDLE_P = [
  2.15311535474403846e-8, 5.64188496988670089e-1, 8.88314979438837594, 66.1191906371416295,
  298.635138197400131, 881.95222124176909, 1712.04761263407058, 2051.07837782607147,
  1230.33935479799725,
];
const MIDDLE_Q = [
  1, 15.7449261107098347, 117.693950891312499, 537.181101862009858, 1621.38957456669019,
  3290.79923573345963, 4362.61909014324716, 3439.36767414372164, 1230.33935480374942,
];
const FAR_P = [
  1.63153871373020978e-2, 3.05326634961232344e-1, 3.60344899949804439e-1, 1.25781726111229246e-1,
  1.60837851487422766e-2, 6.58749161529837803e-4,
];
const FAR_Q = [
  1, 2.56852019228982242, 1.87295284992346725, 5.27905102951428412e-1, 6.05183413124413191e-2,
  2.33520497626869185e-3,
];

const NEAR = 0.46875;
const FAR = 4;
const INV_SQRT_PI = 5.6418958354775628695e-1;

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (const c of coefficients) sum = sum * x + c;
  return sum;
}

/** erf for |x| ≤ 0.46875. */
const erfNear = (x: number): number =>
  (x * polynomial(NEAR_P, x * x)) / polynomial(NEAR_Q, x * x);

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

/** Complementary error function 1 − erf x. Relative error below 2e-15 down to the smallest numbers. */
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
