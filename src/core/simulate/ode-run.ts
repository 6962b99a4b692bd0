import type { MembraneModel } from '../contracts/membrane.ts';
import type { SimulationResult } from '../contracts/simulation.ts';
import type { Drive } from '../contracts/stimulus.ts';
import { DENSE_SIZE, denseCrossing, denseExtremum, denseValue } from '../integrators/dense.ts';
import { odeMethods } from '../integrators/index.ts';
import type { Stepper } from '../integrators/stepper.ts';
import type { PreparedProblem } from './prepare.ts';
import type { Run } from './run.ts';
import { RunRecord } from './run.ts';
import { startState } from './start.ts';
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
class OdeRun implements Run {
  tMs = 0;
  private readonly model: MembraneModel;
  private readonly drive: Drive;
  private readonly tEndMs: number;
  private readonly stepper: Stepper;
  private readonly record: RunRecord;
  private readonly sampler: TraceSampler;
  private readonly peaks: PeakDetector;
  private readonly crossingMv: number | undefined;
  private readonly coefficients = new Float64Array(DENSE_SIZE);
  private readonly start: Float64Array;
  private readonly mostSteps: number;
  private segment = 0;
  private fresh = true;

  constructor({ problem, model, params, drive }: PreparedProblem) {
    const n = model.states.length;
    const kernel = model.compile(params);
    const method = odeMethods.find(({ id }) => id === problem.method)!;
    const { dtMs, tolerance, tEndMs, sampleMs, crossingMv } = problem;
    const scales = model.states.map(({ scale }) => scale);
    this.model = model;
    this.drive = drive;
    this.tEndMs = tEndMs;
    this.crossingMv = crossingMv;
    this.stepper = method.create({ kernel, n, dtMs, tolerance, scales });
    this.record = new RunRecord(problem, n);
    this.sampler = new TraceSampler(n, sampleMs, tEndMs);
    this.start = new Float64Array(n);
    if (problem.initial) this.start.set(problem.initial);
    else startState(kernel, this.start);
    const rule =
      model.spike.kind === 'prominence' ? model.spike : { minMv: Infinity, aboveMv: Infinity };
    const { record } = this;
    this.peaks = new PeakDetector(this.start[0]!, rule, ({ tMs, vMv }) => record.spike(tMs, vMv));
    this.sampler.first(this.start);
    this.mostSteps =
      method.stepping === 'adaptive' ? STEPS_FOR_A_START + MOST_STEPS_PER_MS * tEndMs : Infinity;
  }

  advance(steps: number): boolean {
    const { stepper, record, peaks, sampler, tEndMs } = this;
    for (let i = 0; i < steps && this.tMs < tEndMs; i++) {
      const segment = this.drive[this.segment]!;
      if (this.fresh) {
        stepper.start(this.tMs, this.segment === 0 ? this.start : stepper.y1, segment);
      }
      if (!stepper.step()) return this.end('diverged', worstVariable(this.model, stepper));
      record.steps += 1;
      if (record.steps > this.mostSteps) {
        return this.end('too-stiff', fastestVariable(this.model, stepper));
      }
      this.tMs = stepper.t1Ms;
      peaks.step(stepper, this.fresh);
      sampler.step(stepper);
      if (this.crossingMv !== undefined) this.cross(this.crossingMv);
      this.fresh = this.tMs >= segment.t1Ms;
      if (this.fresh) this.segment += 1;
      if (record.hasEnded) this.tMs = tEndMs;
    }
    return this.tMs >= tEndMs;
  }

  result(): SimulationResult {
    const { record, peaks, stepper } = this;
    record.see(peaks.highestMv);
    record.see(peaks.lowestMv);
    record.rejected = stepper.rejected;
    // Of a step that led nowhere, the state before it is the last one that was one.
    const lost = record.outcome.kind === 'diverged';
    return record.result(lost ? stepper.y0 : stepper.y1, this.sampler.trace());
  }

  private cross(level: number): void {
    const { stepper, coefficients } = this;
    const rises = stepper.y1[0]! >= level;
    // It may also have gone over and come back within the step.
    const turns = stepper.slope0() > 0 && stepper.slope1() <= 0;
    if (stepper.y0[0]! >= level || !(rises || turns)) return;
    stepper.dense(0, coefficients);
    const until = rises ? 1 : denseExtremum(coefficients);
    if (!rises && denseValue(coefficients, until) < level) return;
    const theta = denseCrossing(coefficients, level, until);
    this.record.crossingsMs.push(stepper.t0Ms + theta * stepper.hMs);
  }

  private end(kind: 'diverged' | 'too-stiff', variable: string): true {
    this.record.outcome = { kind, tMs: this.tMs, variable };
    this.tMs = this.tEndMs;
    return true;
  }
}

export const odeRun = (prepared: PreparedProblem): Run => new OdeRun(prepared);

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
