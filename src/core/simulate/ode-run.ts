import type { MembraneModel } from '../contracts/membrane.ts';
import { DENSE_SIZE, denseCrossing, denseExtremum, denseValue } from '../integrators/dense.ts';
import { odeMethods } from '../integrators/index.ts';
import type { Stepper } from '../integrators/stepper.ts';
import type { PreparedProblem } from './prepare.ts';
import type { Run } from './run.ts';
import { RunRecord } from './run.ts';
import { PeakDetector } from './spike-detector.ts';
import { TraceSampler } from './trace-sampler.ts';

/**
 * Steps per millisecond beyond which an adaptive run is given up. A spike takes about 20; only far
 * hyperpolarisation needs more, where β_m of the squid axon grows without bound.
 */
export const MOST_STEPS_PER_MS = 500;
/** Steps that every run is allowed, however short. */
const STEPS_FOR_A_START = 5000;

/** Integrates a smooth model: a method steps, dense output is sampled, peaks and crossings are found. */
export function odeRun(prepared: PreparedProblem): Run {
  const { problem, model, params, drive } = prepared;
  const n = model.states.length;
  const kernel = model.compile(params);
  const method = odeMethods.find(({ id }) => id === problem.method)!;
  const { dtMs, tolerance, tEndMs, crossingMv } = problem;
  const scales = model.states.map(({ scale }) => scale);
  const stepper = method.create({ kernel, n, dtMs, tolerance, scales });
  const record = new RunRecord(problem, n);
  const sampler = new TraceSampler(n, problem.sampleMs, tEndMs);
  const coefficients = new Float64Array(DENSE_SIZE);
  const y = new Float64Array(n);
  if (problem.initial) y.set(problem.initial);
  else kernel.rest(y);
  const rule =
    model.spike.kind === 'prominence' ? model.spike : { minMv: Infinity, aboveMv: Infinity };
  const peaks = new PeakDetector(y[0]!, rule, (peak) => record.spike(peak.tMs, peak.vMv));
  sampler.first(y);
  let tMs = 0;
  let segment = 0;
  let fresh = true;

  function crossStep(level: number): void {
    const rises = stepper.y1[0]! >= level;
    // It may also have gone over and come back within the step.
    const turns = stepper.slope0() > 0 && stepper.slope1() <= 0;
    if (stepper.y0[0]! >= level || !(rises || turns)) return;
    stepper.dense(0, coefficients);
    const until = rises ? 1 : denseExtremum(coefficients);
    if (!rises && denseValue(coefficients, until) < level) return;
    const theta = denseCrossing(coefficients, level, until);
    record.crossingsMs.push(stepper.t0Ms + theta * stepper.hMs);
  }

  function diverge(): true {
    record.outcome = {
      kind: 'diverged',
      tMs,
      variable: worstVariable(model, stepper),
    };
    tMs = tEndMs;
    return true;
  }

  const mostSteps =
    method.stepping === 'adaptive' ? STEPS_FOR_A_START + MOST_STEPS_PER_MS * tEndMs : Infinity;

  function giveUp(): true {
    record.outcome = { kind: 'too-stiff', tMs, variable: fastestVariable(model, stepper) };
    tMs = tEndMs;
    return true;
  }

  return {
    get tMs() {
      return tMs;
    },
    advance(steps) {
      for (let i = 0; i < steps && tMs < tEndMs; i++) {
        const limitMs = drive[segment]!.t1Ms;
        if (fresh) {
          stepper.start(tMs, segment === 0 ? y : stepper.y1, drive[segment]!);
        }
        if (!stepper.step(limitMs)) return diverge();
        record.steps += 1;
        if (record.steps > mostSteps) return giveUp();
        const endMs = stepper.t0Ms + stepper.hMs;
        tMs = endMs >= limitMs ? limitMs : endMs;
        peaks.step(stepper, fresh);
        sampler.step(stepper, tMs);
        if (crossingMv !== undefined) crossStep(crossingMv);
        fresh = tMs >= limitMs;
        if (fresh) segment += 1;
      }
      return tMs >= tEndMs;
    },
    result() {
      record.see(peaks.highestMv);
      record.see(peaks.lowestMv);
      record.rejected = stepper.rejected;
      // Of a step that led nowhere, the state before it is the last one that was one.
      const lost = record.outcome.kind === 'diverged';
      return record.result(lost ? stepper.y0 : stepper.y1, sampler.trace());
    },
  };
}

/** The variable that left its range, or failing that the one farthest out. */
export function worstVariable(model: MembraneModel, stepper: Stepper): string {
  let worst = 0;
  let farthest = -1;
  model.states.forEach(({ scale }, j) => {
    const size = Math.abs(stepper.y1[j]!) / scale;
    const distance = Number.isFinite(size) ? size : Infinity;
    if (distance > farthest) [worst, farthest] = [j, distance];
  });
  return model.states[worst]!.id;
}

/** The variable that the last step changed most, in its own scale. */
function fastestVariable(model: MembraneModel, { y0, y1 }: Stepper): string {
  let fastest = 0;
  let farthest = -1;
  model.states.forEach(({ scale }, j) => {
    const change = Math.abs(y1[j]! - y0[j]!) / scale;
    if (change > farthest) [fastest, farthest] = [j, change];
  });
  return model.states[fastest]!.id;
}
