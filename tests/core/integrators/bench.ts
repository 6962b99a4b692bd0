import type { DriveSegment, Kernel, Slopes } from '../../../src/core/index.ts';
import { odeMethods } from '../../../src/core/integrators/index.ts';
import type { Stepper } from '../../../src/core/integrators/stepper.ts';

export const methodNamed = (id: string) => odeMethods.find((method) => method.id === id)!;

/** A passive membrane C dV/dt = I − g (V − E) with one gate that follows it: both known in closed form. */
export const PASSIVE = { C: 1, g: 0.1, E: -65, gateTauMs: 5 } as const;

const slopes: Slopes = (y, input, dydt) => {
  dydt[0] = (input[0]! - PASSIVE.g * (y[0]! - PASSIVE.E)) / PASSIVE.C;
  dydt[1] = ((y[0]! - PASSIVE.E) / 100 - y[1]!) / PASSIVE.gateTauMs;
};

export const passiveKernel: Kernel = {
  rest(y) {
    y[0] = PASSIVE.E;
    y[1] = 0;
  },
  slopes,
  equations: slopes,
  linearForm(y, input, a, b) {
    a[0] = -PASSIVE.g / PASSIVE.C;
    b[0] = (input[0]! + PASSIVE.g * PASSIVE.E) / PASSIVE.C;
    a[1] = -1 / PASSIVE.gateTauMs;
    b[1] = (y[0]! - PASSIVE.E) / 100 / PASSIVE.gateTauMs;
  },
  observe: () => {},
  steadyCurrent: (v) => PASSIVE.g * (v - PASSIVE.E),
};

/** State after `tMs` under a constant current, from V = E, gate closed. */
export function passiveSolution(tMs: number, current: number): [number, number] {
  const tau = PASSIVE.C / PASSIVE.g;
  const s = PASSIVE.gateTauMs;
  const reach = current / PASSIVE.g;
  const fast = Math.exp(-tMs / s);
  const slow = Math.exp(-tMs / tau);
  const gate = 1 - fast - (tau / (tau - s)) * (slow - fast);
  return [PASSIVE.E + reach * (1 - slow), (reach / 100) * gate];
}

/** A stepper for any kernel of `n` states. */
export function stepperFor(
  id: string,
  kernel: Kernel,
  options: { dtMs?: number; tolerance?: number; scales: readonly number[] },
): Stepper {
  const { dtMs = 0.1, tolerance = 1e-6, scales } = options;
  return methodNamed(id).create({ kernel, n: scales.length, dtMs, tolerance, scales });
}

/** Steps through one segment to its end; calls `each` after every step. */
export function walk(
  stepper: Stepper,
  y: Float64Array,
  segment: DriveSegment,
  each: () => void = () => {},
): void {
  stepper.start(segment.t0Ms, y, segment);
  for (let i = 0; stepper.t0Ms + stepper.hMs < segment.t1Ms || i === 0; i++) {
    if (!stepper.step()) throw new Error('diverged');
    each();
    if (i > 1e7) throw new Error('no end');
  }
}

/** One variable that decays at `perMs`. */
export function decay(perMs: number): Kernel {
  const falling: Slopes = (y, _input, dydt) => {
    dydt[0] = -perMs * y[0]!;
  };
  return { ...passiveKernel, slopes: falling, equations: falling };
}
