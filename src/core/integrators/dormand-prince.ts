import type { Kernel } from '../contracts/membrane.ts';
import type { DriveSegment } from '../contracts/stimulus.ts';
import { constantSegment, currentAt, isFlat } from '../contracts/stimulus.ts';
import { hermite } from './dense.ts';
import type { Stepper, StepperOptions } from './stepper.ts';
import { DIVERGED_SCALES } from './stepper.ts';

/** Longest step [ms]: a pulse drawn by hand must not be stepped over by the interpolation. */
const LONGEST_MS = 2;
/** Longest first step after a break in the current [ms]. */
const LONGEST_RESTART_MS = 0.1;
/** A step shorter than this [ms] means that there is no solution to follow. */
const SHORTEST_MS = 1e-9;
const NOWHEN = constantSegment(0, 0, 0);

/**
 * Dormand & Prince 1980 (J Comp Appl Math 6:19), order 5(4) with adaptive steps and 4th-order dense
 * output after Hairer, Nørsett & Wanner, Solving ODEs I, II.5–6. The slope at the end of a step is
 * the first slope of the next, so a step costs six evaluations.
 *
 * All vectors lie in one array `w`, n numbers each: y0, y1, the trial state, k1 … k7. The loops
 * then touch a single array, which is what makes them fast for a handful of variables.
 */
class DormandPrince implements Stepper {
  readonly y0: Float64Array;
  readonly y1: Float64Array;
  t0Ms = 0;
  hMs = 0;
  t1Ms = 0;
  rejected = 0;
  private readonly n: number;
  private readonly w: Float64Array;
  private readonly trial: Float64Array;
  private readonly k1: Float64Array;
  private readonly k2: Float64Array;
  private readonly k3: Float64Array;
  private readonly k4: Float64Array;
  private readonly k5: Float64Array;
  private readonly k6: Float64Array;
  private readonly k7: Float64Array;
  private readonly kernel: Kernel;
  private readonly input = new Float64Array(1);
  private readonly tolerance: number;
  private readonly scales: Float64Array;
  private segment: DriveSegment = NOWHEN;
  private varies = false;
  private nextMs = LONGEST_RESTART_MS;
  private error = 0;

  constructor({ n, kernel, tolerance, scales }: StepperOptions) {
    this.n = n;
    this.w = new Float64Array(10 * n);
    const vector = (i: number): Float64Array => this.w.subarray(i * n, (i + 1) * n);
    this.y0 = vector(0);
    this.y1 = vector(1);
    this.trial = vector(2);
    this.k1 = vector(3);
    this.k2 = vector(4);
    this.k3 = vector(5);
    this.k4 = vector(6);
    this.k5 = vector(7);
    this.k6 = vector(8);
    this.k7 = vector(9);
    this.kernel = kernel;
    this.tolerance = tolerance;
    this.scales = Float64Array.from(scales);
  }

  start(tMs: number, y: Float64Array, segment: DriveSegment): void {
    this.segment = segment;
    this.varies = !isFlat(segment);
    this.t1Ms = tMs;
    this.y1.set(y);
    this.input[0] = currentAt(segment, tMs);
    this.kernel.slopes(this.y1, this.input, this.k7);
    this.nextMs = Math.min(this.nextMs, LONGEST_RESTART_MS);
  }

  restart(y: Float64Array): void {
    this.start(this.t1Ms, y, this.segment);
  }

  step(): boolean {
    const { n, w, segment } = this;
    const limitMs = segment.t1Ms;
    const tMs = this.t1Ms;
    for (let j = 0; j < n; j++) {
      w[j] = w[n + j]!;
      w[3 * n + j] = w[9 * n + j]!;
    }
    const wantedMs = this.nextMs;
    const leftMs = limitMs - tMs;
    let h = wantedMs < leftMs ? wantedMs : leftMs;
    let failed = false;
    this.hMs = h;
    this.attempt();
    while (!(this.error <= 1)) {
      // NaN, from a step into nowhere, is rejected too.
      const shrink = this.fit();
      h *= shrink > 0.2 ? shrink : 0.2;
      failed = true;
      this.rejected += 1;
      if (!(h > SHORTEST_MS)) return false;
      this.hMs = h;
      this.attempt();
    }
    let grow = this.error > 1e-8 ? this.fit() : 5;
    grow = Math.min(failed ? 1 : 5, Math.max(0.3, grow));
    // A step cut short by the end of the segment says nothing against the length wanted before.
    const cut = !failed && h < wantedMs;
    this.nextMs = Math.min(LONGEST_MS, cut ? Math.max(h * grow, wantedMs) : h * grow);
    this.t0Ms = tMs;
    this.t1Ms = leftMs <= h ? limitMs : tMs + h;
    for (let j = 0; j < n; j++)
      if (!(Math.abs(w[n + j]!) < DIVERGED_SCALES * this.scales[j]!)) return false;
    return true;
  }

  slope0(): number {
    return this.k1[0]!;
  }

  slope1(): number {
    return this.k7[0]!;
  }

  dense(j: number, c: Float64Array): void {
    const h = this.hMs;
    hermite(c, this.y0[j]!, this.y1[j]!, this.k1[j]!, this.k7[j]!, h);
    c[4] =
      h *
      ((-12715105075 / 11282082432) * this.k1[j]! +
        (87487479700 / 32700410799) * this.k3[j]! -
        (10690763975 / 1880347072) * this.k4[j]! +
        (701980252875 / 199316789632) * this.k5[j]! -
        (1453857185 / 822651844) * this.k6[j]! +
        (69997945 / 29380423) * this.k7[j]!);
  }

  /**
   * Factor by which the next step may differ: the fourth root of the error per tolerance, with a margin.
   * Theory asks for the fifth; roots of two are exact on every machine, and on spikes no worse.
   */
  private fit(): number {
    return 0.9 / Math.sqrt(Math.sqrt(Math.sqrt(this.error)));
  }

  /** Runs the six stages for a step of `hMs` from y0; leaves the mean squared error, in tolerances. */
  private attempt(): void {
    const h = this.hMs;
    const { n, w, trial, input, segment, varies, kernel } = this;
    const tMs = this.t1Ms;
    const T = 2 * n;
    const K1 = 3 * n;
    const K2 = 4 * n;
    const K3 = 5 * n;
    const K4 = 6 * n;
    const K5 = 7 * n;
    const K6 = 8 * n;
    const K7 = 9 * n;
    for (let j = 0; j < n; j++) w[T + j] = w[j]! + h * 0.2 * w[K1 + j]!;
    if (varies) input[0] = currentAt(segment, tMs + 0.2 * h);
    kernel.slopes(trial, input, this.k2);
    for (let j = 0; j < n; j++)
      w[T + j] = w[j]! + h * ((3 / 40) * w[K1 + j]! + (9 / 40) * w[K2 + j]!);
    if (varies) input[0] = currentAt(segment, tMs + 0.3 * h);
    kernel.slopes(trial, input, this.k3);
    for (let j = 0; j < n; j++)
      w[T + j] =
        w[j]! + h * ((44 / 45) * w[K1 + j]! - (56 / 15) * w[K2 + j]! + (32 / 9) * w[K3 + j]!);
    if (varies) input[0] = currentAt(segment, tMs + 0.8 * h);
    kernel.slopes(trial, input, this.k4);
    for (let j = 0; j < n; j++)
      w[T + j] =
        w[j]! +
        h *
          ((19372 / 6561) * w[K1 + j]! -
            (25360 / 2187) * w[K2 + j]! +
            (64448 / 6561) * w[K3 + j]! -
            (212 / 729) * w[K4 + j]!);
    if (varies) input[0] = currentAt(segment, tMs + (8 / 9) * h);
    kernel.slopes(trial, input, this.k5);
    for (let j = 0; j < n; j++)
      w[T + j] =
        w[j]! +
        h *
          ((9017 / 3168) * w[K1 + j]! -
            (355 / 33) * w[K2 + j]! +
            (46732 / 5247) * w[K3 + j]! +
            (49 / 176) * w[K4 + j]! -
            (5103 / 18656) * w[K5 + j]!);
    if (varies) input[0] = currentAt(segment, tMs + h);
    kernel.slopes(trial, input, this.k6);
    for (let j = 0; j < n; j++)
      w[n + j] =
        w[j]! +
        h *
          ((35 / 384) * w[K1 + j]! +
            (500 / 1113) * w[K3 + j]! +
            (125 / 192) * w[K4 + j]! -
            (2187 / 6784) * w[K5 + j]! +
            (11 / 84) * w[K6 + j]!);
    kernel.slopes(this.y1, input, this.k7);
    let sum = 0;
    for (let j = 0; j < n; j++) {
      const error =
        h *
        ((71 / 57600) * w[K1 + j]! -
          (71 / 16695) * w[K3 + j]! +
          (71 / 1920) * w[K4 + j]! -
          (17253 / 339200) * w[K5 + j]! +
          (22 / 525) * w[K6 + j]! -
          (1 / 40) * w[K7 + j]!);
      const from = Math.abs(w[j]!);
      const to = Math.abs(w[n + j]!);
      const size = from > to ? from : to;
      const weighed = error / (this.tolerance * (this.scales[j]! + size));
      sum += weighed * weighed;
    }
    this.error = sum / n;
  }
}

export function dormandPrince(options: StepperOptions): Stepper {
  return new DormandPrince(options);
}
