/**
 * Logistic sigmoid 1 / (1 + e⁻ˣ), dimensionless. The exponential is always of a negative number:
 * it cannot overflow, and the lower tail keeps all its digits. Relative error below 1e-15.
 */
export function sigmoid(x: number): number {
  const e = Math.exp(-Math.abs(x));
  return (x < 0 ? e : 1) / (1 + e);
}

/** Derivative σ(1 − σ) = (½ sech ½x)², which keeps its digits where σ rounds to 1. */
export function sigmoidSlope(x: number): number {
  const root = 0.5 / Math.cosh(x / 2);
  return root * root;
}
