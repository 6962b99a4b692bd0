import { currentAt } from '../contracts/stimulus.ts';
import type { FixedStepRule } from './fixed-step.ts';
import { fixedStepper } from './fixed-step.ts';
import type { Stepper, StepperOptions } from './stepper.ts';

/**
 * Exponential Euler (Rush & Larsen 1978, IEEE Trans Biomed Eng 25:389): each variable follows the
 * exact solution of dy/dt = a·y + b with all others frozen. Order 1, and it never explodes. Needs
 * the kernel's linear form.
 */
export function exponentialEuler(options: StepperOptions): Stepper {
  const { n, kernel } = options;
  const a = new Float64Array(n);
  const b = new Float64Array(n);
  const rule: FixedStepRule = {
    prepare(tMs, y, segment, slope) {
      kernel.linearForm!(tMs, y, currentAt(segment, tMs), a, b);
      for (let j = 0; j < n; j++) slope[j] = a[j]! * y[j]! + b[j]!;
    },
    advance(_tMs, h, y0, y1) {
      for (let j = 0; j < n; j++) {
        const rate = a[j]!;
        const drift = rate * y0[j]! + b[j]!;
        y1[j] = y0[j]! + (rate === 0 ? h * drift : (drift * Math.expm1(rate * h)) / rate);
      }
    },
  };
  return fixedStepper(options, rule);
}
