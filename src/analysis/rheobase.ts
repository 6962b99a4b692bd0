import type { MembraneModel } from '../core/contracts/membrane.ts';
import type { Interval, ParamValues } from '../core/contracts/quantity.ts';
import type { Allowance } from './allowance.ts';
import type { SettleOptions } from './settle.ts';
import { firesOn, READING_RUNS, settler } from './settle.ts';

/** First rung and ratio of the ladder on which firing is looked for, as fractions of the current range. */
const FIRST_RUNG = 1 / 4000;
const RATIO = 1.25;

/** Up to here [relative] the search may be rough; the rest is done with runs good enough for 1e-5. */
const ROUGH = 4e-5;
const ROUGH_RUNS = { longestMs: 15_000 } as const;
const FINE_RUNS = { ...ROUGH_RUNS, tolerance: 1e-8 } as const;
const MOST_WIDENINGS = 8;

/**
 * Rheobase [µA/cm²]: the smallest constant current that, switched on at rest, leads to sustained
 * firing: the neuron fires at the very number given. Noise is left out: with noise there is no smallest
 * current. Null if no current of the model's range fires; negative if the neuron fires without input. There
 * is no first guess: the answer depends on the neuron alone, to the last bit, whatever was asked before.
 * Throws OutOfSteps where an allowance is too small.
 */
export function rheobase(
  model: MembraneModel,
  params: ParamValues,
  relativeTolerance = 1e-5,
  allowance?: Allowance,
): number | null {
  const quiet = 'sigmaV' in params ? { ...params, sigmaV: 0 } : params;
  if (model.rheobase) return within(model.currentRange, model.rheobase(quiet));
  const firesIn = (runs: Partial<SettleOptions>): Fires => {
    const settle = settler(model, quiet, { ...runs, ...(allowance && { allowance }) });
    return (current) => firesOn(settle(current));
  };
  const roughly = firesIn(ROUGH_RUNS);
  const bracket = ladder(roughly, model.currentRange);
  if (!bracket) return null;
  const rough = narrowed(roughly, bracket, Math.max(ROUGH, relativeTolerance));
  if (relativeTolerance >= ROUGH) return rough[1];
  const fine = firesIn(FINE_RUNS);
  const step = relativeTolerance / 5;
  const [, least] = narrowed(fine, confirmed(fine, rough), step);
  // The curve must fire there too, whose runs are shorter and less exact: a hair more may be needed.
  const shown = firesIn(READING_RUNS);
  const inSight = [0, 1, 2, 3, 4].map((i) => least + i * step * Math.abs(least));
  return inSight.find(shown) ?? least;
}

type Fires = (current: number) => boolean;
type Bracket = readonly [silent: number, firing: number];

function narrowed(fires: Fires, bracket: Bracket, relativeTolerance: number): Bracket {
  let [silent, firing] = bracket;
  while (Math.abs(firing - silent) > relativeTolerance * Math.abs(firing)) {
    const middle = (silent + firing) / 2;
    if (fires(middle)) firing = middle;
    else silent = middle;
  }
  return [silent, firing];
}

/** What rough runs have bracketed, widened until better ones agree; as it was if they never do. */
function confirmed(fires: Fires, [silent, firing]: Bracket): Bracket {
  const width = firing - silent;
  for (let i = 0; i < MOST_WIDENINGS; i++) {
    const more = width * (2 ** i - 1);
    const [low, high] = [silent - more, firing + more];
    if (!fires(low) && fires(high)) return [low, high];
  }
  return [silent, firing];
}

const within = ([min, max]: Interval, current: number): number | null =>
  current >= min && current <= max ? current : null;

function ladder(fires: Fires, [min, max]: Interval): Bracket | null {
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
