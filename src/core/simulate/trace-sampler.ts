import { DENSE_SIZE } from '../integrators/dense.ts';
import type { Stepper } from '../integrators/stepper.ts';

/** Samples the dense output of a smooth run on a uniform grid, one column per state. */
export class TraceSampler {
  readonly tMs: Float64Array;
  readonly states: readonly Float64Array[];
  private readonly sampleMs: number;
  private readonly coefficients = new Float64Array(DENSE_SIZE);
  private next = 0;

  /** `sampleMs` = 0 samples nothing. */
  constructor(n: number, sampleMs: number, tEndMs: number) {
    const count = sampleMs > 0 ? Math.floor(tEndMs / sampleMs + 1e-9) + 1 : 0;
    this.sampleMs = sampleMs;
    this.tMs = new Float64Array(count);
    this.states = Array.from({ length: n }, () => new Float64Array(count));
  }

  /** The state at time 0. */
  first(y: Float64Array): void {
    if (this.tMs.length === 0) return;
    for (let j = 0; j < this.states.length; j++) this.states[j]![0] = y[j]!;
    this.next = 1;
  }

  /** All grid points inside the step just taken. */
  step(stepper: Stepper): void {
    const { sampleMs, tMs } = this;
    const endMs = stepper.t1Ms;
    const from = this.next;
    let to = from;
    // A hair of slack: the last grid point may be rounded past the end of the run.
    while (to < tMs.length && to * sampleMs <= endMs + 1e-9 * sampleMs) {
      tMs[to] = to * sampleMs;
      to += 1;
    }
    if (to === from) return;
    const perStep = 1 / stepper.hMs;
    const startMs = stepper.t0Ms;
    const c = this.coefficients;
    for (let j = 0; j < this.states.length; j++) {
      stepper.dense(j, c);
      const column = this.states[j]!;
      const c0 = c[0]!;
      const c1 = c[1]!;
      const c2 = c[2]!;
      const c3 = c[3]!;
      const c4 = c[4]!;
      for (let i = from; i < to; i++) {
        const theta = (i * sampleMs - startMs) * perStep;
        const rest = 1 - theta;
        column[i] = c0 + theta * (c1 + rest * (c2 + theta * (c3 + rest * c4)));
      }
    }
    this.next = to;
  }

  /** What was sampled: all of it, or less if the run ended early. */
  trace(): { tMs: Float64Array; states: readonly Float64Array[] } {
    if (this.next === this.tMs.length) return { tMs: this.tMs, states: this.states };
    return {
      tMs: this.tMs.slice(0, this.next),
      states: this.states.map((column) => column.slice(0, this.next)),
    };
  }
}
