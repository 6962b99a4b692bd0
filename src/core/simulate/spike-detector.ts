import { DENSE_SIZE, denseExtremum, denseValue } from '../integrators/dense.ts';
import type { Stepper } from '../integrators/stepper.ts';

/** Above this potential [mV] even a peak cut off by the end of a pulse is a spike. */
const CERTAIN_MV = 0;

/** A maximum of V and the minimum before it. */
export interface Peak {
  readonly tMs: number;
  readonly vMv: number;
  /** The preceding minimum [mV]. */
  readonly troughMv: number;
}

/**
 * Finds maxima of V that rise from the minimum before and fall to the minimum after by at least a
 * given prominence and reach a given potential. A 0 mV crossing would go silent where an axon still fires. A peak that coincides
 * with a break of the current is the charging of a passive membrane, cut off, unless it passes 0 mV.
 */
export class PeakDetector {
  private readonly prominenceMv: number;
  private readonly aboveMv: number;
  private readonly onPeak: (peak: Peak) => void;
  private readonly coefficients = new Float64Array(DENSE_SIZE);
  private rising = false;
  private troughMv: number;
  private topMv: number;
  private topMs = 0;
  private topAtBreak = false;
  /** Extremes of V so far [mV]. */
  highestMv: number;
  lowestMv: number;

  constructor(
    startMv: number,
    { minMv, aboveMv }: { readonly minMv: number; readonly aboveMv: number },
    onPeak: (peak: Peak) => void,
  ) {
    this.prominenceMv = minMv;
    this.aboveMv = aboveMv;
    this.onPeak = onPeak;
    this.troughMv = startMv;
    this.topMv = startMv;
    this.highestMv = startMv;
    this.lowestMv = startMv;
  }

  /** To be called after each accepted step; `firstOfSegment` says that the current broke at its start. */
  step(stepper: Stepper, firstOfSegment: boolean): void {
    const from = stepper.slope0();
    const to = stepper.slope1();
    // V is highest at the break itself if it fell from there on.
    if (firstOfSegment && from <= 0) this.see(stepper.t0Ms, stepper.y0[0]!, true);
    if (from > 0 !== to > 0) {
      stepper.dense(0, this.coefficients);
      const theta = denseExtremum(this.coefficients);
      this.see(stepper.t0Ms + theta * stepper.hMs, denseValue(this.coefficients, theta), false);
    }
    this.see(stepper.t0Ms + stepper.hMs, stepper.y1[0]!, false);
  }

  private see(tMs: number, vMv: number, atBreak: boolean): void {
    if (vMv > this.highestMv) this.highestMv = vMv;
    if (vMv < this.lowestMv) this.lowestMv = vMv;
    if (vMv > this.topMv || (atBreak && vMv === this.topMv)) {
      this.topMv = vMv;
      this.topMs = tMs;
      this.topAtBreak = atBreak;
    }
    if (this.rising) {
      if (this.topMv - vMv < this.prominenceMv) return;
      if (this.topMv >= (this.topAtBreak ? CERTAIN_MV : this.aboveMv)) {
        this.onPeak({ tMs: this.topMs, vMv: this.topMv, troughMv: this.troughMv });
      }
      this.rising = false;
      this.troughMv = vMv;
      this.topMv = vMv;
      return;
    }
    if (vMv < this.troughMv) {
      this.troughMv = vMv;
      this.topMv = vMv;
    } else if (this.topMv - this.troughMv >= this.prominenceMv) {
      this.rising = true;
    }
  }
}
