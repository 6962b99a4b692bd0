import { findMembrane, findStimulus } from '../catalogue.ts';
import { checkNames, checkRange, checkWhole, completeParams, shown } from '../contracts/check.ts';
import type { MembraneModel } from '../contracts/membrane.ts';
import type { ParamValues } from '../contracts/quantity.ts';
import type { SimulationProblem } from '../contracts/simulation.ts';
import type { Drive, StimulusKind } from '../contracts/stimulus.ts';
import { methods } from '../integrators/index.ts';
import { DIVERGED_SCALES } from '../integrators/stepper.ts';
import { otherSeed } from '../math/rng.ts';
import { LONGEST_RUN_MS } from '../stimuli/shared-params.ts';
import { checkStimulus, stimulusValues } from '../stimuli/values.ts';

/** More samples than this are no picture any more. */
const MOST_SAMPLES = 2_000_000;
/** More steps of one length than this take longer than anybody waits. */
const MOST_STEPS = 20_000_000;
/** Longest run [ms]: ten times what a document may ask for. */
const LONGEST_MS = 10 * LONGEST_RUN_MS;
/** A state may start beyond its limits by this share of its scale: a run may go on where another ended, errors included. */
const LIMIT_SLACK = 0.01;
/** Farthest potential [mV] that a crossing is looked for at. */
const FARTHEST_MV = 1e4;

export const PROBLEM_FIELDS: Readonly<Record<keyof SimulationProblem, true>> = {
  model: true,
  params: true,
  stimulus: true,
  tEndMs: true,
  sampleMs: true,
  method: true,
  dtMs: true,
  tolerance: true,
  seed: true,
  initial: true,
  crossingMv: true,
};

/** A problem with every name looked up, every number checked and the current laid out. */
export interface PreparedProblem {
  readonly problem: SimulationProblem;
  readonly model: MembraneModel;
  readonly params: ParamValues;
  readonly drive: Drive;
  /** Feeds the noise of the membrane; the seed of the problem feeds that of the current. */
  readonly membraneSeed: number;
}

/** Looks up and checks a problem, and lays its current out. Throws what {@link check} throws. */
export function prepare(problem: SimulationProblem): PreparedProblem {
  const checked = check(problem);
  return { problem, ...checked, drive: layOut(problem), membraneSeed: membraneSeed(problem) };
}

/**
 * Looks up and checks a problem, all of it. Throws a TypeError for an unknown name and for what is no number,
 * an OutOfRangeError for a number out of bounds and an Error, in English, for values or methods that do
 * not go together.
 */
export function check(problem: SimulationProblem): Pick<PreparedProblem, 'model' | 'params'> {
  checkNames('problem field', problem, PROBLEM_FIELDS);
  const model = membraneNamed(problem.model);
  const method = methods.find(({ id }) => id === problem.method);
  if (!method) throw new TypeError(`unknown method ${unquoted(problem.method)}`);
  const params = completeParams(model.params, problem.params);
  const refusal = model.conflict?.(params) ?? method.refusal(model, params);
  if (refusal) throw new Error(`${problem.model}, ${problem.method}: ${refusal.en}`);
  checkInput(problem);
  const { tEndMs, dtMs, sampleMs, tolerance, initial, crossingMv } = problem;
  const shortest = method.stepping === 'fixed' ? tEndMs / MOST_STEPS : 0;
  checkRange('dtMs', dtMs, 'ms', Math.max(1e-5, shortest), 10);
  checkRange('tolerance', tolerance, '', 1e-12, 1e-2);
  if (sampleMs !== 0) checkRange('sampleMs', sampleMs, 'ms', tEndMs / MOST_SAMPLES, tEndMs);
  if (initial !== undefined) checkInitial(model, initial);
  if (crossingMv !== undefined) {
    checkRange('crossingMv', crossingMv, 'mV', -FARTHEST_MV, FARTHEST_MV);
  }
  return { model, params };
}

/** The model of that name. Throws a TypeError if there is none. */
export function membraneNamed(id: string): MembraneModel {
  const model = findMembrane(id);
  if (!model) throw new TypeError(`unknown membrane model ${unquoted(id)}`);
  return model;
}

const unquoted = (name: unknown): string => (typeof name === 'string' ? name : shown(name));

function checkInitial({ states }: MembraneModel, initial: readonly number[]): void {
  if (!Array.isArray(initial) || initial.length !== states.length) {
    throw new TypeError(`initial = ${shown(initial)} is not a list of ${states.length} numbers`);
  }
  for (const [i, { id, unit, scale, limits }] of states.entries()) {
    const farthest = DIVERGED_SCALES * scale;
    const [min, max] = limits ?? [-farthest, farthest];
    const slack = limits ? LIMIT_SLACK * scale : 0;
    checkRange(`initial ${id}`, initial[i], unit, min - slack, max + slack);
  }
}

/** Two sources of chance in one run must not throw the same dice; alone, each has the seed itself. */
function membraneSeed({ stimulus, seed }: SimulationProblem): number {
  return findStimulus(stimulus.kind)?.random ? otherSeed(seed) : seed;
}

/** The current of a problem as contiguous smooth segments. Throws as {@link prepare} does. */
export function layOut(problem: Input): Drive {
  const { stimulus, tEndMs, seed } = problem;
  const { kind, values } = checkInput(problem);
  return kind.compile(values, { tEndMs, seed, points: stimulus.points ?? [] });
}

/** Length of a run [ms], if it is one. */
export const checkLength = (tEndMs: number): number =>
  checkRange('tEndMs', tEndMs, 'ms', 1e-3, LONGEST_MS);

type Input = Pick<SimulationProblem, 'stimulus' | 'tEndMs' | 'seed'>;

function checkInput({ stimulus, tEndMs, seed }: Input): {
  readonly kind: StimulusKind;
  readonly values: ParamValues;
} {
  checkLength(tEndMs);
  checkRange('seed', seed, '', 0, 2 ** 32 - 1);
  checkWhole('seed', seed);
  const kind = findStimulus(stimulus?.kind);
  if (!kind) throw new TypeError(`unknown stimulus ${unquoted(stimulus?.kind)}`);
  checkStimulus(kind, stimulus, LONGEST_MS);
  return { kind, values: stimulusValues(kind, stimulus) };
}
