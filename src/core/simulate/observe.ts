import { findMembrane } from '../catalogue.ts';
import { completeParams } from '../contracts/check.ts';
import type { SimulationResult } from '../contracts/simulation.ts';
import { currentAt } from '../contracts/stimulus.ts';
import { layOut } from './prepare.ts';

/**
 * Currents and conductances along a recorded run: one array per observable of the model, in its
 * order, as long as `result.tMs`. Throws a TypeError for a model that is not in the catalogue.
 */
export function observe(result: SimulationResult): readonly Float64Array[] {
  const { problem, tMs, states } = result;
  const model = findMembrane(problem.model);
  if (!model) throw new TypeError(`unknown membrane model ${problem.model}`);
  const kernel = model.compile(completeParams(model.params, problem.params));
  const drive = layOut(problem);
  const y = new Float64Array(model.states.length);
  const out = new Float64Array(model.observables.length);
  const columns = model.observables.map(() => new Float64Array(tMs.length));
  let segment = 0;
  for (let i = 0; i < tMs.length; i++) {
    while (segment + 1 < drive.length && tMs[i]! >= drive[segment]!.t1Ms) segment += 1;
    for (let j = 0; j < y.length; j++) y[j] = states[j]![i]!;
    kernel.observe(y, currentAt(drive[segment]!, tMs[i]!), out);
    for (let j = 0; j < out.length; j++) columns[j]![i] = out[j]!;
  }
  return columns;
}
