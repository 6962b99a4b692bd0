/** Differences below this fraction are rounding and interpolation, not change. */
const JITTER = 1e-5;
/** How many values a settled average is taken over. */
const WINDOW = 8;

/**
 * A sequence that converges: `remaining` estimates how much change is still to come if successive
 * differences go on shrinking by the same factor; infinite when they do not shrink.
 */
export class Convergence {
  remaining = Infinity;
  private last = NaN;
  private lastChange = NaN;
  private readonly recent = new Float64Array(WINDOW);
  private count = 0;

  push(value: number): void {
    const change = Math.abs(value - this.last);
    const ratio = change / this.lastChange;
    if (change <= JITTER * Math.abs(value)) this.remaining = 0;
    else this.remaining = ratio < 1 ? (change * ratio) / (1 - ratio) : Infinity;
    this.lastChange = change;
    this.last = value;
    this.recent[this.count % WINDOW] = value;
    this.count += 1;
  }

  /**
   * True if the last values scatter without drift: within `spread` of each other, their earlier and
   * later halves within `drift` (both as fractions). Flat maxima are found with an error that never shrinks.
   */
  hovers(spread: number, drift: number): boolean {
    if (this.count < WINDOW) return false;
    let [lowest, highest, earlier, later] = [Infinity, -Infinity, 0, 0];
    for (let i = 0; i < WINDOW; i++) {
      const value = this.recent[(this.count + i) % WINDOW]!;
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
      if (i < WINDOW / 2) earlier += value;
      else later += value;
    }
    const mean = (earlier + later) / WINDOW;
    const shift = Math.abs(later - earlier) / (WINDOW / 2);
    return highest - lowest < spread * mean && shift < drift * mean;
  }

  /** Mean of the last values. */
  recentMean(): number {
    const n = Math.min(this.count, WINDOW);
    let sum = 0;
    for (let i = 0; i < n; i++) sum += this.recent[i]!;
    return sum / n;
  }
}
