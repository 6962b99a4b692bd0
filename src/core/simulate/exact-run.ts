import type { PreparedProblem } from './prepare.ts';
import type { Run } from './run.ts';
import { RunRecord } from './run.ts';
import { startState } from './start.ts';

/** A model with a closed form: piece after piece, sampled on the grid, stopped exactly at every break. */
export function exactRun({ problem, model, params, drive, membraneSeed }: PreparedProblem): Run {
  const n = model.states.length;
  const exact = model.exact!(params, membraneSeed);
  const record = new RunRecord(problem, n);
  const y = new Float64Array(n);
  const sample = new Float64Array(n);
  if (problem.initial) y.set(problem.initial);
  else startState(model.compile(params), y);
  record.gridSample(y);
  record.see(y[0]!);
  const see = (vMv: number): void => record.see(vMv);
  let tMs = 0;
  let segment = 0;

  return {
    get tMs() {
      return tMs;
    },
    advance(steps) {
      for (let i = 0; i < steps && tMs < problem.tEndMs; i++) {
        const current = drive[segment]!;
        const endMs = exact.begin(tMs, y, current, current.t1Ms);
        record.steps += 1;
        exact.turns?.(see);
        for (let at = record.nextSampleMs(); at <= endMs; at = record.nextSampleMs()) {
          exact.at(at, sample);
          record.gridSample(sample);
          record.see(sample[0]!);
        }
        if (exact.finish(y)) {
          exact.beforeJump(sample);
          record.extraSample(endMs, sample);
          record.extraSample(endMs, y);
          record.spike(endMs, sample[0]!);
          record.see(sample[0]!);
        }
        record.see(y[0]!);
        tMs = endMs;
        if (record.hasEnded) tMs = problem.tEndMs;
        else if (tMs >= current.t1Ms) segment += 1;
      }
      return tMs >= problem.tEndMs;
    },
    result: () => record.result(y),
  };
}
