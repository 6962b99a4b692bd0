import { currentAt } from '../contracts/stimulus.ts';
import type { FixedStepRule } from './fixed-step.ts';
import { fixedStepper } from './fixed-step.ts';
import type { Stepper, StepperOptions } from './stepper.ts';

/** Explicit Euler: y ← y + h·f(y). Order 1; explodes when the step is too long. */
export function euler(options: StepperOptions): Stepper {
  const { n } = options;
  const { derivatives } = options.kernel;
  const k = new Float64Array(n);
  const rule: FixedStepRule = {
    prepare(tMs, y, segment, slope) {
      derivatives(tMs, y, currentAt(segment, tMs), k);
      slope.set(k);
    },
    advance(_tMs, h, y0, y1) {
      for (let j = 0; j < n; j++) y1[j] = y0[j]! + h * k[j]!;
    },
  };
  return fixedStepper(options, rule);
}
