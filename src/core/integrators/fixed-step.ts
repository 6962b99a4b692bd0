import type { DriveSegment } from '../contracts/stimulus.ts';
import { constantSegment, currentAt, isFlat } from '../contracts/stimulus.ts';
import { hermite } from './dense.ts';
import type { Stepper, StepperOptions } from './stepper.ts';
import { DIVERGED_SCALES } from './stepper.ts';

/** A step that ends so close to a break, as a fraction of it, ends there. */
const HAIR = 1e-9;
const NOWHEN = constantSegment(0, 0, 0);

/**
 * A stepper of constant step: bookkeeping, the short last step before a break in the current, and
 * cubic interpolation between the prepared slopes. A method adds `prepare` and `advance`.
 */
export abstract class FixedStepper implements Stepper {
  readonly y0: Float64Array;
  readonly y1: Float64Array;
  t0Ms = 0;
  hMs = 0;
  t1Ms = 0;
  readonly rejected = 0;
  protected readonly n: number;
  protected segment: DriveSegment = NOWHEN;
  /** The current [µA/cm²] at the moment that is asked about. */
  protected readonly input = new Float64Array(1);
  private flat = true;
  private readonly dtMs: number;
  private readonly scales: Float64Array;
  private readonly jumps: boolean;
  private readonly before: Float64Array;
  private readonly after: Float64Array;
  private startMs = 0;
  private taken = 0;

  constructor({ n, dtMs, scales, kernel }: StepperOptions) {
    this.n = n;
    this.dtMs = dtMs;
    this.scales = Float64Array.from(scales);
    this.jumps = kernel.afterStep !== undefined;
    this.y0 = new Float64Array(n);
    this.y1 = new Float64Array(n);
    this.before = new Float64Array(n);
    this.after = new Float64Array(n);
  }

  /** Writes dy/dt of `y` at `t1Ms` and keeps whatever the next `advance` needs. */
  protected abstract prepare(y: Float64Array, slope: Float64Array): void;
  /** Writes y1, the state `hMs` after y0, which is the prepared one, at `t0Ms`. */
  protected abstract advance(): void;

  /** Brings `input` to the moment `aheadMs` after `fromMs`; a constant current needs no look. */
  protected lookAt(fromMs: number, aheadMs: number): void {
    if (!this.flat) this.input[0] = currentAt(this.segment, fromMs + aheadMs);
  }

  start(tMs: number, y: Float64Array, segment: DriveSegment): void {
    this.segment = segment;
    this.flat = isFlat(segment);
    this.input[0] = segment.level;
    this.startMs = tMs;
    this.taken = 0;
    this.t1Ms = tMs;
    this.restart(y);
  }

  restart(y: Float64Array): void {
    this.y1.set(y);
    this.prepare(this.y1, this.after);
  }

  step(): boolean {
    const { n, dtMs, y0, y1, before, after, scales } = this;
    for (let j = 0; j < n; j++) {
      y0[j] = y1[j]!;
      before[j] = after[j]!;
    }
    this.taken += 1;
    // Multiples of the step from the last break: no sum of rounding errors in the time.
    const gridMs = this.startMs + this.taken * dtMs;
    const limitMs = this.segment.t1Ms;
    const overMs = gridMs - limitMs;
    const endMs = overMs >= -HAIR * dtMs ? limitMs : gridMs;
    // A full step is `dtMs` and not what rounding leaves between two times; only one cut short is shorter.
    const h = overMs > HAIR * dtMs ? limitMs - this.t1Ms : dtMs;
    this.t0Ms = this.t1Ms;
    this.hMs = h;
    this.advance();
    this.t1Ms = endMs;
    for (let j = 0; j < n; j++)
      if (!(Math.abs(y1[j]!) < DIVERGED_SCALES * scales[j]!)) return false;
    // A jump rule may change y1 before the slope is taken: the caller restarts from what it has made of it.
    if (this.jumps) return true;
    this.prepare(y1, after);
    // A slope that would leave every range in one more step is the end as well.
    for (let j = 0; j < n; j++)
      if (!(Math.abs(after[j]! * h) < DIVERGED_SCALES * scales[j]!)) return false;
    return true;
  }

  slope0(): number {
    return this.before[0]!;
  }

  slope1(): number {
    return this.after[0]!;
  }

  dense(j: number, c: Float64Array): void {
    hermite(c, this.y0[j]!, this.y1[j]!, this.before[j]!, this.after[j]!, this.hMs);
  }
}
