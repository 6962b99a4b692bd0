// allocation.mjs BUNDLE: bytes of heap that a step leaves behind. Needs --expose-gc and a young generation
// large enough that nothing is collected meanwhile.
import { PerformanceObserver } from 'node:perf_hooks';
import { answer, subject } from './problem.mjs';

const STEPS = 200_000;
const model = subject.getMembrane('hodgkin-huxley');
const kernel = model.compile(subject.defaultsOf(model.params));
const scales = model.states.map(({ scale }) => scale);
const FOR_EVER = subject.constantSegment(0, 1e12, 10);

const collections = new PerformanceObserver(() => undefined);
collections.observe({ entryTypes: ['gc'] });

/** Before the compiler has done its work every sum is put on the heap; that is over after a second or so. */
const WARM_ROUNDS = 6;
const ROUNDS = 3;

function bytesPerStep(steps, work) {
  for (let i = 0; i < WARM_ROUNDS; i++) work(steps);
  // The least of three: a compiler that changes its mind in the middle of one would be counted.
  const rounds = Array.from({ length: ROUNDS }, () => {
    globalThis.gc();
    collections.takeRecords();
    const before = process.memoryUsage().heapUsed;
    work(steps);
    const bytes = process.memoryUsage().heapUsed - before;
    if (collections.takeRecords().length > 0) throw new Error('something was collected meanwhile');
    return bytes / steps;
  });
  return Math.min(...rounds);
}

/** The method alone. */
function methodAlone({ create }) {
  const stepper = create({ kernel, n: scales.length, dtMs: 0.025, tolerance: 1e-6, scales });
  const y = new Float64Array(scales.length);
  kernel.rest(y);
  stepper.start(0, y, FOR_EVER);
  return bytesPerStep(STEPS, (steps) => {
    for (let i = 0; i < steps; i++) stepper.step(1e12);
  });
}

/** A whole run without a trace: detectors of peaks included; a spike is written down, which a step is not. */
function wholeRun(id, current) {
  const problem = {
    ...subject.completeProblem({
      model: 'hodgkin-huxley',
      stimulus: { kind: 'current-step', params: { amp: current, onMs: 0, offMs: 50_000 } },
      tEndMs: 50_000,
    }),
    method: id,
    sampleMs: 0,
  };
  const run = subject.startRun(problem);
  return bytesPerStep(STEPS / 8, (steps) => run.advance(steps));
}

answer(
  subject.odeMethods
    .filter((method) => method.refusal(model, subject.defaultsOf(model.params)) === null)
    .map((method) => ({
      label: method.label.en,
      id: method.id,
      alone: methodAlone(method),
      run: wholeRun(method.id, 10),
    })),
);
