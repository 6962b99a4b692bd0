import type { Kernel, MembraneModel } from '../contracts/membrane.ts';
import type { ParamValues } from '../contracts/quantity.ts';

/**
 * Writes the state in which every run starts, whatever asks for it: at rest, or as the model declares
 * where rest does not last. Returns true in the second case.
 */
export function startState(kernel: Pick<Kernel, 'rest' | 'start'>, y: Float64Array): boolean {
  if (kernel.start) return kernel.start(y);
  kernel.rest(y);
  return false;
}

/** Is there no rest to start from with these values? */
export function lacksRest(model: MembraneModel, params: ParamValues): boolean {
  return startState(model.compile(params), new Float64Array(model.states.length));
}
