import type { SimulationProblem, SimulationResult } from '../core/contracts/simulation.ts';
import { simulate } from '../core/simulate/simulate.ts';
import type { Runner } from '../runtime/runner.ts';
import { inMotion, sameProblem } from './problem.ts';

interface RunEvents {
  onResult(id: string, result: SimulationResult): void;
  onFailure(id: string, failure: string): void;
}

interface Circumstances {
  /** It can be done between two frames. */
  readonly isCheap: boolean;
  /** A hand moves something: fewer samples will do. */
  readonly isMoving: boolean;
}

/** The traces of the models on the table: at once if they are cheap, else from a worker. */
export class Runs {
  private readonly runner: Runner;
  private readonly events: RunEvents;
  /** Under way in a worker, by model. */
  private readonly underWay = new Map<string, SimulationProblem>();

  constructor(runner: Runner, events: RunEvents) {
    this.runner = runner;
    this.events = events;
  }

  /** The trace of one model; one from a worker comes late, and the old one stays meanwhile. */
  trace(
    id: string,
    problem: SimulationProblem,
    old: SimulationResult | null,
    { isCheap, isMoving }: Circumstances,
  ): { readonly trace: SimulationResult | null; readonly isLate: boolean } {
    const now = isMoving ? inMotion(problem) : problem;
    if (old && [problem, now].some((one) => sameProblem(old.problem, one))) {
      this.stop(id);
      return { trace: old, isLate: false };
    }
    if (isCheap) {
      this.stop(id);
      return { trace: simulate(now), isLate: false };
    }
    const running = this.underWay.get(id);
    if (!running || !sameProblem(running, problem)) this.send(id, problem);
    return { trace: old, isLate: true };
  }

  stop(id: string): void {
    if (this.underWay.delete(id)) this.runner.cancel(`trace:${id}`);
  }

  private send(id: string, problem: SimulationProblem): void {
    this.underWay.set(id, problem);
    this.runner.start(
      `trace:${id}`,
      { kind: 'trace', problem },
      {
        onMessages: (messages) => {
          for (const message of messages) {
            if (message.kind === 'trace') this.events.onResult(id, message.result);
          }
        },
        onDone: () => this.underWay.delete(id),
        onError: (failure) => {
          this.underWay.delete(id);
          this.events.onFailure(id, failure);
        },
      },
    );
  }
}
