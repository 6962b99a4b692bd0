import type { EchoedRun } from './types.ts';

/** What is needed to repeat a run, and how it ended. */
export function echoOf({ model, problem, parameters, outcome }: EchoedRun) {
  return { model, problem, parameters, outcome };
}
