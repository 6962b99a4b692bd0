import type { DriveSegment } from '../contracts/stimulus.ts';
import { currentAt } from '../contracts/stimulus.ts';
import type { FixedStepRule } from './fixed-step.ts';
import { fixedStepper } from './fixed-step.ts';
import type { Stepper, StepperOptions } from './stepper.ts';

/** The classical Runge–Kutta method. Order 4; explodes when the step is too long. */
export function rk4(options: StepperOptions): Stepper {
  const { n } = options;
  const { derivatives } = options.kernel;
  const k1 = new Float64Array(n);
  const k2 = new Float64Array(n);
  const k3 = new Float64Array(n);
  const k4 = new Float64Array(n);
  const trial = new Float64Array(n);
  let segment: DriveSegment;
  const rule: FixedStepRule = {
    prepare(tMs, y, next, slope) {
      segment = next;
      derivatives(tMs, y, currentAt(segment, tMs), k1);
      slope.set(k1);
    },
    advance(tMs, h, y0, y1) {
      const middle = currentAt(segment, tMs + h / 2);
      for (let j = 0; j < n; j++) trial[j] = y0[j]! + (h / 2) * k1[j]!;
      derivatives(tMs + h / 2, trial, middle, k2);
      for (let j = 0; j < n; j++) trial[j] = y0[j]! + (h / 2) * k2[j]!;
      derivatives(tMs + h / 2, trial, middle, k3);
      for (let j = 0; j < n; j++) trial[j] = y0[j]! + h * k3[j]!;
      derivatives(tMs + h, trial, currentAt(segment, tMs + h), k4);
      for (let j = 0; j < n; j++)
        y1[j] = y0[j]! + (h / 6) * (k1[j]! + 2 * (k2[j]! + k3[j]!) + k4[j]!);
    },
  };
  return fixedStepper(options, rule);
}
