import type { SweepRequest } from '../../src/analysis/reading.ts';

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
