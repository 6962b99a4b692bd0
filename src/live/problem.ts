import { getStimulus, methods } from '../core/catalogue.ts';
import type { SimulationProblem } from '../core/contracts/simulation.ts';
import { TRACE_TOLERANCE } from '../core/simulate/simulate.ts';
import { scaleStimulus } from '../core/stimuli/scale.ts';
import type { ExplorerDocument, ModelEntry } from '../state/document.ts';
import { methodFor } from '../state/selectors.ts';

/** Samples of a trace: more than a wide screen has pixels, so that zooming in stays smooth. */
const SAMPLES = 4000;
/** Samples while a hand moves something: a line the eye cannot tell from that, for a quarter of the work. */
const SAMPLES_IN_MOTION = 1000;

/** The run behind one lane, with currents in µA/cm²; `unit` is the current drawn as 1 on the input axis. */
export function problemFor(
  document: ExplorerDocument,
  entry: ModelEntry,
  unit: number,
): SimulationProblem {
  const kind = getStimulus(document.stimulus.kind);
  const factor = document.inputUnit === 'native' ? 1 : unit;
  return {
    model: entry.id,
    params: entry.params,
    stimulus: scaleStimulus(kind, document.stimulus, factor),
    tEndMs: document.tEndMs,
    sampleMs: document.tEndMs / SAMPLES,
    method: methodFor(document, entry.id) ?? 'auto',
    dtMs: document.dtMs,
    tolerance: TRACE_TOLERANCE,
    seed: document.seed,
  };
}

/** The same run for a picture that is replaced in the next frame. */
export const inMotion = (problem: SimulationProblem): SimulationProblem => ({
  ...problem,
  sampleMs: problem.tEndMs / SAMPLES_IN_MOTION,
});

/** Rough work of a run, in steps: what decides whether it may be done between two frames. */
export function stepsOf(problem: SimulationProblem): number {
  const method = methods.find(({ id }) => id === problem.method);
  if (method?.stepping === 'fixed') return problem.tEndMs / problem.dtMs;
  // The adaptive method takes about nine steps a millisecond through spikes; a closed form costs its samples.
  return method?.stepping === 'adaptive' ? 9 * problem.tEndMs : 20 * problem.tEndMs;
}

export function sameProblem(a: SimulationProblem, b: SimulationProblem): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
