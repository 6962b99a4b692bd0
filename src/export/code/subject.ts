import { restStability } from '../../analysis/stability.ts';
import { findMembrane } from '../../core/catalogue.ts';
import { completeParams } from '../../core/contracts/check.ts';
import type { MembraneModel } from '../../core/contracts/membrane.ts';
import type { PortableMembrane, PortableReset } from '../../core/contracts/portable.ts';
import type { ParamValues } from '../../core/contracts/quantity.ts';
import type { SimulationProblem } from '../../core/contracts/simulation.ts';
import type { Drive } from '../../core/contracts/stimulus.ts';
import type { Text } from '../../core/contracts/text.ts';
import { portableMembranes } from '../../core/membranes/portable/index.ts';
import { startState } from '../../core/simulate/start.ts';
import { layOut } from '../../core/simulate/prepare.ts';
import { memo } from '../../state/memo.ts';
import { ownRun } from './own-run.ts';
import type { CodeState } from './target.ts';

/** All that a script tells of: a state with every name looked up and every number filled in. */
export interface Subject {
  readonly problem: SimulationProblem;
  readonly link: string;
  readonly model: MembraneModel;
  readonly portable: PortableMembrane;
  readonly params: ParamValues;
  readonly drive: Drive;
  /** Starting values of the states that have a slope, in the model's order. */
  readonly initial: Readonly<Record<string, number>>;
  /** Does it start at rest without input? */
  readonly startsAtRest: boolean;
  /** How long V is still held at the start [ms]. */
  readonly initialHoldMs: number;
  /** Does a small push away from the start die out? Null if the model's equations cannot tell. */
  readonly restIsStable: boolean | null;
  /** Is V shaken by noise of its own? */
  readonly noisy: boolean;
  /** Step [ms] for a Runge–Kutta method. */
  readonly stepMs: number;
}

/** Throws a TypeError for an unknown name and an OutOfRangeError for a number out of bounds. */
export const subjectOf = ({ problem, link }: CodeState): Subject => ({
  ...subjectAt(problem),
  link,
});

const subjectAt = memo((problem: SimulationProblem): Omit<Subject, 'link'> => {
  const model = findMembrane(problem.model);
  const portable = portableMembranes.find((entry) => entry.model === problem.model);
  if (!model || !portable) throw new TypeError(`unknown membrane model ${problem.model}`);
  const params = completeParams(model.params, problem.params);
  const rest = new Float64Array(model.states.length);
  const prepared = rest.slice();
  const kernel = model.compile(params);
  kernel.rest(rest);
  startState(kernel, prepared);
  const start = problem.initial ?? [...prepared];
  const clock = model.states.findIndex(({ role }) => role === 'clock');
  const moving = model.states.flatMap(({ id }, j) =>
    id in portable.derivatives ? [[id, start[j] ?? NaN] as const] : [],
  );
  return {
    problem,
    model,
    portable,
    params,
    drive: layOut(problem),
    initial: Object.fromEntries(moving),
    startsAtRest: start.every((value, j) => value === rest[j]),
    initialHoldMs: clock < 0 ? 0 : (start[clock] ?? 0),
    restIsStable: restStability(model, params)(0),
    noisy: model.isNoisy?.(params) ?? false,
    stepMs: stepFor(portable, params, problem),
  };
});

/** Runge–Kutta 4 is accurate where a step lasts at most this part of the fastest relaxation. */
const PART_OF_RELAXATION = 0.5;

/** Step [ms] that a script takes: as fine as the model asks for, finer where the run is stiff. */
function stepFor(
  portable: PortableMembrane,
  params: ParamValues,
  problem: SimulationProblem,
): number {
  const { fastestPerMs } = ownRun(problem);
  const stiffMs = fastestPerMs > 0 ? PART_OF_RELAXATION / fastestPerMs : Infinity;
  return Number(Math.min(portable.stepMs(params), stiffMs).toPrecision(2));
}

const NOT_A_RUN: Text = {
  en: 'this state cannot be simulated: a current or a parameter is no finite number, or the values contradict each other',
  pl: 'tego stanu nie można zasymulować: prąd lub parametr nie jest liczbą skończoną albo wartości są ze sobą sprzeczne',
};
const GIVEN_UP: Text = {
  en: 'the page itself cannot carry this run to its end',
  pl: 'strona sama nie potrafi doprowadzić tego przebiegu do końca',
};
const UNCOUNTED: Text = {
  en: 'there are more spikes than the page itself can count',
  pl: 'wyładowań jest więcej, niż sama strona potrafi policzyć',
};

/** Why a state is no run at all, or one that no script can tell of; null if it can be written. */
export function stateRefusal(problem: SimulationProblem): Text | null {
  try {
    const { model, params, drive, initial } = subjectOf({ problem, link: '' });
    const conflict = model.conflict?.(params);
    if (conflict) return conflict;
    const numbers = [
      ...drive.flatMap((segment) => Object.values(segment)),
      ...Object.values(initial),
    ];
    if (!numbers.every(Number.isFinite)) return NOT_A_RUN;
    const { outcome } = ownRun(problem);
    if (outcome === 'too-many-spikes') return UNCOUNTED;
    return outcome === 'completed' ? null : GIVEN_UP;
  } catch {
    return NOT_A_RUN;
  }
}

const TOO_FINE: Text = {
  en: 'this run needs more than ten million steps of one length; NEURON, which varies its steps, can do it',
  pl: 'ten przebieg wymaga ponad dziesięciu milionów kroków jednej długości; poradzi sobie NEURON, który zmienia krok',
};
const MOST_STEPS = 1e7;

/** Why a simulator with a fixed step cannot carry out a state; null if it can. */
export function fixedStepRefusal(problem: SimulationProblem): Text | null {
  const refused = stateRefusal(problem);
  if (refused) return refused;
  const { stepMs } = subjectOf({ problem, link: '' });
  return problem.tEndMs / stepMs > MOST_STEPS ? TOO_FINE : null;
}

/** The jump of a model whose spikes are resets. Throws a TypeError for a model that has none. */
export function resetOf({ portable }: Subject): PortableReset {
  if (!portable.reset) throw new TypeError(`${portable.model} says nothing of its reset`);
  return portable.reset;
}
