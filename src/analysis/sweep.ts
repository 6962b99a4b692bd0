import { findMembrane, findStimulus } from '../core/catalogue.ts';
import { completeParams } from '../core/contracts/check.ts';
import type { MembraneModel } from '../core/contracts/membrane.ts';
import type { ParamValues } from '../core/contracts/quantity.ts';
import type { Stimulus, StimulusKind } from '../core/contracts/stimulus.ts';
import { simulate, TRACE_TOLERANCE } from '../core/simulate/simulate.ts';
import { scaleStimulus } from '../core/stimuli/scale.ts';
import { onsetRatio } from './fit/onset.ts';
import type { Verdict } from './fit/verdict.ts';
import { verdict } from './fit/verdict.ts';
import type { InputScale } from './input-scale.ts';
import { inputScale } from './input-scale.ts';
import { findMeasure } from './measures/index.ts';
import type { Measure } from './measures/measure.ts';
import { settler } from './settle.ts';
import { refineJumps, spreadOrder } from './sampling.ts';

/** Integration tolerance of settled rates: right to 1e-4. */
const TOLERANCE = 1e-5;
/** Relative tolerance of the rheobase: finer than any pixel. */
const RHEOBASE_TOLERANCE = 5e-5;
/** Longest a rhythm is waited for at one current [ms]. */
const LONGEST_MS = 4000;

/** Plain JSON: the curve of one measure of one model over a range of one stimulus' amplitude. */
export interface SweepRequest {
  readonly model: string;
  readonly params: Readonly<Record<string, number>>;
  readonly measure: string;
  readonly stimulus: Stimulus;
  /** Currents of `stimulus` and `range` are multiples of the rheobase; else native µA/cm². */
  readonly inRheobases: boolean;
  readonly range: readonly [number, number];
  readonly points: number;
  readonly tEndMs: number;
  readonly method: string;
  readonly dtMs: number;
  readonly seed: number;
  /** A guess at the rheobase [µA/cm²], or null. */
  readonly near: number | null;
}

export type SweepMessage =
  | { readonly kind: 'scale'; readonly scale: InputScale }
  /** Value at twice the rheobase: what relative curves are divided by. */
  | { readonly kind: 'reference'; readonly y: number }
  | {
      readonly kind: 'point';
      readonly x: number;
      /** NaN where the measure is undefined. */
      readonly y: number;
      /** An oscillation too small to be spikes; `y` is its rate. */
      readonly ripple: boolean;
    }
  /** Which simple function the finished curve is closest to; null if there is nothing to fit. */
  | { readonly kind: 'verdict'; readonly verdict: Verdict | null };

export interface Reading {
  readonly y: number;
  readonly ripple: boolean;
}

/** What a measure reads at one amplitude, in the request's own unit of current. */
export function reader(request: SweepRequest, unit: number): (amplitude: number) => Reading {
  const model = findMembrane(request.model)!;
  const params = completeParams(model.params, request.params);
  const kind = findStimulus(request.stimulus.kind)!;
  const measure = findMeasure(request.measure)!;
  const factor = request.inRheobases ? unit : 1;
  return measure.protocol === 'settled'
    ? settledReader(model, params, measure, factor, request.seed)
    : runReader(request, model, kind, measure, factor);
}

function settledReader(
  model: MembraneModel,
  params: ParamValues,
  measure: Measure & { protocol: 'settled' },
  factor: number,
  seed: number,
): (amplitude: number) => Reading {
  const settle = settler(model, params, { tolerance: TOLERANCE, longestMs: LONGEST_MS, seed });
  return (amplitude) => {
    const settled = settle(amplitude * factor);
    const ripple = settled.kind === 'ripple';
    return { y: ripple ? settled.steadyHz : measure.of(settled), ripple };
  };
}

function runReader(
  request: SweepRequest,
  model: MembraneModel,
  kind: StimulusKind,
  measure: Measure & { protocol: 'run' },
  factor: number,
): (amplitude: number) => Reading {
  const { stimulus, tEndMs, dtMs, seed, method, params } = request;
  return (amplitude) => {
    const swept = { ...stimulus, params: { ...stimulus.params, [kind.amplitude]: amplitude } };
    const native = scaleStimulus(kind, swept, factor);
    const problem = { model: model.id, params, stimulus: native, tEndMs, dtMs, seed, method };
    const result = simulate({ ...problem, sampleMs: 0, tolerance: TRACE_TOLERANCE });
    if (result.outcome.kind === 'diverged') return { y: NaN, ripple: false };
    return { y: measure.of(result, kind.window(native.params, tEndMs), model), ripple: false };
  };
}

/**
 * Measures a curve, a message at a time, so that a caller can draw what is there, give way, or stop.
 * The scale of the axis comes first; then points, spread evenly at once and ever denser; then more
 * where the curve jumps. Every point is a run.
 */
export function* sweep(request: SweepRequest): Generator<SweepMessage, void> {
  const model = findMembrane(request.model)!;
  const params = completeParams(model.params, request.params);
  const scale = inputScale(model, params, request.near ?? undefined, RHEOBASE_TOLERANCE);
  yield { kind: 'scale', scale };
  const read = reader(request, scale.unit);
  const perRheobase = request.inRheobases ? 1 : scale.unit;
  yield { kind: 'reference', y: read(2 * perRheobase).y };

  const [from, to] = request.range;
  const measured = new Map<number, number>();
  const point = (x: number): SweepMessage => {
    const { y, ripple } = read(x);
    measured.set(x, y);
    return { kind: 'point', x, y, ripple };
  };
  for (const i of spreadOrder(request.points)) {
    yield point(from + ((to - from) * i) / (request.points - 1));
  }
  // Equally spaced points only: the extra ones at a jump would weigh it twice.
  const even = new Map(measured);
  for (const x of refineJumps(measured, (to - from) / 2000)) yield point(x);
  if (!findMeasure(request.measure)!.isRate || scale.rheobase === null) return;
  yield { kind: 'verdict', verdict: verdictOn(even, perRheobase, read) };
}

/** Fits the evenly spaced part of a curve, with inputs in rheobases. */
function verdictOn(
  points: ReadonlyMap<number, number>,
  perRheobase: number,
  read: (amplitude: number) => Reading,
): Verdict | null {
  const sorted = [...points].sort((a, b) => a[0] - b[0]);
  const xs = Float64Array.from(sorted, ([x]) => x / perRheobase);
  const ys = Float64Array.from(sorted, ([, y]) => y);
  const window = [xs[0]!, xs.at(-1)!] as const;
  return verdict(
    { xs, ys },
    window,
    onsetRatio((rheobases) => read(rheobases * perRheobase).y),
  );
}
