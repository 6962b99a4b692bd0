import type { DriveSegment } from '../contracts/stimulus.ts';
import { hermite } from './dense.ts';
import type { Stepper, StepperOptions } from './stepper.ts';
import { DIVERGED_SCALES } from './stepper.ts';

/** What a fixed-step method adds to the shared bookkeeping. */
export interface FixedStepRule {
  /** Writes dy/dt at `tMs` and keeps whatever the next `advance` needs. */
  prepare(tMs: number, y: Float64Array, segment: DriveSegment, slope: Float64Array): void;
  /** Writes the state one step of `hMs` after the prepared one. */
  advance(tMs: number, hMs: number, y0: Float64Array, y1: Float64Array): void;
}

/**
 * A stepper of constant step: bookkeeping, the short last step before a break in the current, and
 * cubic interpolation between the prepared slopes.
 */
export function fixedStepper(options: StepperOptions, rule: FixedStepRule): Stepper {
  const { n, dtMs, scales, kernel } = options;
  const y0 = new Float64Array(n);
  const y1 = new Float64Array(n);
  const before = new Float64Array(n);
  const after = new Float64Array(n);
  let segment: DriveSegment;
  let startMs = 0;
  let taken = 0;
  let tMs = 0;

  const stepper: Stepper = {
    y0,
    y1,
    t0Ms: 0,
    hMs: 0,
    rejected: 0,
    start(t, y, next) {
      segment = next;
      startMs = t;
      taken = 0;
      tMs = t;
      y1.set(y);
      rule.prepare(t, y1, segment, after);
    },
    step(limitMs) {
      y0.set(y1);
      before.set(after);
      taken += 1;
      // Multiples of the step from the last break: no sum of rounding errors in the time.
      const gridMs = startMs + taken * dtMs;
      const endMs = gridMs >= limitMs - 1e-9 * dtMs ? limitMs : gridMs;
      stepper.t0Ms = tMs;
      stepper.hMs = endMs - tMs;
      rule.advance(tMs, stepper.hMs, y0, y1);
      tMs = endMs;
      for (let j = 0; j < n; j++)
        if (!(Math.abs(y1[j]!) < DIVERGED_SCALES * scales[j]!)) return false;
      // A jump rule changes y1 before the slope is taken: the caller starts afresh after a spike.
      if (kernel.afterStep) return true;
      rule.prepare(tMs, y1, segment, after);
      // A slope that would leave every range in one more step is the end as well.
      for (let j = 0; j < n; j++)
        if (!(Math.abs(after[j]! * stepper.hMs) < DIVERGED_SCALES * scales[j]!)) return false;
      return true;
    },
    slope0: () => before[0]!,
    slope1: () => after[0]!,
    dense(j, c) {
      hermite(c, y0[j]!, y1[j]!, before[j]!, after[j]!, stepper.hMs);
    },
  };
  return stepper;
}
