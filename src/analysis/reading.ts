import { getMembrane, getStimulus } from '../core/catalogue.ts';
import { completeParams } from '../core/contracts/check.ts';
import type { MembraneModel } from '../core/contracts/membrane.ts';
import type { ParamValues } from '../core/contracts/quantity.ts';
import type { Stimulus, StimulusKind } from '../core/contracts/stimulus.ts';
import { simulateInSlices, TRACE_TOLERANCE } from '../core/simulate/simulate.ts';
import { scaleStimulus } from '../core/stimuli/scale.ts';
import type { InSlices, Reading } from './answer.ts';
import { atOnce, UNCOUNTED } from './answer.ts';
import { getMeasure } from './measures/index.ts';
import type { Measure } from './measures/measure.ts';
import { pulseThreshold } from './pulse-threshold.ts';
import { READING_RUNS, settler } from './settle.ts';

/** Plain JSON: the curve of one measure of one model over a range of one number of the stimulus. */
export interface SweepRequest {
  readonly model: string;
  readonly params: Readonly<Record<string, number>>;
  readonly measure: string;
  readonly stimulus: Stimulus;
  /** Currents of `stimulus` and `range` are multiples of the rheobase; else native µA/cm². */
  readonly inRheobases: boolean;
  /** What is varied: a parameter of the stimulus; absent: its amplitude. */
  readonly axis?: string;
  readonly range: readonly [number, number];
  readonly points: number;
  readonly tEndMs: number;
  readonly method: string;
  readonly dtMs: number;
  readonly seed: number;
}

/** What a measure reads at one place of the axis; currents are in the request's own unit. */
export function reader(request: SweepRequest, unit: number): (input: number) => Reading {
  const read = patientReader(request, unit);
  return (input) => atOnce(read(input));
}

/** The same, giving way after every slice of a long run. */
export function patientReader(
  request: SweepRequest,
  unit: number,
): (input: number) => InSlices<Reading> {
  const model = getMembrane(request.model);
  const params = completeParams(model.params, request.params);
  const kind = getStimulus(request.stimulus.kind);
  const measure = getMeasure(request.measure);
  const factor = request.inRheobases ? unit : 1;
  const axis = request.axis ?? kind.amplitude;
  const stimulusAt = (input: number): Stimulus => {
    const { stimulus } = request;
    const swept = { ...stimulus, params: { ...stimulus.params, [axis]: input } };
    return scaleStimulus(kind, swept, factor);
  };
  if (measure.protocol === 'threshold') {
    return (input) => pulseThreshold(request, stimulusAt(input));
  }
  if (measure.protocol === 'run') {
    return (input) => runReading(request, model, kind, measure, stimulusAt(input));
  }
  const settled = settledReader(model, params, measure, factor, request.seed);
  // oxlint-disable-next-line require-yield -- one settled rate is a slice
  return function* (input) {
    return settled(input);
  };
}

function settledReader(
  model: MembraneModel,
  params: ParamValues,
  measure: Measure & { protocol: 'settled' },
  factor: number,
  seed: number,
): (amplitude: number) => Reading {
  const settle = settler(model, params, { ...READING_RUNS, seed });
  return (amplitude) => {
    const settled = settle(amplitude * factor);
    if (settled.kind === 'too-fast') return UNCOUNTED;
    const ripple = settled.kind === 'ripple';
    return { y: ripple ? settled.steadyHz : measure.of(settled), ripple };
  };
}

function* runReading(
  request: SweepRequest,
  model: MembraneModel,
  kind: StimulusKind,
  measure: Measure & { protocol: 'run' },
  stimulus: Stimulus,
): InSlices<Reading> {
  const { params, tEndMs, dtMs, seed, method } = request;
  const problem = { model: model.id, params, stimulus, tEndMs, dtMs, seed, method };
  const whole = { ...problem, sampleMs: 0, tolerance: TRACE_TOLERANCE };
  const result = yield* simulateInSlices(whole);
  if (result.outcome.kind === 'too-many-spikes') return UNCOUNTED;
  if (result.outcome.kind !== 'completed') return { y: NaN, ripple: false };
  return { y: measure.of(result, kind.window(stimulus.params, tEndMs), model), ripple: false };
}
