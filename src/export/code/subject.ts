import { findMembrane } from '../../core/catalogue.ts';
import { completeParams } from '../../core/contracts/check.ts';
import type { MembraneModel } from '../../core/contracts/membrane.ts';
import type { PortableMembrane } from '../../core/contracts/portable.ts';
import type { ParamValues } from '../../core/contracts/quantity.ts';
import type { SimulationProblem } from '../../core/contracts/simulation.ts';
import type { Drive } from '../../core/contracts/stimulus.ts';
import type { Text } from '../../core/contracts/text.ts';
import { portableMembranes } from '../../core/membranes/portable/index.ts';
import { layOut } from '../../core/simulate/prepare.ts';
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
  /** Is V shaken by noise of its own? */
  readonly noisy: boolean;
  /** Step [ms] for a Runge–Kutta method. */
  readonly stepMs: number;
}

/** Throws a TypeError for an unknown name and an OutOfRangeError for a number out of bounds. */
export function subjectOf({ problem, link }: CodeState): Subject {
  const model = findMembrane(problem.model);
  const portable = portableMembranes.find((entry) => entry.model === problem.model);
  if (!model || !portable) throw new TypeError(`unknown membrane model ${problem.model}`);
  const params = completeParams(model.params, problem.params);
  const rest = new Float64Array(model.states.length);
  model.compile(params).rest(rest);
  const start = problem.initial ?? [...rest];
  const clock = model.states.findIndex(({ role }) => role === 'clock');
  const moving = model.states.flatMap(({ id }, j) =>
    id in portable.derivatives ? [[id, start[j] ?? NaN] as const] : [],
  );
  return {
    problem,
    link,
    model,
    portable,
    params,
    drive: layOut(problem),
    initial: Object.fromEntries(moving),
    startsAtRest: start.every((value, j) => value === rest[j]),
    initialHoldMs: clock < 0 ? 0 : (start[clock] ?? 0),
    noisy: model.isNoisy?.(params) ?? false,
    stepMs: Number(portable.stepMs(params).toPrecision(2)),
  };
}

const NOT_A_RUN: Text = {
  en: 'this state cannot be simulated: a current or a parameter is no finite number, or the values contradict each other',
  pl: 'tego stanu nie można zasymulować: prąd lub parametr nie jest liczbą skończoną albo wartości są ze sobą sprzeczne',
};

/** Why a state is no run at all; null if it is one. */
export function stateRefusal(problem: SimulationProblem): Text | null {
  try {
    const { model, params, drive, initial, stepMs } = subjectOf({ problem, link: '' });
    const numbers = [
      ...drive.flatMap((segment) => Object.values(segment)),
      ...Object.values(initial),
    ];
    return numbers.every(Number.isFinite) && stepMs > 0
      ? (model.conflict?.(params) ?? null)
      : NOT_A_RUN;
  } catch {
    return NOT_A_RUN;
  }
}
