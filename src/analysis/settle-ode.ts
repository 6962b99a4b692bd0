import type { MembraneModel } from '../core/contracts/membrane.ts';
import type { ParamValues } from '../core/contracts/quantity.ts';
import { constantSegment } from '../core/contracts/stimulus.ts';
import { DENSE_SIZE, denseExtremum, denseValue } from '../core/integrators/dense.ts';
import { dormandPrince } from '../core/integrators/dormand-prince.ts';
import { scanRoots } from '../core/math/root.ts';
import { RhythmWatch } from './rhythm.ts';
import type { Settle, SettleOptions } from './settle.ts';

/** Staying this close [mV] to a resting potential for so long [ms] is rest. */
const REST_MV = 0.05;
const REST_MS = 20;
/** Where resting potentials are looked for [mV]. */
const LOWEST_MV = -200;
const HIGHEST_MV = 150;

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
  const prominenceMv = model.spike.kind === 'prominence' ? model.spike.minMv : 0;
  const { tolerance, longestMs } = options;
  const rest = new Float64Array(n);
  kernel.rest(rest);
  const coefficients = new Float64Array(DENSE_SIZE);

  return (current) => {
    const stepper = dormandPrince({ kernel, n, dtMs: 0, tolerance, scales });
    const watch = new RhythmWatch(prominenceMv, options.remaining);
    stepper.start(0, rest, constantSegment(0, longestMs, current));
    let tMs = 0;
    const balance = (v: number): number => kernel.steadyCurrent(v) - current;
    const restsMv = scanRoots(balance, LOWEST_MV, HIGHEST_MV, 100);
    let awayMs = 0;
    while (tMs < longestMs && watch.verdict === null) {
      if (!stepper.step(longestMs)) break;
      tMs = stepper.t0Ms + stepper.hMs;
      const from = stepper.slope0();
      const to = stepper.slope1();
      if (from > 0 !== to > 0) {
        stepper.dense(0, coefficients);
        const theta = denseExtremum(coefficients);
        const vMv = denseValue(coefficients, theta);
        if (from > 0) watch.maximum(stepper.t0Ms + theta * stepper.hMs, vMv);
        else watch.minimum(vMv);
      }
      const vMv = stepper.y1[0]!;
      if (!restsMv.some((restMv) => Math.abs(vMv - restMv) < REST_MV)) awayMs = tMs;
      else if (tMs - awayMs > REST_MS) watch.rests();
    }
    return watch.settled(tMs);
  };
}
