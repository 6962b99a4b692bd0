import type { MembraneModel } from '../core/contracts/membrane.ts';
import type { Interval, ParamValues } from '../core/contracts/quantity.ts';
import { firesOn, settler } from './settle.ts';

/** First rung and ratio of the ladder on which firing is looked for, as fractions of the current range. */
const FIRST_RUNG = 1 / 4000;
const RATIO = 1.25;

/**
 * Rheobase [µA/cm²]: the smallest constant current that, switched on at rest, leads to sustained
 * firing. Noise is left out: with noise there is no smallest current. Null if no current of the model's range
 * fires; negative if the neuron fires without input. There is no first guess: the answer depends on the neuron
 * alone, to the last bit, whatever was asked before.
 */
export function rheobase(
  model: MembraneModel,
  params: ParamValues,
  relativeTolerance = 1e-5,
): number | null {
  const quiet = 'sigmaV' in params ? { ...params, sigmaV: 0 } : params;
  if (model.rheobase) return within(model.currentRange, model.rheobase(quiet));
  const settle = settler(model, quiet, { longestMs: 15_000 });
  const fires = (current: number): boolean => firesOn(settle(current));
  const bracket = ladder(fires, model.currentRange);
  if (!bracket) return null;
  let [silent, firing] = bracket;
  while (Math.abs(firing - silent) > relativeTolerance * Math.abs(firing)) {
    const middle = (silent + firing) / 2;
    if (fires(middle)) firing = middle;
    else silent = middle;
  }
  return (silent + firing) / 2;
}

const within = ([min, max]: Interval, current: number): number | null =>
  current >= min && current <= max ? current : null;

type Bracket = readonly [silent: number, firing: number];

function ladder(fires: (current: number) => boolean, [min, max]: Interval): Bracket | null {
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
