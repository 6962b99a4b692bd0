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

/** By model and tolerance: a first look must not stand for the answer. */
const publishedUnits = new Map<string, number>();

function publishedUnit(model: MembraneModel, relativeTolerance: number): number {
  const key = `${model.id} ${relativeTolerance}`;
  const known = publishedUnits.get(key);
  if (known !== undefined) return known;
  const unit = rheobase(model, defaultsOf(model.params), relativeTolerance) ?? 1;
  publishedUnits.set(key, unit);
  return unit;
}

/** Finds the scale of a model's input axis. */
export function inputScale(
  model: MembraneModel,
  params: ParamValues,
  relativeTolerance = 1e-5,
): InputScale {
  const found = rheobase(model, params, relativeTolerance);
  if (found !== null && found > 0) return { rheobase: found, unit: found };
  return { rheobase: null, unit: publishedUnit(model, relativeTolerance) };
}
