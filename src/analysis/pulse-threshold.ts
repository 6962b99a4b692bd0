import { getMembrane, getStimulus } from '../core/catalogue.ts';
import { completeParams } from '../core/contracts/check.ts';
import { defaultsOf } from '../core/contracts/quantity.ts';
import type { Stimulus } from '../core/contracts/stimulus.ts';
import { simulate, TRACE_TOLERANCE } from '../core/simulate/simulate.ts';
import { lacksRest } from '../core/simulate/start.ts';
import type { SweepRequest } from './reading.ts';

/** Weakest and strongest current that is tried [µA/cm²], and where the search begins. */
const WEAKEST = 0.05;
const STRONGEST = 400;
const FIRST_GUESS = 8;
/** Of the threshold, as a fraction. */
const TOLERANCE = 2e-4;
/** A spike that comes later than this after the pulse [ms] is not its doing. */
const WAIT_MS = 50;

/**
 * Least current [µA/cm²] of the stimulus' last pulse that gives one spike more than the stimulus gives
 * without it; a spike is what the model declares it to be, as in every count. NaN if none up to 400 µA/cm²
 * does: the membrane is absolutely refractory. NaN, too, for a neuron that cannot rest: it fires, or rings, anyway.
 */
export function pulseThreshold(
  { model, params, method, dtMs, seed }: SweepRequest,
  stimulus: Stimulus,
): number {
  const { lastPulse, params: specs } = getStimulus(stimulus.kind);
  const membrane = getMembrane(model);
  if (!lastPulse || lacksRest(membrane, completeParams(membrane.params, params))) return NaN;
  const values = { ...defaultsOf(specs), ...stimulus.params };
  const spikes = (current: number): number =>
    simulate({
      model,
      params,
      stimulus: { ...stimulus, params: lastPulse.at(values, current) },
      tEndMs: lastPulse.endMs(values) + WAIT_MS,
      sampleMs: 0,
      method,
      dtMs,
      tolerance: TRACE_TOLERANCE,
      seed,
    }).spikesMs.length;
  const without = spikes(0);
  return leastFiring((current) => spikes(current) > without);
}

/** Doubles or halves a first guess until the threshold lies between two, then bisects. NaN if nothing fires. */
function leastFiring(fires: (current: number) => boolean): number {
  let firing = FIRST_GUESS;
  while (firing > WEAKEST && fires(firing / 2)) firing /= 2;
  while (!fires(firing)) {
    if (firing >= STRONGEST) return NaN;
    firing = Math.min(STRONGEST, 2 * firing);
  }
  let silent = firing / 2;
  while (firing - silent > TOLERANCE * firing) {
    const middle = (silent + firing) / 2;
    if (fires(middle)) firing = middle;
    else silent = middle;
  }
  return firing;
}
