/**
 * Interpolation inside a step, in the nested form of Hairer, Nørsett & Wanner (Solving ODEs I,
 * II.6): y(θ) = c₀ + θ(c₁ + (1−θ)(c₂ + θ(c₃ + (1−θ)c₄))), θ from 0 to 1 across the step.
 * With c₄ = 0 it is the cubic Hermite polynomial.
 */
export const DENSE_SIZE = 5;

export function denseValue(c: Float64Array, theta: number): number {
  const rest = 1 - theta;
  return c[0]! + theta * (c[1]! + rest * (c[2]! + theta * (c[3]! + rest * c[4]!)));
}

/** dy/dθ of the same polynomial. */
export function denseSlope(c: Float64Array, theta: number): number {
  const quadratic = theta * (2 - 3 * theta);
  const cubic = 2 * theta * (1 + theta * (2 * theta - 3));
  return c[1]! + (1 - 2 * theta) * c[2]! + quadratic * c[3]! + cubic * c[4]!;
}

/** d²y/dθ² of the same polynomial. */
function denseBend(c: Float64Array, theta: number): number {
  const quadratic = 2 - 6 * theta;
  const cubic = 2 + 12 * theta * (theta - 1);
  return -2 * c[2]! + quadratic * c[3]! + cubic * c[4]!;
}

/** θ of the extremum of a step whose slope changes sign between its ends: Newton's method, kept between them. */
export function denseExtremum(c: Float64Array): number {
  const risesFirst = denseSlope(c, 0) > 0;
  let lo = 0;
  let hi = 1;
  let theta = 0.5;
  for (let i = 0; i < 48; i++) {
    const slope = denseSlope(c, theta);
    if (slope > 0 === risesFirst) lo = theta;
    else hi = theta;
    const newton = theta - slope / denseBend(c, theta);
    const next = newton > lo && newton < hi ? newton : (lo + hi) / 2;
    if (Math.abs(next - theta) < 1e-14) return next;
    theta = next;
  }
  return theta;
}

/** θ at which a step from below `level` to at least `level` at θ = `until` reaches it first. */
export function denseCrossing(c: Float64Array, level: number, until: number): number {
  let lo = 0;
  let hi = until;
  for (let i = 0; i < 48; i++) {
    const mid = (lo + hi) / 2;
    if (denseValue(c, mid) < level) lo = mid;
    else hi = mid;
  }
  return hi;
}

/** Coefficients of the cubic Hermite polynomial from end values and end slopes. */
export function hermite(
  c: Float64Array,
  from: number,
  to: number,
  slope0: number,
  slope1: number,
  h: number,
): void {
  const rise = to - from;
  const bend = h * slope0 - rise;
  c[0] = from;
  c[1] = rise;
  c[2] = bend;
  c[3] = rise - h * slope1 - bend;
  c[4] = 0;
}
