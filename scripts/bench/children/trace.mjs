// trace.mjs BUNDLE TOLERANCE RUNS: the first trace of a process, then warm ones.
import { timeOnce, timeRuns, warmUp } from '../statistics.mjs';
import { answer, args, spikeError, stepProblem, subject } from './problem.mjs';

const problem = stepProblem({ sampleMs: 0.1, tolerance: Number(args[0]) });
let result;
const run = () => {
  result = subject.simulate(problem);
};
const coldMs = timeOnce(run);
warmUp(run, 300, 400);
const timesMs = timeRuns(Number(args[1]), run);
answer({
  coldMs,
  timesMs,
  spikesMs: [...result.crossingsMs],
  errorMs: spikeError(result.crossingsMs),
});
