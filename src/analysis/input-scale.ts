import type { MembraneModel } from '../core/contracts/membrane.ts';
import type { ParamValues } from '../core/contracts/quantity.ts';
import { defaultsOf } from '../core/contracts/quantity.ts';
import type { Allowance } from './allowance.ts';
import { OutOfSteps } from './allowance.ts';
import { rheobase } from './rheobase.ts';

/** What one rheobase is worth for a model with given values. */
export interface InputScale {
  /** Rheobase [µA/cm²]; null if no current makes the model fire on, or it fires without any. */
  readonly rheobase: number | null;
  /** Current [µA/cm²] drawn as 1 on the axis: the rheobase, or that of the published values if there is none. */
  readonly unit: number;
}

/** The search is long and its answer depends on the neuron alone: the last ones are kept. */
const MOST_KEPT = 32;
const kept = new Map<string, number | null>();

function knownRheobase(
  model: MembraneModel,
  params: ParamValues,
  relativeTolerance: number,
  allowance?: Allowance,
): number | null {
  // A first look must not stand for the answer.
  const key = JSON.stringify([model.id, relativeTolerance, params]);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const found = rheobase(model, params, relativeTolerance, allowance);
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(key, found);
  return found;
}

/** Finds the scale of a model's input axis. */
export function inputScale(
  model: MembraneModel,
  params: ParamValues,
  relativeTolerance = 1e-5,
  allowance?: Allowance,
): InputScale {
  const found = knownRheobase(model, params, relativeTolerance, allowance);
  if (found !== null && found > 0) return { rheobase: found, unit: found };
  const published = knownRheobase(model, defaultsOf(model.params), relativeTolerance);
  return { rheobase: null, unit: published ?? 1 };
}

/** Relative tolerance of a first look, and the steps it may cost: some frames, not a frozen page. */
const FIRST_LOOK = 1e-3;
export const FIRST_STEPS = 300_000;

/** The scale found on the spot, roughly. Where that would take long, the published one stands in for it. */
export function firstScale(model: MembraneModel, params: ParamValues): InputScale {
  try {
    return inputScale(model, params, FIRST_LOOK, { steps: FIRST_STEPS });
  } catch (error) {
    if (!(error instanceof OutOfSteps)) throw error;
    return inputScale(model, defaultsOf(model.params), FIRST_LOOK);
  }
}
