import type { Kernel, MembraneModel } from '../core/contracts/membrane.ts';
import type { ParamValues } from '../core/contracts/quantity.ts';
import { constantSegment } from '../core/contracts/stimulus.ts';
import { dormandPrince } from '../core/integrators/dormand-prince.ts';
import type { Stepper } from '../core/integrators/stepper.ts';
import { MOST_STEPS_PER_MS } from '../core/simulate/ode-run.ts';
import { startState } from '../core/simulate/start.ts';
import { PeakDetector } from '../core/simulate/spike-detector.ts';
import { isStableAt } from '../core/math/linearisation.ts';
import { restingPotentials } from './resting-potentials.ts';
import { RhythmWatch } from './rhythm.ts';
import type { Allowance } from './allowance.ts';
import { OutOfSteps } from './allowance.ts';
import type { Settle, Settled, SettleOptions } from './settle.ts';

/** Staying this close [mV] to a resting potential for so long [ms] is rest. */
const REST_MV = 0.05;
const REST_MS = 20;
/** Steps in which resting potentials are looked for, and how well they are found [mV]. */
const SCAN_MV = 3.5;
const FOUND_MV = 1e-3;
/** A neuron that starts this close [mV] to a rest that is not stable may stay for ever: it is pushed off, so far [mV]. */
const NEAR_REST_MV = 1;
const PUSH_MV = -10;

/** What a neuron that was in some state does on under a constant current, and the state it was last seen in. */
export type CarryOn = (
  start: Float64Array,
  current: number,
) => { readonly settled: Settled; readonly state: Float64Array };

/**
 * Differential equations: follows the maxima of V until the rhythm has settled, has died away, or
 * the longest time is over.
 */
export function settleOde(
  model: MembraneModel,
  params: ParamValues,
  options: SettleOptions,
): Settle {
  const { kernel, scales, rests, run } = bound(model, params, options);
  const rest = new Float64Array(scales.length);
  startState(kernel, rest);
  const isUnstable = (restMv: number, current: number): boolean => {
    if (model.spike.kind === 'reset') return false;
    const y = rest.slice();
    y[0] = restMv;
    return !isStableAt(kernel, scales, y, current);
  };

  return (current) => {
    const restsMv = rests(current);
    const [restMv = Infinity] = restsMv;
    const from = (start: Float64Array, lasting: readonly number[]): Settled =>
      run(start, current, lasting).settled;
    const nearRest = Math.abs(rest[0]! - restMv) < NEAR_REST_MV;
    if (!nearRest || !isUnstable(restMv, current)) return from(rest, restsMv);
    // Close to a rest that does not last nothing has come to rest.
    const unaided = from(rest, restsMv.slice(1));
    if (unaided.kind === 'firing') return unaided;
    const pushed = rest.slice();
    pushed[0]! += PUSH_MV;
    // The first interval is that of the neuron itself, if it had one: the push is not its doing.
    return { ...from(pushed, restsMv), firstHz: unaided.firstHz };
  };
}

/** The same from a state of the caller's. The state handed back is that of a spike's peak, if it fires on. */
export function carryOnOde(
  model: MembraneModel,
  params: ParamValues,
  options: SettleOptions,
): CarryOn {
  const { rests, run } = bound(model, params, options);
  return (start, current) => run(start, current, rests(current));
}

/** A model bound to its values, ready to run from any state under any current. */
function bound(model: MembraneModel, params: ParamValues, options: SettleOptions) {
  const kernel = model.compile(params);
  const scales = model.states.map(({ scale }) => scale);
  const rule = model.spike.kind === 'prominence' ? model.spike : { minMv: 0, aboveMv: -Infinity };
  const rests = restingPotentials(kernel, SCAN_MV, FOUND_MV);
  const run = (start: Float64Array, current: number, restsMv: readonly number[]) =>
    new Settling({ kernel, scales, rule, restsMv, start, current }, options).run();
  return { kernel, scales, rests, run };
}

interface Beginning {
  readonly kernel: Kernel;
  readonly scales: readonly number[];
  readonly rule: { readonly minMv: number; readonly aboveMv: number };
  /** Resting potentials under the current, and the state at its onset. */
  readonly restsMv: readonly number[];
  readonly start: Float64Array;
  readonly current: number;
}

/** One current on its way. What happens at every step is a method of its own, so that it is soon compiled. */
class Settling {
  private readonly stepper: Stepper;
  private readonly watch: RhythmWatch;
  private readonly spikes: PeakDetector;
  private readonly spikesMs: number[] = [];
  private readonly restsMv: Float64Array;
  private readonly longestMs: number;
  /** When V was last away from every resting potential [ms]; in an array, it changes without a new number on the heap. */
  private readonly awayMs = new Float64Array(1);
  private readonly allowance: Allowance | undefined;
  private steps = 0;

  constructor(
    { kernel, scales, rule, restsMv, start, current }: Beginning,
    options: SettleOptions,
  ) {
    const { tolerance, longestMs, remaining } = options;
    const { spikesMs } = this;
    this.longestMs = longestMs;
    this.allowance = options.allowance;
    this.restsMv = Float64Array.from(restsMv);
    this.stepper = dormandPrince({ kernel, n: scales.length, dtMs: 0, tolerance, scales });
    this.watch = new RhythmWatch(rule.minMv, remaining, restsMv.length > 0);
    this.spikes = new PeakDetector(start[0]!, rule, ({ tMs }) => spikesMs.push(tMs));
    this.stepper.start(0, start, constantSegment(0, longestMs, current));
  }

  run(): ReturnType<CarryOn> {
    const { allowance } = this;
    while (this.step()) {
      if (allowance && (allowance.steps -= 1) < 0) throw new OutOfSteps('no steps left');
    }
    const [first, second] = this.spikesMs;
    const firstHz = second === undefined ? 0 : 1000 / (second - first!);
    const settled = { ...this.watch.settled(this.stepper.t1Ms), firstHz };
    return { settled, state: this.stepper.y1.slice() };
  }

  /** Takes a step; returns false when there is no more to learn. */
  private step(): boolean {
    const { stepper, spikes, watch } = this;
    if (!stepper.step()) return false;
    // Too stiff to be followed: nothing fires that far below rest.
    if (++this.steps > 5000 + MOST_STEPS_PER_MS * (stepper.t0Ms + 50)) return false;
    spikes.step(stepper, this.steps === 1);
    if (spikes.turn > 0) watch.maximum(spikes.turnMs, spikes.turnMv);
    else if (spikes.turn < 0) watch.minimum(spikes.turnMv);
    if (!this.isAtRest()) this.awayMs[0] = stepper.t1Ms;
    else if (stepper.t1Ms - this.awayMs[0]! > REST_MS) watch.rests();
    return watch.verdict === null && stepper.t1Ms < this.longestMs;
  }

  private isAtRest(): boolean {
    const { restsMv } = this;
    const vMv = this.stepper.y1[0]!;
    for (let i = 0; i < restsMv.length; i++) {
      if (Math.abs(vMv - restsMv[i]!) < REST_MV) return true;
    }
    return false;
  }
}
