// work.mjs BUNDLE METHOD: every step or tolerance of one method on the squid axon, as [setting, count, error, µs].
import { median, timeRuns, warmUp } from '../statistics.mjs';
import { answer, args, spikeError, stepProblem, subject } from './problem.mjs';

const STEPS_MS = [0.1, 0.05, 0.025, 0.01];
const TOLERANCES = [1e-3, 1e-4, 1e-5, 1e-6, 1e-8];

const method = subject.methods.find(({ id }) => id === args[0]);
const adaptive = method.stepping === 'adaptive';
const rows = [];
for (const setting of adaptive ? TOLERANCES : STEPS_MS) {
  const problem = stepProblem({
    method: method.id,
    sampleMs: 0,
    ...(adaptive ? { tolerance: setting } : { dtMs: setting }),
  });
  const run = () => subject.simulate(problem);
  const { crossingsMs, outcome } = run();
  warmUp(run, 50, 200);
  rows.push({
    setting,
    outcome: outcome.kind,
    spikes: crossingsMs.length,
    errorMs: spikeError(crossingsMs),
    us: 1000 * median(timeRuns(100, run)),
  });
}
answer(rows);
