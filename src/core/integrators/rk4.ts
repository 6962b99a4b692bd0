import type { Kernel } from '../contracts/membrane.ts';
import { FixedStepper } from './fixed-step.ts';
import type { Stepper, StepperOptions } from './stepper.ts';

/** The classical Runge–Kutta method. Order 4; explodes when the step is too long. */
class RungeKutta4 extends FixedStepper {
  private readonly kernel: Kernel;
  private readonly k1: Float64Array;
  private readonly k2: Float64Array;
  private readonly k3: Float64Array;
  private readonly k4: Float64Array;
  private readonly trial: Float64Array;

  constructor(options: StepperOptions) {
    super(options);
    const { n, kernel } = options;
    this.kernel = kernel;
    this.k1 = new Float64Array(n);
    this.k2 = new Float64Array(n);
    this.k3 = new Float64Array(n);
    this.k4 = new Float64Array(n);
    this.trial = new Float64Array(n);
  }

  protected prepare(y: Float64Array, slope: Float64Array): void {
    this.lookAt(this.t1Ms, 0);
    this.kernel.slopes(y, this.input, this.k1);
    for (let j = 0; j < this.n; j++) slope[j] = this.k1[j]!;
  }

  protected advance(): void {
    const { n, y0, y1, k1, k2, k3, k4, trial, input, t0Ms, kernel } = this;
    const h = this.hMs;
    this.lookAt(t0Ms, h / 2);
    for (let j = 0; j < n; j++) trial[j] = y0[j]! + (h / 2) * k1[j]!;
    kernel.slopes(trial, input, k2);
    for (let j = 0; j < n; j++) trial[j] = y0[j]! + (h / 2) * k2[j]!;
    kernel.slopes(trial, input, k3);
    for (let j = 0; j < n; j++) trial[j] = y0[j]! + h * k3[j]!;
    this.lookAt(t0Ms, h);
    kernel.slopes(trial, input, k4);
    for (let j = 0; j < n; j++)
      y1[j] = y0[j]! + (h / 6) * (k1[j]! + 2 * (k2[j]! + k3[j]!) + k4[j]!);
  }
}

export const rk4 = (options: StepperOptions): Stepper => new RungeKutta4(options);
