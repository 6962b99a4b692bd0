import type { Drive, DriveSegment } from '../contracts/stimulus.ts';
import { constantSegment } from '../contracts/stimulus.ts';

/** One additive component of a current, active for t0 ≤ t < t1. */
export type Piece = Pick<DriveSegment, 't0Ms' | 't1Ms'> & Partial<DriveSegment>;

/**
 * Adds up overlapping components into contiguous segments that cover 0 … `tEndMs`, with zero current
 * where no component is active. At most one component may be a sine at any time, and components that
 * decay share one time constant: their sum then decays with it as well.
 */
export function addUp(pieces: readonly Piece[], tEndMs: number): Drive {
  const inside = (t: number) => Math.min(Math.max(t, 0), tEndMs);
  const breaks = new Set([0, tEndMs]);
  for (const piece of pieces) breaks.add(inside(piece.t0Ms)).add(inside(piece.t1Ms));
  const times = [...breaks].sort((a, b) => a - b);
  const segments: DriveSegment[] = [];
  for (let i = 0; i + 1 < times.length; i++) {
    segments.push(sumOn(pieces, times[i]!, times[i + 1]!));
  }
  return segments;
}

function sumOn(pieces: readonly Piece[], t0Ms: number, t1Ms: number): DriveSegment {
  const sum: { -readonly [K in keyof DriveSegment]: number } = constantSegment(t0Ms, t1Ms, 0);
  for (const piece of pieces) {
    if (piece.t0Ms > t0Ms || piece.t1Ms < t1Ms) continue;
    const { level = 0, slope = 0, sineAmp = 0, omega = 0, phase = 0 } = piece;
    const { decayAmp = 0, decayMs = 1 } = piece;
    sum.level += level + slope * (t0Ms - piece.t0Ms);
    sum.slope += slope;
    if (sineAmp !== 0) {
      Object.assign(sum, { sineAmp, omega, phase: phase + omega * (t0Ms - piece.t0Ms) });
    }
    if (decayAmp !== 0) {
      sum.decayAmp += decayAmp * Math.exp((piece.t0Ms - t0Ms) / decayMs);
      sum.decayMs = decayMs;
    }
  }
  return sum;
}
