import type { ExactKernel } from '../contracts/membrane.ts';
import type { DriveSegment } from '../contracts/stimulus.ts';
import { nextGaussian } from '../math/gaussian.ts';
import { portableExp } from '../math/portable-exp.ts';
import { seededRng } from '../math/rng.ts';
import { firstCrossing, linearMembrane, turningPoints } from './linear-membrane.ts';

export interface LifValues {
  readonly C: number;
  readonly gL: number;
  readonly EL: number;
  readonly vTh: number;
  readonly vReset: number;
  readonly tRef: number;
  readonly sigmaV: number;
}

/** Longest piece of a noisy path [ms]; crossings inside it are drawn from the Brownian bridge. */
const NOISE_STEP_MS = 0.05;

/**
 * The leaky integrate-and-fire neuron in closed form. State: V [mV] and the refractory time left
 * [ms]. Without noise, spike times are exact to rounding. With noise the membrane takes the exact
 * Ornstein–Uhlenbeck update, and a threshold crossing between two grid points, which plain
 * Euler–Maruyama misses, is drawn with its bridge probability exp(−2 (θ−V₀)(θ−V₁) / variance).
 */
export function lifExact(p: LifValues, seed: number): ExactKernel {
  const membrane = linearMembrane(p.C, p.gL, p.EL);
  const tauMs = p.C / p.gL;
  const rng = p.sigmaV > 0 ? seededRng(seed) : null;
  let startMs = 0;
  let endMs = 0;
  let startMv = 0;
  let endMv = 0;
  let refractoryMs = 0;
  let driven: DriveSegment | null = null;
  let recovers = false;
  let spikes = false;

  function beginNoisy(segment: DriveSegment, limitMs: number): number {
    endMs = Math.min(limitMs, startMs + NOISE_STEP_MS);
    const h = endMs - startMs;
    const keep = portableExp(-h / tauMs);
    const mean = membrane.at(endMs, startMs, startMv, segment);
    endMv = mean + p.sigmaV * Math.sqrt(1 - keep * keep) * nextGaussian(rng!);
    const variance = (2 * p.sigmaV * p.sigmaV * h) / tauMs;
    const bridge = portableExp((-2 * (p.vTh - startMv) * (p.vTh - endMv)) / variance);
    const hidden = rng!.nextOpen01() < bridge;
    spikes = endMv >= p.vTh || startMv >= p.vTh || hidden;
    if (spikes) {
      const rise = endMv - startMv;
      const fraction = endMv > p.vTh && rise > 0 ? (p.vTh - startMv) / rise : 0.5;
      endMs = startMs + h * Math.min(Math.max(fraction, 0), 1);
    }
    return endMs;
  }

  return {
    begin(tMs, y, segment, limitMs) {
      startMs = tMs;
      startMv = y[0]!;
      refractoryMs = y[1]!;
      spikes = false;
      driven = null;
      if (refractoryMs > 0) {
        const overMs = startMs + refractoryMs;
        recovers = overMs <= limitMs;
        endMs = recovers ? overMs : limitMs;
        return endMs;
      }
      if (rng) return beginNoisy(segment, limitMs);
      const crossingMs = firstCrossing(membrane, startMs, startMv, segment, p.vTh, limitMs);
      spikes = crossingMs <= limitMs;
      endMs = spikes ? crossingMs : limitMs;
      endMv = spikes ? p.vTh : membrane.at(endMs, startMs, startMv, segment);
      membrane.hold(startMs, startMv, segment);
      driven = segment;
      return endMs;
    },
    at(tMs, y) {
      y[1] = Math.max(0, refractoryMs - (tMs - startMs));
      if (refractoryMs > 0) y[0] = p.vReset;
      else if (rng) {
        const target = spikes ? p.vTh : endMv;
        y[0] = startMv + ((target - startMv) * (tMs - startMs)) / Math.max(endMs - startMs, 1e-12);
      } else y[0] = membrane.heldAt(tMs);
    },
    turns(see) {
      if (driven) turningPoints(membrane, startMs, startMv, driven, endMs, see);
    },
    beforeJump(y) {
      y[0] = p.vTh;
      y[1] = 0;
    },
    finish(y) {
      if (spikes) {
        y[0] = p.vReset;
        y[1] = p.tRef;
        return true;
      }
      y[0] = refractoryMs > 0 ? p.vReset : endMv;
      // Late in a run the remainder is less than time can resolve: a clock that ran out is set to zero.
      y[1] = recovers ? 0 : Math.max(0, refractoryMs - (endMs - startMs));
      return false;
    },
  };
}
