import { getMembrane, getStimulus } from '../core/catalogue.ts';
import { defaultsOf } from '../core/contracts/quantity.ts';
import type { SimulationResult } from '../core/contracts/simulation.ts';
import type { Stimulus } from '../core/contracts/stimulus.ts';
import { simulate } from '../core/simulate/simulate.ts';
import type { SweepRequest } from './reading.ts';

/** Weakest and strongest current that is tried [µA/cm²], and where the search begins. */
const WEAKEST = 0.05;
const STRONGEST = 400;
const FIRST_GUESS = 8;
/** Of the threshold, as a fraction. */
const TOLERANCE = 2e-4;
const RUN_TOLERANCE = 1e-5;
/** A little above its threshold a spike is a spike: so much stronger a pulse, so much higher a peak [mV]. */
const ALL_OR_NONE = 1.02;
const OVERSHOOT_MV = 10;
/** A spike that comes later than this after the pulse [ms] is not its doing. */
const WAIT_MS = 25;
/** The usual definition of a spike where its size is graded: V rises through this potential [mV]. */
const CROSSING_MV = 0;

/**
 * Least current [µA/cm²] of the stimulus' last pulse that gives one spike more than the stimulus gives
 * without it. NaN if none up to 400 µA/cm² does, or only by pushing the potential up with its own
 * current: that is no spike, and the membrane is absolutely refractory.
 */
export function pulseThreshold(
  { model: id, params, method, dtMs, seed }: SweepRequest,
  stimulus: Stimulus,
): number {
  const { lastPulse, params: specs } = getStimulus(stimulus.kind);
  if (!lastPulse) return NaN;
  const isReset = getMembrane(id).spike.kind === 'reset';
  const values = { ...defaultsOf(specs), ...stimulus.params };
  const pulseEndMs = lastPulse.endMs(values);
  const run = (current: number): SimulationResult =>
    simulate({
      model: id,
      params,
      stimulus: { ...stimulus, params: lastPulse.at(values, current) },
      tEndMs: pulseEndMs + WAIT_MS,
      sampleMs: 0,
      method,
      dtMs,
      tolerance: RUN_TOLERANCE,
      seed,
      ...(!isReset && { crossingMv: CROSSING_MV }),
    });
  const spikesOf = (result: SimulationResult): Float64Array =>
    isReset ? result.spikesMs : result.crossingsMs;
  const without = spikesOf(run(0)).length;
  const fires = (current: number): boolean => spikesOf(run(current)).length > without;

  const threshold = leastFiring(fires);
  if (isReset || Number.isNaN(threshold)) return threshold;
  const risesMs = lastOf(run(threshold).crossingsMs);
  return risesMs > pulseEndMs || isAllOrNone(run(ALL_OR_NONE * threshold)) ? threshold : NaN;
}

const lastOf = (times: Float64Array): number => times.at(-1) ?? NaN;

/** Does the last rise lead to a peak of its own? A potential that is only pushed up stays near the crossing. */
function isAllOrNone({ crossingsMs, spikesMs, spikePeaksMv }: SimulationResult): boolean {
  const i = spikesMs.findIndex((tMs) => tMs > lastOf(crossingsMs));
  return (spikePeaksMv[i] ?? -Infinity) > CROSSING_MV + OVERSHOOT_MV;
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
