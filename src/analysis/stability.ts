import type { MembraneModel } from '../core/contracts/membrane.ts';
import type { ParamValues } from '../core/contracts/quantity.ts';
import { bisect } from '../core/math/root.ts';
import { isStableAt, settleOthers } from '../core/math/linearisation.ts';
import { restingPotentials } from './resting-potentials.ts';

/*
 * Under which constant currents is rest stable? Models with a reset get no answer (null): what they do
 * above threshold is not in their equations.
 */

/** Steps [mV] that tell apart the two resting potentials that meet where rest ends. */
const SCAN_MV = 0.5;
/** Bifurcations are bisected to this [µA/cm²]. */
const CURRENT_TOLERANCE = 1e-6;

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

/** A model bound to its values, ready for one current after another. */
export interface Rest {
  fixedPoint(current: number): Float64Array | null;
  isStable(current: number): boolean | null;
}

export function linearisable(model: MembraneModel, params: ParamValues): Rest | null {
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

function whereLost(rest: Rest, from: number, to: number): number | null {
  const sign = (current: number): number => (rest.isStable(current) ? 1 : -1);
  return sign(from) > 0 && sign(to) < 0 ? bisect(sign, from, to, CURRENT_TOLERANCE) : null;
}
