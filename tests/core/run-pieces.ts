import type {
  ProblemSketch,
  Run,
  SimulationProblem,
  SimulationResult,
} from '../../src/core/index.ts';
import { completeProblem, startRun } from '../../src/core/index.ts';
import { exactRun } from '../../src/core/simulate/exact-run.ts';
import { odeRun } from '../../src/core/simulate/ode-run.ts';
import { prepare } from '../../src/core/simulate/prepare.ts';
import { resetRun } from '../../src/core/simulate/reset-run.ts';
import type { Piece } from '../../src/core/stimuli/segments.ts';
import { addUp } from '../../src/core/stimuli/segments.ts';

const SILENCE = { kind: 'constant', params: { amp: 0 } } as const;

/** Everything of a problem but its stimulus; no trace unless asked for. */
export type Bench = Omit<ProblemSketch, 'stimulus'>;

/** Runs a problem under any sum of pieces, also such as no stimulus of the menu can make. */
export function runPieces(bench: Bench, pieces: readonly Piece[]): SimulationResult {
  const prepared = prepare(completeProblem({ sampleMs: 0, ...bench, stimulus: SILENCE }));
  const { problem, model } = prepared;
  const start =
    problem.method === 'exact' ? exactRun : model.spike.kind === 'reset' ? resetRun : odeRun;
  return drain(start({ ...prepared, drive: addUp(pieces, bench.tEndMs) }));
}

/** A constant current from t0 to t1. */
export const pulse = (t0Ms: number, t1Ms: number, level: number): Piece => ({ t0Ms, t1Ms, level });

/** Carries a run to its end; fails instead of hanging if it makes no progress. */
export function drain(run: Run, slice = 4096): SimulationResult {
  let stuck = 0;
  for (let before = run.tMs; !run.advance(slice); before = run.tMs) {
    stuck = run.tMs > before ? 0 : stuck + 1;
    if (stuck > 100) throw new Error(`no progress at ${run.tMs} ms`);
  }
  return run.result();
}

/** Runs a problem of the menu, guarded against a standstill. */
export const runToEnd = (problem: SimulationProblem, slice?: number): SimulationResult =>
  drain(startRun(problem), slice);

/** Every number a result holds in an array. */
export function allNumbers(result: SimulationResult): number[] {
  const { tMs, states, spikesMs, spikePeaksMv, crossingsMs, finalState } = result;
  return [tMs, ...states, spikesMs, spikePeaksMv, crossingsMs, finalState].flatMap((a) => [...a]);
}

/**
 * A result down to its bits, quick to compare: unlike numbers bits tell 0 from −0, and unlike arrays
 * of numbers a test runner compares one string in no time.
 */
export function fingerprint(result: SimulationResult): string {
  const { problem, outcome, stats, peakMv, minMv } = result;
  const numbers = Float64Array.from([...allNumbers(result), peakMv, minMv]);
  const bytes = Buffer.from(numbers.buffer).toString('base64');
  return JSON.stringify([problem, outcome, stats, bytes]);
}
