import { checkNames, completeParams } from '../contracts/check.ts';
import type { SimulationProblem, SimulationResult } from '../contracts/simulation.ts';
import { defaultMethod } from '../integrators/index.ts';
import { exactRun } from './exact-run.ts';
import { odeRun } from './ode-run.ts';
import { check, checkLength, membraneNamed, prepare, PROBLEM_FIELDS } from './prepare.ts';
import { resetRun } from './reset-run.ts';
import type { Run } from './run.ts';

/** Enough steps for a few milliseconds of work between looks at the clock or the queue. */
export const SLICE_STEPS = 4096;

/** Starts a run that can be carried on a slice at a time. Throws on a problem that makes no sense. */
export function startRun(problem: SimulationProblem): Run {
  const prepared = prepare(problem);
  if (problem.method === 'exact') return exactRun(prepared);
  return prepared.model.spike.kind === 'reset' ? resetRun(prepared) : odeRun(prepared);
}

/** Runs a problem to its end. The same problem gives the same bits in a page, a worker and Node. */
export function simulate(problem: SimulationProblem): SimulationResult {
  const run = startRun(problem);
  while (!run.advance(SLICE_STEPS));
  return run.result();
}

/** The same, giving way after every slice. */
export function* simulateInSlices(problem: SimulationProblem): Generator<null, SimulationResult> {
  const run = startRun(problem);
  while (!run.advance(SLICE_STEPS)) yield null;
  return run.result();
}

/** Keeps the spike times of the reference step within 1e-5 ms of the truth. */
export const TRACE_TOLERANCE = 1e-6;

/** What may be left out of a problem. */
export type ProblemSketch = Pick<SimulationProblem, 'model' | 'stimulus' | 'tEndMs'> &
  Partial<SimulationProblem>;

/** Fills a sketch in: published parameters, the model's best method, a trace of 4,000 samples. Throws as a run would. */
export function completeProblem(sketch: ProblemSketch): SimulationProblem {
  checkNames('problem field', sketch, PROBLEM_FIELDS);
  const model = membraneNamed(sketch.model);
  const params = sketch.params ?? {};
  const problem: SimulationProblem = {
    params,
    method: sketch.method ?? defaultMethod(model, completeParams(model.params, params)).id,
    dtMs: 0.025,
    tolerance: TRACE_TOLERANCE,
    sampleMs: checkLength(sketch.tEndMs) / 4000,
    seed: 1,
    ...sketch,
  };
  check(problem);
  return problem;
}
