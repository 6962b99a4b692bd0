import { getMembrane, getStimulus, methods } from '../core/catalogue.ts';
import { completeParams } from '../core/contracts/check.ts';
import type { Interval } from '../core/contracts/quantity.ts';
import type { InSlices, Reading } from './answer.ts';
import { onsetOf } from './fit/onset.ts';
import { bistableRange } from './bistable.ts';
import type { Verdict } from './fit/verdict.ts';
import { verdict } from './fit/verdict.ts';
import type { InputScale } from './input-scale.ts';
import { inputScale } from './input-scale.ts';
import { getMeasure } from './measures/index.ts';
import type { SweepRequest } from './reading.ts';
import { patientReader } from './reading.ts';
import { JUMPS, refineJumps, spreadOrder, STEPS } from './sampling.ts';

export type SweepMessage =
  | { readonly kind: 'scale'; readonly scale: InputScale }
  /** Value at twice the rheobase: what relative curves are divided by. */
  | { readonly kind: 'reference'; readonly y: number }
  /** Currents [µA/cm²] under which the model can both rest and fire; not sent if there are none. */
  | { readonly kind: 'bistable'; readonly range: Interval }
  | ({ readonly kind: 'point'; readonly x: number } & Reading)
  /** Which simple function the finished curve is closest to; null if there is nothing to fit. */
  | { readonly kind: 'verdict'; readonly verdict: Verdict | null };

/**
 * Measures a curve, a message at a time, so that a caller can draw what is there, give way (null), or stop.
 * The scale of the axis comes first; then points, spread evenly at once and ever denser; then more
 * where the curve jumps. Every point is a run.
 */
export function* sweep(request: SweepRequest): Generator<SweepMessage | null, void> {
  const model = getMembrane(request.model);
  const params = completeParams(model.params, request.params);
  const scale = inputScale(model, params);
  yield { kind: 'scale', scale };
  const patiently = patientReader(request, scale.unit);
  const perRheobase = request.inRheobases ? 1 : scale.unit;
  const isAmplitude = request.axis === undefined;
  if (isAmplitude) yield { kind: 'reference', y: (yield* patiently(2 * perRheobase)).y };
  // Only a settled rate has two answers: each single run has one.
  const isSettled = getMeasure(request.measure).protocol === 'settled';
  // What fires without input may fire, or rest, under currents below zero.
  const firing = scale.rheobase ?? (request.range[0] < 0 ? 0 : null);
  if (isAmplitude && isSettled && firing !== null) {
    const range = bistableRange(model, params, firing);
    if (range) yield { kind: 'bistable', range };
  }

  const [from, to] = request.range;
  const measured = new Map<number, number>();
  const spiking = new Map<number, number>();
  const point = function* (x: number): Generator<SweepMessage | null, void> {
    const reading = yield* patiently(x);
    measured.set(x, reading.y);
    spiking.set(x, spikingOf(reading));
    yield { kind: 'point', x, ...reading };
  };
  const points = Math.min(request.points, affordable(request));
  for (const i of spreadOrder(points)) {
    yield* point(from + ((to - from) * i) / (points - 1));
  }
  const even = new Set(measured.keys());
  const jumps = getMeasure(request.measure).isCounted ? STEPS : JUMPS;
  const finest = (to - from) / 2000;
  if (points === request.points) {
    for (const x of refineJumps(measured, finest, jumps)) yield* point(x);
  }
  if (!isAmplitude || !getMeasure(request.measure).isRate) return;
  yield { kind: 'verdict', verdict: yield* verdictOn(request, scale, spiking, even, patiently) };
}

/** A curve of more steps than this takes minutes; it is measured at fewer points. */
const MOST_STEPS = 5e7;
/** Fewer points than this are no curve. */
const FEWEST_POINTS = 17;

/** How many runs of one length of step may a curve cost? */
export function affordable({ method, measure, tEndMs, dtMs }: SweepRequest): number {
  const isFixed = methods.some(({ id, stepping }) => id === method && stepping === 'fixed');
  if (!isFixed || getMeasure(measure).protocol !== 'run') return Infinity;
  return Math.max(FEWEST_POINTS, Math.floor((MOST_STEPS * dtMs) / tEndMs));
}

/** What counts in a verdict: an oscillation too small to be spikes is none. */
const spikingOf = ({ y, ripple }: Reading): number => (ripple ? 0 : y);

/** Judges a finished curve: its evenly spaced part is fitted, for the extra points at a jump would weigh it twice. */
function* verdictOn(
  request: SweepRequest,
  { rheobase, unit }: InputScale,
  curve: ReadonlyMap<number, number>,
  even: ReadonlySet<number>,
  read: (amplitude: number) => InSlices<Reading>,
): InSlices<Verdict | null> {
  const points = [...curve].map(([x, y]) => ({ x, y })).sort((a, b) => a.x - b.x);
  const fitted = points.filter(({ x }) => even.has(x));
  // Inputs are counted in rheobases; where there is none, in µA/cm².
  const factor = (request.inRheobases ? unit : 1) / (rheobase ?? 1);
  const xs = Float64Array.from(fitted, ({ x }) => x * factor);
  const ys = Float64Array.from(fitted, ({ y }) => y);
  const window = [xs[0]!, xs.at(-1)!] as const;
  const isCounted = getMeasure(request.measure).isCounted === true;
  const readAgain = function* (x: number): InSlices<number> {
    return spikingOf(yield* read(x));
  };
  const onset = isRandom(request) ? null : yield* onsetOf(points, readAgain, isCounted);
  return verdict({ xs, ys }, window, onset);
}

/** Where chance plays a part there is no smallest input that fires. */
function isRandom({ model: id, params, stimulus }: SweepRequest): boolean {
  const model = getMembrane(id);
  const isNoisy = model.isNoisy?.(completeParams(model.params, params)) ?? false;
  return isNoisy || getStimulus(stimulus.kind).random === true;
}
