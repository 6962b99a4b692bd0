import type { MembraneModel } from '../core/contracts/membrane.ts';
import type { Interval, ParamValues } from '../core/contracts/quantity.ts';
import { carryOnOde } from './settle-ode.ts';
import { SETTLE_DEFAULTS } from './settle.ts';
import type { Rest } from './stability.ts';
import { linearisable } from './stability.ts';

/*
 * Under which constant currents can a neuron both rest and fire? Firing is followed downwards, each run
 * going on from the last spike of the one before: it ends at a fold of cycles, where a step from rest may
 * have needed far more. Rest is followed upwards from there to where it loses its stability, or vanishes.
 */

/** Ends are found to this fraction of the current at which the neuron is known to fire. */
const TOLERANCE = 1e-3;
const RUNS = { ...SETTLE_DEFAULTS, longestMs: 3000, remaining: 1e-3 };
/** First step down, as such a fraction; how steps grow while it fires on, and shrink when it does not. */
const FIRST_STEP = 0.05;
const GROW = 1.8;
const SHRINK = 0.35;
const MOST_STEPS = 60;
/** So far above the rheobase a step from rest is sure to be followed by spikes. */
const HAIR = 2e-4;
/** A push off a rest that does not last [mV]. */
const PUSH_MV = -10;
/** How far apart rest is looked at going up: first step and growth. */
const FIRST_LOOK = 1e-3;
const LOOK_GROWTH = 1.3;
/** A resting potential that leaps further [mV] between two neighbouring currents has vanished; this is another. */
const LEAP_MV = 5;
/** No current is smaller than this fraction of the model's range. */
const SMALLEST = 1e-3;

/**
 * The currents [µA/cm²] under which the neuron can both rest and fire; null if there are none. `firing` is
 * one under which it fires on. Null, too, if rest lasts up to the end of the model's currents: then firing
 * ends first, where rest cannot tell; and for models with a reset.
 */
export function bistableRange(
  model: MembraneModel,
  params: ParamValues,
  firing: number,
): Interval | null {
  const rest = linearisable(model, params);
  if (!rest) return null;
  const highest = model.currentRange[1];
  const size = Math.max(Math.abs(firing), SMALLEST * highest);
  const from = leastFiring(model, params, firing, size);
  if (from === null) return null;
  const to = restEnds(rest, from, highest, size);
  return to !== null && to - from > 2 * TOLERANCE * size ? [from, to] : null;
}

/** The least current under which a neuron that fires goes on firing. */
function leastFiring(
  model: MembraneModel,
  params: ParamValues,
  firing: number,
  size: number,
): number | null {
  const carryOn = carryOnOde(model, params, RUNS);
  // A hair above, where a spike is sure to come from rest.
  let current = firing + HAIR * size;
  const start = new Float64Array(model.states.length);
  model.compile(params).rest(start);
  let { settled, state } = carryOn(start, current);
  if (settled.kind !== 'firing') {
    // Close to a rest that does not last it would take its time.
    start[0]! += PUSH_MV;
    ({ settled, state } = carryOn(start, current));
  }
  if (settled.kind !== 'firing') return null;
  const lowest = model.currentRange[0];
  let step = FIRST_STEP * size;
  for (let i = 0; i < MOST_STEPS && step > (TOLERANCE / 2) * size; i++) {
    if (current - step < lowest) return null;
    const next = carryOn(state, current - step);
    if (next.settled.kind === 'firing') {
      ({ settled, state } = next);
      current -= step;
      step *= GROW;
    } else step *= SHRINK;
  }
  return Math.min(current, firing);
}

/** The current above `from` up to which rest lasts; null if it does not last there, or for ever. */
function restEnds(rest: Rest, from: number, highest: number, size: number): number | null {
  const restMv = (current: number): number => rest.fixedPoint(current)?.[0] ?? Infinity;
  if (!rest.isStable(from)) return null;
  let lasting = from;
  for (let step = FIRST_LOOK * size; lasting < highest; step *= LOOK_GROWTH) {
    const next = lasting + step;
    const gone = restMv(next) - restMv(lasting) > LEAP_MV ? leap(restMv, lasting, next) : null;
    const lost = rest.isStable(gone ?? next) ? null : ends(rest, lasting, gone ?? next);
    if (lost !== null) return lost;
    if (gone !== null) return gone;
    lasting = next;
  }
  return null;
}

/** The current at which the resting potential leaps; null if it only moves fast. */
function leap(restMv: (current: number) => number, from: number, to: number): number | null {
  let [low, high] = [from, to];
  for (let i = 0; i < 30; i++) {
    const middle = (low + high) / 2;
    if (restMv(middle) - restMv(low) > restMv(high) - restMv(middle)) high = middle;
    else low = middle;
  }
  return restMv(high) - restMv(low) > LEAP_MV ? low : null;
}

/** Where between two currents stability is lost. */
function ends(rest: Rest, stable: number, unstable: number): number {
  let [low, high] = [stable, unstable];
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (rest.isStable(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
