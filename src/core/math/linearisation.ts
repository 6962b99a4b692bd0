import type { Kernel } from '../contracts/membrane.ts';

/*
 * What happens close to a resting potential: eigenvalues of a model's own equations, linearised there.
 */

/** Half-width of a central difference, as a fraction of a state's scale. */
const DIFFERENCE = 1e-5;
/** Sweeps over the other states at a given potential: as many as a chain of them may be long. */
const SWEEPS = 12;

type Matrix = readonly (readonly number[])[];

/**
 * Does a small push away from rest die out under `current` [µA/cm²]? `y` holds the resting potential, and
 * of the other states a guess, which is replaced by where they stay.
 */
export function isStableAt(
  kernel: Kernel,
  scales: readonly number[],
  y: Float64Array,
  current: number,
): boolean {
  settleOthers(kernel, scales, y, current);
  return haveNegativeRealParts(characteristic(jacobian(kernel, scales, y, current)));
}

/**
 * Brings all states of `y` but the potential to where they stay, by Newton's method, each in its own
 * equation: a gate depends on itself linearly, and a chain (potential, calcium, calcium-gated channel)
 * is settled from its beginning. Returns `y`.
 */
export function settleOthers(
  kernel: Kernel,
  scales: readonly number[],
  y: Float64Array,
  current: number,
): Float64Array {
  const dydt = new Float64Array(y.length);
  const input = Float64Array.of(current);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let moved = false;
    for (let i = 1; i < y.length; i++) {
      kernel.slopes(y, input, dydt);
      const drift = dydt[i]!;
      const step = DIFFERENCE * scales[i]!;
      const move = -drift / differences(kernel, y, i, step, current)[i]!;
      if (!Number.isFinite(move)) continue;
      y[i]! += move;
      moved ||= Math.abs(move) > 1e-6 * step;
    }
    if (!moved) break;
  }
  return y;
}

/** Derivatives of all of dy/dt [1/ms per unit] with respect to state `j`, by central differences. */
function differences(
  kernel: Kernel,
  y: Float64Array,
  j: number,
  step: number,
  current: number,
): Float64Array {
  const above = new Float64Array(y.length);
  const below = new Float64Array(y.length);
  const input = Float64Array.of(current);
  const centre = y[j]!;
  y[j] = centre + step;
  kernel.slopes(y, input, above);
  y[j] = centre - step;
  kernel.slopes(y, input, below);
  y[j] = centre;
  return above.map((slope, i) => (slope - below[i]!) / (2 * step));
}

/** J[i][j] = ∂(dy_i/dt)/∂y_j [1/ms]. */
function jacobian(
  kernel: Kernel,
  scales: readonly number[],
  y: Float64Array,
  current: number,
): Matrix {
  const columns = scales.map((scale, j) => differences(kernel, y, j, DIFFERENCE * scale, current));
  return scales.map((_, i) => columns.map((column) => column[i]!));
}

/**
 * Coefficients of det(λ − A) from λⁿ down, by Faddeev and LeVerrier: exact enough for the handful of
 * states a neuron model has.
 */
function characteristic(a: Matrix): number[] {
  const coefficients = [1];
  let m = a;
  for (let k = 1; k <= a.length; k++) {
    const c = -m.reduce((trace, row, i) => trace + row[i]!, 0) / k;
    coefficients.push(c);
    const shifted = m.map((row, i) => row.map((value, j) => (i === j ? value + c : value)));
    m = a.map((row) =>
      row.map((_, j) => row.reduce((sum, value, l) => sum + value * shifted[l]![j]!, 0)),
    );
  }
  return coefficients;
}

/** Have all roots of the polynomial negative real parts? Routh and Hurwitz: if its array's first column is positive. */
function haveNegativeRealParts(coefficients: readonly number[]): boolean {
  let upper = coefficients.filter((_, i) => i % 2 === 0);
  let lower = coefficients.filter((_, i) => i % 2 === 1);
  while (lower.length > 0) {
    const [u, l] = [upper[0]!, lower[0]!];
    if (!(l > 0)) return false;
    const next = upper.slice(1).map((value, i) => value - (u * (lower[i + 1] ?? 0)) / l);
    upper = lower;
    lower = next;
  }
  return true;
}
