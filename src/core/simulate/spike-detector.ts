import { DENSE_SIZE, denseExtremum, denseValue } from '../integrators/dense.ts';
import type { Stepper } from '../integrators/stepper.ts';

/** Above this potential [mV] even a peak cut off by the end of a pulse is a spike. */
export const CERTAIN_MV = 0;

/**
 * A spike is the membrane's own doing: on its way up V gains speed under a current that does not. A membrane
 * that is only pushed up loses it from the start. So much of the steepest rise must have been gained.
 */
export const OWN_DOING = 0.02;

/**
 * A peak at the very end of a pulse may be a spike at its height or a charging that was cut off. A spike there has
 * gained at least so much of its steepest rise by itself, and has lost as much of it again.
 */
export const MOSTLY = 0.5;

/** A maximum of V and the minimum before it. */
export interface Peak {
  readonly tMs: number;
  readonly vMv: number;
  /** The preceding minimum [mV]. */
  readonly troughMv: number;
}

/** Places in the detector's memory: what lies in an array can change without a new number on the heap. */
const TOP_MV = 0;
const TOP_MS = 1;
const TROUGH_MV = 2;
const HIGHEST_MV = 3;
const LOWEST_MV = 4;
const TURN_MV = 5;
const TURN_MS = 6;
const AT_MV = 7;
const AT_MS = 8;
const STEEPEST = 9;
const LIFT = 10;
const BEFORE = 11;

/**
 * Finds maxima of V that rise from the minimum before and fall to the minimum after by at least a
 * given prominence, reach a given potential and are the membrane's own doing. A 0 mV crossing would go silent where
 * an axon still fires, and count a membrane without sodium channels that is pushed over it. A peak that coincides
 * with a break of the current is a charging that was cut off, unless it passes 0 mV, was nearly over, or the membrane
 * rises once more without the current.
 */
export class PeakDetector {
  private readonly prominenceMv: number;
  private readonly aboveMv: number;
  private readonly onPeak: (peak: Peak) => void;
  private readonly coefficients = new Float64Array(DENSE_SIZE);
  private readonly seen = new Float64Array(12);
  private rising = false;
  private topAtBreak = false;
  private topIsOwn = false;
  /** Has V fallen from a peak at a break and turned again, under the same current? */
  private dipped = false;
  /** Did V turn within the last step: at a maximum (1), at a minimum (−1), not at all (0)? */
  turn: -1 | 0 | 1 = 0;

  constructor(
    startMv: number,
    { minMv, aboveMv }: { readonly minMv: number; readonly aboveMv: number },
    onPeak: (peak: Peak) => void,
  ) {
    this.prominenceMv = minMv;
    this.aboveMv = aboveMv;
    this.onPeak = onPeak;
    for (const place of [TOP_MV, TROUGH_MV, HIGHEST_MV, LOWEST_MV]) this.seen[place] = startMv;
  }

  /** Extremes of V so far [mV]. */
  get highestMv(): number {
    return this.seen[HIGHEST_MV]!;
  }

  get lowestMv(): number {
    return this.seen[LOWEST_MV]!;
  }

  /** When and where V turned, if it did. */
  get turnMs(): number {
    return this.seen[TURN_MS]!;
  }

  get turnMv(): number {
    return this.seen[TURN_MV]!;
  }

  /** To be called after each accepted step; `firstOfSegment` says that the current broke at its start. */
  step(stepper: Stepper, firstOfSegment: boolean): void {
    const { seen } = this;
    const from = stepper.slope0();
    const to = stepper.slope1();
    // A current that jumps gives V a speed that is not its own.
    if (firstOfSegment && !this.rising) this.forgetRise();
    if (firstOfSegment) this.dipped = false;
    // V is highest at the break itself if it fell from there on.
    if (firstOfSegment && from <= 0) {
      seen[AT_MS] = stepper.t0Ms;
      seen[AT_MV] = stepper.y0[0]!;
      this.see(true);
    }
    if (from > seen[STEEPEST]!) seen[STEEPEST] = from;
    this.turn = 0;
    if (from > 0 !== to > 0) {
      stepper.dense(0, this.coefficients);
      const theta = denseExtremum(this.coefficients);
      this.turn = from > 0 ? 1 : -1;
      seen[AT_MS] = seen[TURN_MS] = stepper.t0Ms + theta * stepper.hMs;
      seen[AT_MV] = seen[TURN_MV] = denseValue(this.coefficients, theta);
      if (this.topAtBreak) this.seeAfterBreak();
      this.see(false);
    }
    if (to > from && to > 0) seen[LIFT]! += from > 0 ? to - from : to;
    if (to > seen[STEEPEST]!) seen[STEEPEST] = to;
    seen[BEFORE] = to;
    seen[AT_MS] = stepper.t1Ms;
    seen[AT_MV] = stepper.y1[0]!;
    this.see(false);
  }

  /** A second hump after the end of a pulse is the membrane's own: it, and not the tip before, is the peak. */
  private seeAfterBreak(): void {
    const { seen } = this;
    if (this.turn === -1) this.dipped = true;
    else if (this.dipped && seen[AT_MV]! >= this.aboveMv) {
      seen[TOP_MV] = seen[AT_MV]!;
      seen[TOP_MS] = seen[AT_MS]!;
      this.topAtBreak = false;
      this.topIsOwn = true;
    }
  }

  /** Had V, when the current broke, come nearly to the top of a rise that was mostly its own? */
  private isNearlyOver(): boolean {
    const { seen } = this;
    const most = MOSTLY * seen[STEEPEST]!;
    return seen[LIFT]! > most && seen[BEFORE]! < most;
  }

  private startAt(troughMv: number): void {
    this.seen[TROUGH_MV] = troughMv;
    this.seen[TOP_MV] = troughMv;
    this.forgetRise();
  }

  private forgetRise(): void {
    this.seen[LIFT] = 0;
    this.seen[STEEPEST] = 0;
  }

  private see(atBreak: boolean): void {
    const { seen } = this;
    const vMv = seen[AT_MV]!;
    if (vMv > seen[HIGHEST_MV]!) seen[HIGHEST_MV] = vMv;
    if (vMv < seen[LOWEST_MV]!) seen[LOWEST_MV] = vMv;
    if (vMv > seen[TOP_MV]! || (atBreak && vMv === seen[TOP_MV])) {
      seen[TOP_MV] = vMv;
      seen[TOP_MS] = seen[AT_MS]!;
      this.topAtBreak = atBreak && !this.isNearlyOver();
      this.topIsOwn = seen[LIFT]! > OWN_DOING * seen[STEEPEST]!;
    }
    const topMv = seen[TOP_MV]!;
    const troughMv = seen[TROUGH_MV]!;
    if (this.rising) {
      if (topMv - vMv < this.prominenceMv) return;
      if (this.topIsOwn && topMv >= (this.topAtBreak ? CERTAIN_MV : this.aboveMv)) {
        this.onPeak({ tMs: seen[TOP_MS]!, vMv: topMv, troughMv });
      }
      this.rising = false;
      this.startAt(vMv);
    } else if (vMv < troughMv) {
      this.startAt(vMv);
    } else if (topMv - troughMv >= this.prominenceMv) {
      this.rising = true;
    }
  }
}
