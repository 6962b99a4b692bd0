import type { MembraneModel } from '../../core/contracts/membrane.ts';
import type { ParamValues } from '../../core/contracts/quantity.ts';
import { completeParams } from '../../core/contracts/check.ts';
import { defaultMethod, findMembrane } from '../../core/catalogue.ts';
import type { Outcome, SimulationProblem } from '../../core/contracts/simulation.ts';
import { SLICE_STEPS, startRun } from '../../core/simulate/simulate.ts';
import { memo } from '../../state/memo.ts';

/** How a state goes with the model's best method on the page: what a script with a fixed step has to expect. */
export interface OwnRun {
  readonly outcome: Outcome['kind'];
  /** Fastest relaxation of any variable along the run [1/ms]; 0 if the model cannot tell. */
  readonly fastestPerMs: number;
}

/** So closely [ms] the run is looked at. */
const LOOK_MS = 0.05;

/** A run of more steps than this is not carried to its end. */
const MOST_STEPS = 300_000;

/** Runs a problem once; throws what `simulate` throws. */
export const ownRun = memo((problem: SimulationProblem): OwnRun => {
  const model = findMembrane(problem.model);
  if (!model) throw new TypeError(`unknown membrane model ${problem.model}`);
  const params = completeParams(model.params, problem.params);
  const { id: method } = defaultMethod(model, params);
  const sampleMs = model.exact ? 0 : Math.min(LOOK_MS, problem.tEndMs);
  const run = startRun({ ...problem, method, sampleMs });
  let steps = 0;
  while (!run.advance(SLICE_STEPS)) {
    steps += SLICE_STEPS;
    if (steps > MOST_STEPS) return { outcome: 'too-stiff', fastestPerMs: 0 };
  }
  const { outcome, states } = run.result();
  // What has a closed form is linear: as fast at rest as anywhere.
  const looks = model.exact ? atRest(model, params) : states;
  return { outcome: outcome.kind, fastestPerMs: fastest(model, params, looks) };
});

function atRest(model: MembraneModel, params: ParamValues): Float64Array[] {
  const rest = new Float64Array(model.states.length);
  model.compile(params).rest(rest);
  return Array.from(rest, (value) => Float64Array.of(value));
}

function fastest(
  model: MembraneModel,
  params: ParamValues,
  states: readonly Float64Array[],
): number {
  const kernel = model.compile(params);
  if (!kernel.linearForm) return 0;
  const y = new Float64Array(states.length);
  const a = new Float64Array(states.length);
  const b = new Float64Array(states.length);
  const input = Float64Array.of(0);
  let most = 0;
  for (let i = 0; i < (states[0]?.length ?? 0); i++) {
    for (let j = 0; j < y.length; j++) y[j] = states[j]?.[i] ?? NaN;
    kernel.linearForm(y, input, a, b);
    for (const rate of a) most = Math.max(most, -rate);
  }
  return most;
}
