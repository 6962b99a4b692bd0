import { findMembrane, findStimulus } from '../catalogue.ts';
import { checkRange, completeParams } from '../contracts/check.ts';
import type { MembraneModel } from '../contracts/membrane.ts';
import type { ParamValues } from '../contracts/quantity.ts';
import type { SimulationProblem } from '../contracts/simulation.ts';
import type { Drive } from '../contracts/stimulus.ts';
import { methods } from '../integrators/index.ts';
import { otherSeed } from '../math/rng.ts';
import { LONGEST_RUN_MS } from '../stimuli/shared-params.ts';

/** More samples than this are no picture any more. */
const MOST_SAMPLES = 2_000_000;

/** A problem with every name looked up, every number checked and the current laid out. */
export interface PreparedProblem {
  readonly problem: SimulationProblem;
  readonly model: MembraneModel;
  readonly params: ParamValues;
  readonly drive: Drive;
  /** Feeds the noise of the membrane; the seed of the problem feeds that of the current. */
  readonly membraneSeed: number;
}

/**
 * Looks up and checks a problem. Throws a TypeError for an unknown name, an OutOfRangeError for a
 * number out of bounds and an Error, in English, for values or methods that do not go together.
 */
export function prepare(problem: SimulationProblem): PreparedProblem {
  const model = findMembrane(problem.model);
  if (!model) throw new TypeError(`unknown membrane model ${problem.model}`);
  const method = methods.find(({ id }) => id === problem.method);
  if (!method) throw new TypeError(`unknown method ${problem.method}`);
  const params = completeParams(model.params, problem.params);
  const refusal = model.conflict?.(params) ?? method.refusal(model, params);
  if (refusal) throw new Error(`${problem.model}, ${problem.method}: ${refusal.en}`);
  checkRange('tEndMs', problem.tEndMs, 'ms', 1e-3, LONGEST_RUN_MS * 10);
  checkRange('dtMs', problem.dtMs, 'ms', 1e-5, 10);
  checkRange('tolerance', problem.tolerance, '', 1e-12, 1e-2);
  if (problem.sampleMs !== 0) {
    const finest = problem.tEndMs / MOST_SAMPLES;
    checkRange('sampleMs', problem.sampleMs, 'ms', finest, problem.tEndMs);
  }
  return { problem, model, params, drive: layOut(problem), membraneSeed: membraneSeed(problem) };
}

/** Two sources of chance in one run must not throw the same dice; alone, each has the seed itself. */
function membraneSeed({ stimulus, seed }: SimulationProblem): number {
  return findStimulus(stimulus.kind)?.random ? otherSeed(seed) : seed;
}

/** The current of a problem as contiguous smooth segments. Throws a TypeError for an unknown stimulus. */
export function layOut(problem: Pick<SimulationProblem, 'stimulus' | 'tEndMs' | 'seed'>): Drive {
  const { stimulus, tEndMs, seed } = problem;
  const kind = findStimulus(stimulus.kind);
  if (!kind) throw new TypeError(`unknown stimulus ${stimulus.kind}`);
  const defaults = Object.entries(kind.params).map(([key, spec]) => [key, spec.value]);
  const values = { ...Object.fromEntries(defaults), ...stimulus.params };
  return kind.compile(values, { tEndMs, seed, points: stimulus.points ?? [] });
}
