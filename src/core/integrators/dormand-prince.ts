import type { DriveSegment } from '../contracts/stimulus.ts';
import { currentAt } from '../contracts/stimulus.ts';
import { hermite } from './dense.ts';
import type { Stepper, StepperOptions } from './stepper.ts';
import { DIVERGED_SCALES } from './stepper.ts';

/** Longest step [ms]: a pulse drawn by hand must not be stepped over by the interpolation. */
const LONGEST_MS = 2;
/** Longest first step after a break in the current [ms]. */
const LONGEST_RESTART_MS = 0.1;
/** A step shorter than this [ms] means that there is no solution to follow. */
const SHORTEST_MS = 1e-9;

/**
 * Dormand & Prince 1980 (J Comp Appl Math 6:19), order 5(4) with adaptive steps and 4th-order dense
 * output after Hairer, Nørsett & Wanner, Solving ODEs I, II.5–6. The slope at the end of a step is the
 * first slope of the next, so a step costs six evaluations.
 */
export function dormandPrince(options: StepperOptions): Stepper {
  const { n, tolerance } = options;
  const derivatives = options.kernel.derivatives;
  const scales = Float64Array.from(options.scales);
  const [k1, k2, k3, k4, k5, k6, k7, trial, y0, y1] = Array.from(
    { length: 10 },
    () => new Float64Array(n),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array,
    Float64Array, Float64Array, Float64Array, Float64Array];
  let segment: DriveSegment;
  let steady = true;
  let level = 0;
  let tMs = 0;
  let nextMs = LONGEST_RESTART_MS;
  const drive = (t: number): number => (steady ? level : currentAt(segment, t));

  /** Runs the six stages for a step of h from y0 and returns the mean squared error in tolerances. */
  function attempt(h: number): number {
    for (let j = 0; j < n; j++) trial[j] = y0[j]! + h * 0.2 * k1[j]!;
    derivatives(tMs + 0.2 * h, trial, drive(tMs + 0.2 * h), k2);
    for (let j = 0; j < n; j++) trial[j] = y0[j]! + h * ((3 / 40) * k1[j]! + (9 / 40) * k2[j]!);
    derivatives(tMs + 0.3 * h, trial, drive(tMs + 0.3 * h), k3);
    for (let j = 0; j < n; j++)
      trial[j] = y0[j]! + h * ((44 / 45) * k1[j]! - (56 / 15) * k2[j]! + (32 / 9) * k3[j]!);
    derivatives(tMs + 0.8 * h, trial, drive(tMs + 0.8 * h), k4);
    for (let j = 0; j < n; j++)
      trial[j] =
        y0[j]! +
        h *
          ((19372 / 6561) * k1[j]! -
            (25360 / 2187) * k2[j]! +
            (64448 / 6561) * k3[j]! -
            (212 / 729) * k4[j]!);
    derivatives(tMs + (8 / 9) * h, trial, drive(tMs + (8 / 9) * h), k5);
    for (let j = 0; j < n; j++)
      trial[j] =
        y0[j]! +
        h *
          ((9017 / 3168) * k1[j]! -
            (355 / 33) * k2[j]! +
            (46732 / 5247) * k3[j]! +
            (49 / 176) * k4[j]! -
            (5103 / 18656) * k5[j]!);
    derivatives(tMs + h, trial, drive(tMs + h), k6);
    for (let j = 0; j < n; j++)
      y1[j] =
        y0[j]! +
        h *
          ((35 / 384) * k1[j]! +
            (500 / 1113) * k3[j]! +
            (125 / 192) * k4[j]! -
            (2187 / 6784) * k5[j]! +
            (11 / 84) * k6[j]!);
    derivatives(tMs + h, y1, drive(tMs + h), k7);
    let sum = 0;
    for (let j = 0; j < n; j++) {
      const error =
        h *
        ((71 / 57600) * k1[j]! -
          (71 / 16695) * k3[j]! +
          (71 / 1920) * k4[j]! -
          (17253 / 339200) * k5[j]! +
          (22 / 525) * k6[j]! -
          (1 / 40) * k7[j]!);
      const size = Math.max(Math.abs(y0[j]!), Math.abs(y1[j]!));
      const weighed = error / (tolerance * (scales[j]! + size));
      sum += weighed * weighed;
    }
    return sum / n;
  }

  const stepper: Stepper = {
    y0,
    y1,
    t0Ms: 0,
    hMs: 0,
    rejected: 0,
    start(t, y, next) {
      segment = next;
      steady = next.slope === 0 && next.sineAmp === 0;
      level = next.level;
      tMs = t;
      y1.set(y);
      derivatives(t, y1, drive(t), k7);
      nextMs = Math.min(nextMs, LONGEST_RESTART_MS);
    },
    step(limitMs) {
      y0.set(y1);
      k1.set(k7);
      const wantedMs = nextMs;
      let h = Math.min(wantedMs, limitMs - tMs);
      let failed = false;
      for (;;) {
        const error = attempt(h);
        if (error <= 1) {
          let grow = error > 1e-8 ? 0.9 * Math.pow(error, -0.1) : 5;
          grow = Math.min(failed ? 1 : 5, Math.max(0.3, grow));
          // A step cut short by the end of the segment says nothing against the length wanted before.
          const cut = !failed && h < wantedMs;
          nextMs = Math.min(LONGEST_MS, cut ? Math.max(h * grow, wantedMs) : h * grow);
          break;
        }
        // NaN, from a step into nowhere, is rejected too.
        const shrink = 0.9 * Math.pow(error, -0.1);
        h *= shrink > 0.2 ? shrink : 0.2;
        failed = true;
        stepper.rejected++;
        if (!(h > SHORTEST_MS)) return false;
      }
      stepper.t0Ms = tMs;
      stepper.hMs = h;
      tMs = limitMs - tMs <= h ? limitMs : tMs + h;
      for (let j = 0; j < n; j++)
        if (!(Math.abs(y1[j]!) < DIVERGED_SCALES * scales[j]!)) return false;
      return true;
    },
    slope0: () => k1[0]!,
    slope1: () => k7[0]!,
    dense(j, c) {
      const h = stepper.hMs;
      hermite(c, y0[j]!, y1[j]!, k1[j]!, k7[j]!, h);
      c[4] =
        h *
        ((-12715105075 / 11282082432) * k1[j]! +
          (87487479700 / 32700410799) * k3[j]! -
          (10690763975 / 1880347072) * k4[j]! +
          (701980252875 / 199316789632) * k5[j]! -
          (1453857185 / 822651844) * k6[j]! +
          (69997945 / 29380423) * k7[j]!);
    },
  };
  return stepper;
}
