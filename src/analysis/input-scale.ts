import type { MembraneModel } from '../core/contracts/membrane.ts';
import type { ParamValues } from '../core/contracts/quantity.ts';
import { defaultsOf } from '../core/contracts/quantity.ts';
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
): number | null {
  // A first look must not stand for the answer.
  const key = JSON.stringify([model.id, relativeTolerance, params]);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const found = rheobase(model, params, relativeTolerance);
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
): InputScale {
  const found = knownRheobase(model, params, relativeTolerance);
  if (found !== null && found > 0) return { rheobase: found, unit: found };
  const published = knownRheobase(model, defaultsOf(model.params), relativeTolerance);
  return { rheobase: null, unit: published ?? 1 };
}
