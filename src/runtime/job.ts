import type { Reading } from '../analysis/answer.ts';
import type { SweepRequest } from '../analysis/reading.ts';
import { patientReader } from '../analysis/reading.ts';
import type { SweepMessage } from '../analysis/sweep.ts';
import { sweep } from '../analysis/sweep.ts';
import type { SimulationProblem, SimulationResult } from '../core/contracts/simulation.ts';
import { startRun } from '../core/simulate/simulate.ts';

/** Work that may take longer than a frame. Plain data, so that it can be posted to a worker. */
export type Job =
  | { readonly kind: 'sweep'; readonly request: SweepRequest }
  /** What a measure reads at one place; `unit` is the current that is 1 on the axis. */
  | {
      readonly kind: 'reading';
      readonly request: SweepRequest;
      readonly unit: number;
      readonly input: number;
    }
  | { readonly kind: 'trace'; readonly problem: SimulationProblem };

export type JobMessage =
  | SweepMessage
  | { readonly kind: 'reading'; readonly reading: Reading }
  | { readonly kind: 'trace'; readonly result: SimulationResult };

/** Steps between two looks at the clock: well under a millisecond. */
const STEPS = 512;

/** Does a job bit by bit; yields a message, or null when it merely offers to give way. */
export function* perform(job: Job): Generator<JobMessage | null, void> {
  switch (job.kind) {
    case 'sweep':
      yield* sweep(job.request);
      return;
    case 'reading': {
      const { request, unit, input } = job;
      const reading = yield* patientReader(request, unit)(input);
      yield { kind: 'reading', reading };
      return;
    }
    case 'trace': {
      const run = startRun(job.problem);
      while (!run.advance(STEPS)) yield null;
      yield { kind: 'trace', result: run.result() };
    }
  }
}
