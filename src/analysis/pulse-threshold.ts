import { getMembrane, getStimulus, methods } from '../core/catalogue.ts';
import { completeParams } from '../core/contracts/check.ts';
import { defaultsOf } from '../core/contracts/quantity.ts';
import type { SimulationResult } from '../core/contracts/simulation.ts';
import type { Stimulus } from '../core/contracts/stimulus.ts';
import { simulateInSlices, TRACE_TOLERANCE } from '../core/simulate/simulate.ts';
import { lacksRest } from '../core/simulate/start.ts';
import type { InSlices, Reading } from './answer.ts';
import { TOO_LONG, UNCOUNTED } from './answer.ts';
import type { SweepRequest } from './reading.ts';

/** Weakest and strongest current that is tried [µA/cm²], and where the search begins. */
const WEAKEST = 0.05;
const STRONGEST = 400;
const FIRST_GUESS = 8;
/** Of the threshold, as a fraction. */
const TOLERANCE = 2e-4;
/** A spike that comes later than this after the pulse [ms] is not its doing. */
const WAIT_MS = 50;

/** Roughly so many runs lead to an answer. */
const RUNS = 30;
/** An answer of more steps than this takes a minute and more. */
const MOST_STEPS = 2e7;

/**
 * Least current [µA/cm²] of the stimulus' last pulse that gives one spike more than the stimulus gives
 * without it; a spike is what the model declares it to be, as in every count. NaN if none up to 400 µA/cm²
 * does: the membrane is absolutely refractory. NaN, too, for a neuron that cannot rest: it fires, or rings, anyway.
 */
export function* pulseThreshold(
  { model, params, method, dtMs, seed }: SweepRequest,
  stimulus: Stimulus,
): InSlices<Reading> {
  const { lastPulse, params: specs } = getStimulus(stimulus.kind);
  const membrane = getMembrane(model);
  if (!lastPulse || lacksRest(membrane, completeParams(membrane.params, params)))
    return { y: NaN, ripple: false };
  const values = { ...defaultsOf(specs), ...stimulus.params };
  const tEndMs = lastPulse.endMs(values) + WAIT_MS;
  const isFixed = methods.some(({ id, stepping }) => id === method && stepping === 'fixed');
  if (isFixed && (RUNS * tEndMs) / dtMs > MOST_STEPS) return TOO_LONG;
  const run = (current: number): InSlices<SimulationResult> =>
    simulateInSlices({
      model,
      params,
      stimulus: { ...stimulus, params: lastPulse.at(values, current) },
      tEndMs,
      sampleMs: 0,
      method,
      dtMs,
      tolerance: TRACE_TOLERANCE,
      seed,
    });
  const { outcome, spikesMs } = yield* run(0);
  if (outcome.kind === 'too-many-spikes') return UNCOUNTED;
  const y = yield* leastFiring(function* (current) {
    return (yield* run(current)).spikesMs.length > spikesMs.length;
  });
  return { y, ripple: false };
}

/** Doubles or halves a first guess until the threshold lies between two, then bisects. NaN if nothing fires. */
function* leastFiring(fires: (current: number) => InSlices<boolean>): InSlices<number> {
  let firing = FIRST_GUESS;
  while (firing > WEAKEST && (yield* fires(firing / 2))) firing /= 2;
  while (!(yield* fires(firing))) {
    if (firing >= STRONGEST) return NaN;
    firing = Math.min(STRONGEST, 2 * firing);
  }
  let silent = firing / 2;
  while (firing - silent > TOLERANCE * firing) {
    const middle = (silent + firing) / 2;
    if (yield* fires(middle)) firing = middle;
    else silent = middle;
  }
  return firing;
}
