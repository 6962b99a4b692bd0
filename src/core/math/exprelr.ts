/**
 * x / (1 − e⁻ˣ), continued with its limit 1 at x = 0, so that rates like α_m stay finite at their
 * midpoint. Dimensionless. Relative error below 1e-15; the series is used for |x| < 1e-5.
 */
export function exprelr(x: number): number {
  return Math.abs(x) < 1e-5 ? 1 + x / 2 + (x * x) / 12 : x / -Math.expm1(-x);
}
