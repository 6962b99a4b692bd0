import type { Kernel, MembraneModel } from '../core/contracts/membrane.ts';
import type { Interval, ParamValues } from '../core/contracts/quantity.ts';
import { bisect } from '../core/math/root.ts';
import { restingPotentials } from './resting-potentials.ts';

/*
 * Is rest stable under a constant current? Local analysis of a model's own equations: eigenvalues of
 * their linearisation at the fixed point. Models with a reset get no answer (null): what they do above
 * threshold is not in their equations.
 */

/** Steps [mV] that tell apart the two resting potentials that meet where rest ends. */
const SCAN_MV = 0.5;
/** Half-width of a central difference, as a fraction of a state's scale. */
const DIFFERENCE = 1e-5;
/** Sweeps over the other states at a given potential: as many as a chain of them may be long. */
const SWEEPS = 12;
/** Bifurcations are bisected to this [µA/cm²]. */
const CURRENT_TOLERANCE = 1e-6;
/** Distance of the first look above the rheobase, as a fraction of it, and its growth from look to look. */
const FIRST_LOOK = 1e-3;
const GROWTH = 1.6;
/** If the potential leaps further [mV] over the rheobase, rest has vanished and this is another state. */
const LEAP_MV = 5;

type Matrix = readonly (readonly number[])[];

/**
 * The state in which nothing changes under `current` [µA/cm²], in the model's order; with the lowest
 * potential if there are several. Null if there is none.
 */
export function fixedPoint(
  model: MembraneModel,
  params: ParamValues,
  current: number,
): Float64Array | null {
  return linearisable(model, params)?.fixedPoint(current) ?? null;
}

/**
 * Does a small push away from {@link fixedPoint} die out? The answer, for one current after another; null
 * where there is no such point.
 */
export function restStability(
  model: MembraneModel,
  params: ParamValues,
): (current: number) => boolean | null {
  const rest = linearisable(model, params);
  return (current) => rest?.isStable(current) ?? null;
}

/**
 * The current [µA/cm²] between two others at which rest loses its stability: in the squid axon a Hopf
 * bifurcation, at 9.775 coming from below and at 154.5 from above. Null unless rest is stable at
 * `fromCurrent` and unstable at `toCurrent`.
 */
export function restLosesStability(
  model: MembraneModel,
  params: ParamValues,
  fromCurrent: number,
  toCurrent: number,
): number | null {
  const rest = linearisable(model, params);
  return rest && whereLost(rest, fromCurrent, toCurrent);
}

/**
 * Currents [µA/cm²] under which the neuron can both rest and fire: from the rheobase to where rest
 * loses its stability. Null if there is no stable rest just above the rheobase. Null too if rest stays
 * stable up to the end of the model's currents: then firing ends first, where rest cannot tell.
 */
export function bistableRange(
  model: MembraneModel,
  params: ParamValues,
  rheobase: number,
): Interval | null {
  const rest = linearisable(model, params);
  if (!rest) return null;
  const highest = model.currentRange[1];
  let distance = FIRST_LOOK * Math.max(Math.abs(rheobase), FIRST_LOOK * highest);
  const restMv = (current: number): number => rest.fixedPoint(current)?.[0] ?? NaN;
  const leapMv = restMv(rheobase + distance) - restMv(rheobase - distance);
  if (!(leapMv < LEAP_MV)) return null;

  let stable = rheobase;
  for (; rheobase + distance < highest; distance *= GROWTH) {
    const current = rheobase + distance;
    if (rest.isStable(current)) stable = current;
    else return stable === rheobase ? null : [rheobase, whereLost(rest, stable, current)!];
  }
  return null;
}

/** A model bound to its values, ready for one current after another. */
interface Rest {
  fixedPoint(current: number): Float64Array | null;
  isStable(current: number): boolean | null;
}

function linearisable(model: MembraneModel, params: ParamValues): Rest | null {
  if (model.spike.kind === 'reset') return null;
  const kernel = model.compile(params);
  const scales = model.states.map(({ scale }) => scale);
  const start = new Float64Array(scales.length);
  kernel.rest(start);
  const restsMv = restingPotentials(kernel, SCAN_MV);
  const at = <T>(current: number, ask: (y: Float64Array) => T): T | null => {
    const restMv = restsMv(current)[0];
    if (restMv === undefined) return null;
    const y = start.slice();
    y[0] = restMv;
    return ask(y);
  };
  return {
    fixedPoint: (current) => at(current, (y) => settleOthers(kernel, scales, y, current)),
    isStable: (current) => at(current, (y) => isStableAt(kernel, scales, y, current)),
  };
}

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

function whereLost(rest: Rest, from: number, to: number): number | null {
  const sign = (current: number): number => (rest.isStable(current) ? 1 : -1);
  return sign(from) > 0 && sign(to) < 0 ? bisect(sign, from, to, CURRENT_TOLERANCE) : null;
}

/**
 * Brings all states of `y` but the potential to where they stay, by Newton's method, each in its own
 * equation: a gate depends on itself linearly, and a chain (potential, calcium, calcium-gated channel)
 * is settled from its beginning. Returns `y`.
 */
function settleOthers(
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
