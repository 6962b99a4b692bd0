import type { Kernel } from '../contracts/membrane.ts';
import { FixedStepper } from './fixed-step.ts';
import type { Stepper, StepperOptions } from './stepper.ts';

/**
 * Exponential Euler (Rush & Larsen 1978, IEEE Trans Biomed Eng 25:389): each variable follows the
 * exact solution of dy/dt = a·y + b with all others frozen. Order 1, and it never explodes. Needs
 * the kernel's linear form.
 */
class ExponentialEuler extends FixedStepper {
  private readonly kernel: Kernel;
  private readonly a: Float64Array;
  private readonly b: Float64Array;

  constructor(options: StepperOptions) {
    super(options);
    this.kernel = options.kernel;
    this.a = new Float64Array(options.n);
    this.b = new Float64Array(options.n);
  }

  protected prepare(y: Float64Array, slope: Float64Array): void {
    const { a, b } = this;
    this.lookAt(this.t1Ms, 0);
    this.kernel.linearForm!(y, this.input, a, b);
    for (let j = 0; j < this.n; j++) slope[j] = a[j]! * y[j]! + b[j]!;
  }

  protected advance(): void {
    const { y0, y1, a, b, hMs } = this;
    for (let j = 0; j < this.n; j++) {
      const rate = a[j]!;
      const drift = rate * y0[j]! + b[j]!;
      y1[j] = y0[j]! + (rate === 0 ? hMs * drift : (drift * Math.expm1(rate * hMs)) / rate);
    }
  }
}

export const exponentialEuler = (options: StepperOptions): Stepper => new ExponentialEuler(options);
