import type { Kernel } from '../contracts/membrane.ts';
import { FixedStepper } from './fixed-step.ts';
import type { Stepper, StepperOptions } from './stepper.ts';

/** Explicit Euler: y ← y + h·f(y). Order 1; explodes when the step is too long. */
class Euler extends FixedStepper {
  private readonly kernel: Kernel;
  private readonly k: Float64Array;

  constructor(options: StepperOptions) {
    super(options);
    this.kernel = options.kernel;
    this.k = new Float64Array(options.n);
  }

  protected prepare(y: Float64Array, slope: Float64Array): void {
    this.lookAt(this.t1Ms, 0);
    this.kernel.slopes(y, this.input, this.k);
    for (let j = 0; j < this.n; j++) slope[j] = this.k[j]!;
  }

  protected advance(): void {
    const { y0, y1, k, hMs } = this;
    for (let j = 0; j < this.n; j++) y1[j] = y0[j]! + hMs * k[j]!;
  }
}

export const euler = (options: StepperOptions): Stepper => new Euler(options);
