import type { Kernel } from '../contracts/membrane.ts';
import type { DriveSegment } from '../contracts/stimulus.ts';

/**
 * One integration method at work on one model. After `step` the fields describe the step just taken:
 * from `t0Ms` (state `y0`) over `hMs` to `t1Ms` (state `y1`), and `dense` interpolates in between. All
 * arrays are allocated once; a step allocates nothing.
 */
export interface Stepper {
  readonly y0: Float64Array;
  readonly y1: Float64Array;
  readonly t0Ms: number;
  readonly hMs: number;
  /** At the end of a segment exactly that end, without a rounding error. */
  readonly t1Ms: number;
  /** Steps that failed their error test and were taken again smaller. */
  readonly rejected: number;
  /** Begins a stretch in which the current is smooth, at `tMs` in state `y`. */
  start(tMs: number, y: Float64Array, segment: DriveSegment): void;
  /** Goes on from another state at the end of the last step: a jump rule has changed it. */
  restart(y: Float64Array): void;
  /** Takes one step, not beyond the end of the segment. Returns false if the solution has diverged. */
  step(): boolean;
  /** Slopes dV/dt at both ends of the step. */
  slope0(): number;
  slope1(): number;
  /** Writes the interpolation coefficients of variable `j` for {@link denseValue}. */
  dense(j: number, coefficients: Float64Array): void;
}

export interface StepperOptions {
  readonly kernel: Kernel;
  readonly n: number;
  /** Step of a fixed-step method [ms]. */
  readonly dtMs: number;
  /** Relative tolerance of an adaptive method. */
  readonly tolerance: number;
  /** Size of a change that matters, per variable. */
  readonly scales: readonly number[];
}

/** A variable beyond this many of its scales is no longer a solution. */
export const DIVERGED_SCALES = 1e3;
