import type { MembraneModel } from '../core/contracts/membrane.ts';
import type { ParamValues } from '../core/contracts/quantity.ts';
import { constantSegment } from '../core/contracts/stimulus.ts';
import { dormandPrince } from '../core/integrators/dormand-prince.ts';
import { MOST_STEPS_PER_MS } from '../core/simulate/ode-run.ts';
import { PeakDetector } from '../core/simulate/spike-detector.ts';
import { restingPotentials } from './resting-potentials.ts';
import { RhythmWatch } from './rhythm.ts';
import type { Settle, SettleOptions } from './settle.ts';
import { restStability } from './stability.ts';

/** Staying this close [mV] to a resting potential for so long [ms] is rest. */
const REST_MV = 0.05;
const REST_MS = 20;
/** Steps in which resting potentials are looked for, and how well they are found [mV]. */
const SCAN_MV = 3.5;
const FOUND_MV = 1e-3;
/** A neuron that starts this close [mV] to a rest that is not stable is pushed off it, so far [mV]. */
const NEAR_REST_MV = 1;
const PUSH_MV = -10;

/**
 * Differential equations: follows the maxima of V until the rhythm has settled, has died away, or
 * the longest time is over.
 */
export function settleOde(
  model: MembraneModel,
  params: ParamValues,
  options: SettleOptions,
): Settle {
  const n = model.states.length;
  const kernel = model.compile(params);
  const scales = model.states.map(({ scale }) => scale);
  const rule = model.spike.kind === 'prominence' ? model.spike : { minMv: 0, aboveMv: -Infinity };
  const { tolerance, longestMs } = options;
  const rest = new Float64Array(n);
  kernel.rest(rest);
  const restsAt = restingPotentials(kernel, SCAN_MV, FOUND_MV);
  let stability: ((current: number) => boolean | null) | null = null;
  const isStable = (current: number): boolean | null =>
    (stability ??= restStability(model, params))(current);

  return (current) => {
    const restsMv = restsAt(current);
    const start = rest.slice();
    // On a knife's edge it would stay for ever, and be called silent.
    const nearRest = Math.abs(rest[0]! - (restsMv[0] ?? Infinity)) < NEAR_REST_MV;
    if (nearRest && isStable(current) === false) start[0]! += PUSH_MV;

    const stepper = dormandPrince({ kernel, n, dtMs: 0, tolerance, scales });
    const watch = new RhythmWatch(rule.minMv, options.remaining);
    const spikesMs: number[] = [];
    const spikes = new PeakDetector(start[0]!, rule, ({ tMs }) => spikesMs.push(tMs));
    stepper.start(0, start, constantSegment(0, longestMs, current));
    let tMs = 0;
    let awayMs = 0;
    let steps = 0;
    while (tMs < longestMs && watch.verdict === null) {
      if (!stepper.step()) break;
      steps += 1;
      // Too stiff to be followed: nothing fires that far below rest.
      if (steps > 5000 + MOST_STEPS_PER_MS * (tMs + 50)) break;
      spikes.step(stepper, tMs === 0);
      tMs = stepper.t1Ms;
      if (spikes.turn > 0) watch.maximum(spikes.turnMs, spikes.turnMv);
      else if (spikes.turn < 0) watch.minimum(spikes.turnMv);
      const vMv = stepper.y1[0]!;
      let rests = false;
      for (let i = 0; i < restsMv.length; i++) {
        if (Math.abs(vMv - restsMv[i]!) < REST_MV) rests = true;
      }
      if (!rests) awayMs = tMs;
      else if (tMs - awayMs > REST_MS) watch.rests();
    }
    const [first, second] = spikesMs;
    const firstHz = second === undefined ? 0 : 1000 / (second - first!);
    return { ...watch.settled(tMs), firstHz };
  };
}
