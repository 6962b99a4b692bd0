/** Beyond this |x| the factor is zero in a double, for any amplitude of ordinary size. */
const NOTHING_LEFT = 40;

/**
 * a·exp(−c·x²) for c = 1 or c = ½ and |a| < 1e20; dimensionless. Relative error below 1e-15.
 * x² alone would cost digits: its rounding error is magnified |x|-fold by the exponential. So x² is
 * split at a multiple of 1/16, whose square is exact (after Cody 1969, Math Comp 23:631–637); and
 * the exponential is taken in two halves around `a`, so that the product rounds only once near zero.
 */
export function timesGaussian(a: number, x: number, c: 1 | 0.5): number {
  const size = Math.abs(x);
  if (size > NOTHING_LEFT) return 0;
  const head = Math.round(size * 16) / 16;
  const rest = (size - head) * (size + head);
  const half = Math.exp((-c * head * head) / 2);
  return half * (a * Math.exp(-c * rest)) * half;
}
