import type { EchoedRun } from './types.ts';

/** What is needed to repeat a run, and how it ended. */
export function echoOf({ label: _label, spikesMs: _spikes, ...echo }: EchoedRun) {
  return echo;
}
