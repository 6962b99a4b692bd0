import type { DriveSegment } from '../contracts/stimulus.ts';
import { currentAt, isFlat } from '../contracts/stimulus.ts';
import { bisect } from '../math/root.ts';

/** C dV/dt = −g_L (V − E_L) + i(t), solved for a segment's current: constant, ramp, sine and decay. */
export interface LinearMembrane {
  readonly tauMs: number;
  /** V [mV] at `tMs` if it was `startMv` at `startMs`. */
  at(tMs: number, startMs: number, startMv: number, segment: DriveSegment): number;
  /** dV/dt [mV/ms] at `tMs` where the potential is `vMv`. */
  slopeAt(tMs: number, vMv: number, segment: DriveSegment): number;
  /** Potential that a constant current settles at. */
  asymptote(level: number): number;
  /** Keeps a start, so that `heldAt` needs the time only. */
  hold(startMs: number, startMv: number, segment: DriveSegment): void;
  heldAt(tMs: number): number;
}

export function linearMembrane(C: number, gL: number, EL: number): LinearMembrane {
  const tauMs = C / gL;
  let heldMs = 0;
  let heldGapMv = 0;
  let heldSegment: DriveSegment;

  /** The particular solution: what is left when the start is forgotten. */
  function forced(tMs: number, s: DriveSegment): number {
    const t = tMs - s.t0Ms;
    const ramp = EL + (s.level + s.slope * (t - tauMs)) / gL;
    if (s.sineAmp === 0) return ramp;
    const wt = s.omega * tauMs;
    const angle = s.omega * t + s.phase;
    const lagged = (Math.sin(angle) - wt * Math.cos(angle)) / (1 + wt * wt);
    return ramp + (s.sineAmp / gL) * lagged;
  }

  /**
   * What the decaying current has done to V [mV] since `startMs`: two exponentials convolved. The one
   * that lasts longer is taken out, so that nothing overflows; at equal time constants the rest is t.
   */
  function decayed(tMs: number, startMs: number, s: DriveSegment): number {
    const t = tMs - startMs;
    const amp = s.decayAmp * Math.exp((s.t0Ms - startMs) / s.decayMs);
    const rate = Math.abs(1 / tauMs - 1 / s.decayMs);
    const filled = rate === 0 ? t : -Math.expm1(-rate * t) / rate;
    return (amp / C) * Math.exp(-t / Math.max(tauMs, s.decayMs)) * filled;
  }

  const at: LinearMembrane['at'] = (tMs, startMs, startMv, s) => {
    const smooth =
      forced(tMs, s) + (startMv - forced(startMs, s)) * Math.exp(-(tMs - startMs) / tauMs);
    return s.decayAmp === 0 ? smooth : smooth + decayed(tMs, startMs, s);
  };

  return {
    tauMs,
    at,
    slopeAt(tMs, vMv, s) {
      return (currentAt(s, tMs) - gL * (vMv - EL)) / C;
    },
    asymptote: (level) => EL + level / gL,
    hold(startMs, startMv, segment) {
      heldMs = startMs;
      heldGapMv = startMv - forced(startMs, segment);
      heldSegment = segment;
    },
    heldAt(tMs) {
      const s = heldSegment;
      const smooth = forced(tMs, s) + heldGapMv * Math.exp(-(tMs - heldMs) / tauMs);
      return s.decayAmp === 0 ? smooth : smooth + decayed(tMs, heldMs, s);
    },
  };
}

/**
 * First time [ms] at which the membrane reaches `levelMv`, or Infinity if it does not by `limitMs`.
 * Closed form under constant current; under any other, bracketed by the closed-form potential
 * and bisected to the last bit.
 */
export function firstCrossing(
  membrane: LinearMembrane,
  startMs: number,
  startMv: number,
  segment: DriveSegment,
  levelMv: number,
  limitMs: number,
): number {
  if (startMv >= levelMv) return startMs;
  if (isFlat(segment)) {
    const headroom = membrane.asymptote(segment.level) - levelMv;
    if (headroom <= 0) return Infinity;
    const tMs = startMs + membrane.tauMs * Math.log1p((levelMv - startMv) / headroom);
    return tMs <= limitMs ? tMs : Infinity;
  }
  return searchCrossing(membrane, startMs, startMv, segment, levelMv, limitMs);
}

/** Around a turn V is flat: so close a time [ms] is exact to rounding. */
const TURN_MS = 1e-8;

/** After so many time constants what decays is below the last digit of its start. */
const GONE = 40;

/**
 * A time so soon after `fromMs` that a curved potential, which set out at `startMs`, turns at most once on the
 * way. What has decayed bends nothing any more: else a membrane of microseconds could not be followed for
 * seconds.
 */
function nextLook(
  { tauMs }: LinearMembrane,
  segment: DriveSegment,
  startMs: number,
  fromMs: number,
  limitMs: number,
): number {
  const gone = (decayMs: number): boolean => fromMs - startMs > GONE * decayMs;
  let strideMs = limitMs - fromMs;
  if (segment.sineAmp !== 0) strideMs = Math.min(strideMs, (2 * Math.PI) / segment.omega / 32);
  if (!gone(tauMs)) strideMs = Math.min(strideMs, tauMs / 4);
  if (segment.decayAmp !== 0 && !gone(segment.decayMs)) {
    strideMs = Math.min(strideMs, segment.decayMs / 4);
  }
  return Math.min(fromMs + strideMs, limitMs);
}

/** Tells every potential [mV] at which the membrane turns between `startMs` and `endMs`. */
export function turningPoints(
  membrane: LinearMembrane,
  startMs: number,
  startMv: number,
  segment: DriveSegment,
  endMs: number,
  see: (vMv: number) => void,
): void {
  if (isFlat(segment)) return; // monotone
  const v = (t: number): number => membrane.at(t, startMs, startMv, segment);
  const rise = (t: number): number => membrane.slopeAt(t, v(t), segment);
  let before = rise(startMs);
  for (let from = startMs; from < endMs;) {
    const to = nextLook(membrane, segment, startMs, from, endMs);
    const after = rise(to);
    if (before * after < 0) see(v(bisect(rise, from, to, TURN_MS)));
    before = after;
    from = to;
  }
}

function searchCrossing(
  membrane: LinearMembrane,
  startMs: number,
  startMv: number,
  segment: DriveSegment,
  levelMv: number,
  limitMs: number,
): number {
  const v = (t: number): number => membrane.at(t, startMs, startMv, segment);
  const rise = (t: number): number => membrane.slopeAt(t, v(t), segment);
  const above = (t: number): number => v(t) - levelMv;
  for (let from = startMs; from < limitMs;) {
    const to = nextLook(membrane, segment, startMs, from, limitMs);
    if (above(to) >= 0) return bisect(above, from, to);
    // A maximum between the two looks may touch the level all the same.
    if (rise(from) > 0 && rise(to) < 0) {
      const topMs = bisect(rise, from, to);
      if (above(topMs) >= 0) return bisect(above, from, topMs);
    }
    from = to;
  }
  return Infinity;
}
