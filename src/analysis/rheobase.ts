import type { MembraneModel } from '../core/contracts/membrane.ts';
import type { ParamValues } from '../core/contracts/quantity.ts';
import { settler } from './settle.ts';

/** First rung and ratio of the ladder on which firing is looked for, as fractions of the current range. */
const FIRST_RUNG = 1 / 4000;
const RATIO = 1.25;

/**
 * Rheobase [µA/cm²]: the smallest constant current that, switched on at rest, leads to sustained
 * firing. Noise is left out: with noise there is no smallest current. Null if no current of the model's range
 * fires; negative if the neuron fires without input. `near` is a guess that saves most of the search.
 */
export function rheobase(
  model: MembraneModel,
  params: ParamValues,
  near?: number,
  relativeTolerance = 1e-5,
): number | null {
  const quiet = 'sigmaV' in params ? { ...params, sigmaV: 0 } : params;
  const settle = settler(model, quiet, { longestMs: 15_000 });
  const fires = (current: number): boolean => settle(current).kind === 'firing';
  const bracket = (near && bracketNear(fires, near)) ?? ladder(fires, model.currentRange);
  if (!bracket) return null;
  let [silent, firing] = bracket;
  while (Math.abs(firing - silent) > relativeTolerance * Math.abs(firing)) {
    const middle = (silent + firing) / 2;
    if (fires(middle)) firing = middle;
    else silent = middle;
  }
  return (silent + firing) / 2;
}

type Bracket = readonly [silent: number, firing: number];

function bracketNear(fires: (current: number) => boolean, near: number): Bracket | null {
  for (const width of [0.002, 0.02, 0.1]) {
    const silent = near * (1 - width);
    const firing = near * (1 + width);
    if (near > 0 && !fires(silent) && fires(firing)) return [silent, firing];
  }
  return null;
}

function ladder(
  fires: (current: number) => boolean,
  [min, max]: readonly [number, number],
): Bracket | null {
  const downward = fires(0);
  const limit = downward ? -min : max;
  let below = 0;
  for (let rung = limit * FIRST_RUNG; ; rung = Math.min(rung * RATIO, limit)) {
    const current = downward ? -rung : rung;
    if (fires(current) !== downward) return downward ? [current, below] : [below, current];
    if (rung === limit) return null;
    below = current;
  }
}
