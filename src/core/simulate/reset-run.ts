import { odeMethods } from '../integrators/index.ts';
import { worstVariable } from './ode-run.ts';
import type { PreparedProblem } from './prepare.ts';
import type { Run } from './run.ts';
import { RunRecord } from './run.ts';
import { startState } from './start.ts';

/**
 * A reset model under a fixed-step method, as simulators do it: after each step the jump rule looks
 * whether the threshold was passed. Samples lie on the straight lines between the ends of steps.
 */
export function resetRun(prepared: PreparedProblem): Run {
  const { problem, model, params, drive } = prepared;
  const n = model.states.length;
  const kernel = model.compile(params);
  const method = odeMethods.find(({ id }) => id === problem.method)!;
  const { dtMs, tolerance, tEndMs } = problem;
  const scales = model.states.map(({ scale }) => scale);
  const stepper = method.create({ kernel, n, dtMs, tolerance, scales });
  const record = new RunRecord(problem, n);
  const y = new Float64Array(n);
  const top = new Float64Array(n);
  const sample = new Float64Array(n);
  if (problem.initial) y.set(problem.initial);
  else startState(kernel, y);
  record.gridSample(y);
  record.see(y[0]!);
  let tMs = 0;
  let segment = 0;
  let fresh = true;

  function sampleUntil(endMs: number, from: Float64Array, to: Float64Array): void {
    for (let at = record.nextSampleMs(); at <= endMs; at = record.nextSampleMs()) {
      const theta = (at - stepper.t0Ms) / stepper.hMs;
      for (let j = 0; j < n; j++) sample[j] = from[j]! + theta * (to[j]! - from[j]!);
      record.gridSample(sample);
    }
  }

  function jump(fraction: number): void {
    const spikeMs = stepper.t0Ms + fraction * stepper.hMs;
    const beforeMv = stepper.y0[0]!;
    const reachedMv = stepper.y1[0]!;
    sampleUntil(spikeMs, stepper.y0, stepper.y1);
    top.set(y);
    top[0] = beforeMv + fraction * (reachedMv - beforeMv);
    record.extraSample(spikeMs, top);
    record.extraSample(spikeMs, y);
    record.spike(spikeMs, top[0]);
    record.see(top[0]);
  }

  return {
    get tMs() {
      return tMs;
    },
    advance(steps) {
      for (let i = 0; i < steps && tMs < tEndMs; i++) {
        if (fresh) stepper.start(tMs, y, drive[segment]!);
        else stepper.restart(y);
        if (!stepper.step()) {
          const variable = worstVariable(model, stepper);
          record.outcome = { kind: 'diverged', tMs, variable };
          tMs = tEndMs;
          return true;
        }
        record.steps += 1;
        y.set(stepper.y1);
        const fraction = kernel.afterStep!(stepper.y0, y, stepper.hMs);
        const spiked = !Number.isNaN(fraction);
        if (spiked) jump(fraction);
        tMs = stepper.t1Ms;
        sampleUntil(tMs, spiked ? y : stepper.y0, y);
        record.see(y[0]!);
        if (record.hasEnded) tMs = tEndMs;
        else {
          fresh = tMs >= drive[segment]!.t1Ms;
          if (fresh) segment += 1;
        }
      }
      return tMs >= tEndMs;
    },
    result: () => record.result(y),
  };
}
