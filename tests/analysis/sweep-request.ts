import type { SweepRequest } from '../../src/analysis/reading.ts';
import type { SweepMessage } from '../../src/analysis/sweep.ts';
import { sweep } from '../../src/analysis/sweep.ts';

/** A short sweep of the leaky integrate-and-fire neuron's settled rate, but for what is changed. */
export const sweepRequest = (change: Partial<SweepRequest> = {}): SweepRequest => ({
  model: 'lif',
  params: {},
  measure: 'rate-steady',
  stimulus: { kind: 'constant', params: { amp: 0 } },
  inRheobases: true,
  range: [0, 3],
  points: 33,
  tEndMs: 100,
  method: 'exact',
  dtMs: 0.025,
  seed: 1,
  ...change,
});

/** All that a sweep says; where it only gives way it says nothing. */
export const messagesOf = (request: SweepRequest): readonly SweepMessage[] =>
  [...sweep(request)].filter((message) => message !== null);
