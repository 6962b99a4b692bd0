import { Convergence } from './convergence.ts';
import type { Settled } from './settle.ts';

/** An oscillation smaller than this [mV] is rest. */
const STILL_MV = 0.5;
/** Amplitude change that may still be to come, as a fraction. */
const AMPLITUDE_REMAINING = 0.02;
/** Below this amplitude [mV] maxima are so flat that intervals scatter by the interpolation error. */
const FLAT_MV = 60;
/** Scatter of settled intervals and amplitudes of a flat rhythm, as fractions; drift is a tenth of it. */
const FLAT_SPREAD = 2e-3;
/** The same for a ripple too small to be spikes, of which only a rough rate is asked. */
const RIPPLE_SPREAD = 2e-2;

/**
 * Watches the maxima and minima of a membrane potential and tells when the rhythm has settled or
 * died. Intervals alone mislead in two places: near the onset of firing they creep through a
 * bottleneck, and near depolarisation block the amplitude shrinks by a constant fraction per cycle;
 * so the change still to come is extrapolated for both.
 */
export class RhythmWatch {
  verdict: Settled['kind'] | null = null;
  private readonly prominenceMv: number;
  private readonly remaining: number;
  private readonly canRest: boolean;
  private readonly interval = new Convergence();
  private readonly amplitude = new Convergence();
  private lastMaximumMs = NaN;
  private minimumMv = Infinity;
  private intervalMs = NaN;
  private amplitudeMv = 0;
  private maxima = 0;
  private good = 0;

  /** `canRest`: is there a rest that it may come to? Else a small oscillation is one that still grows. */
  constructor(prominenceMv: number, remaining: number, canRest = true) {
    this.prominenceMv = prominenceMv;
    this.remaining = remaining;
    this.canRest = canRest;
  }

  minimum(vMv: number): void {
    this.minimumMv = Math.min(this.minimumMv, vMv);
  }

  maximum(tMs: number, vMv: number): void {
    if (this.maxima > 0) this.cycle(tMs - this.lastMaximumMs, vMv - this.minimumMv);
    this.lastMaximumMs = tMs;
    this.minimumMv = Infinity;
    this.maxima += 1;
  }

  /** The potential has come to rest. */
  rests(): void {
    this.verdict = 'silent';
  }

  /** The answer after `simulatedMs`: a rhythm still changing by then counts if it is still going on. */
  settled(simulatedMs: number): Omit<Settled, 'firstHz'> {
    const goesOn = simulatedMs - this.lastMaximumMs < 3 * this.intervalMs;
    const kind = this.verdict ?? (goesOn ? this.kindOfRhythm() : 'silent');
    const silent = kind === 'silent';
    return {
      kind,
      steadyHz: silent ? 0 : 1000 / this.intervalMs,
      errorHz: 0,
      amplitudeMv: silent ? 0 : this.amplitudeMv,
      simulatedMs,
    };
  }

  private kindOfRhythm(): Settled['kind'] {
    if (this.amplitudeMv >= this.prominenceMv) return 'firing';
    return this.amplitudeMv >= STILL_MV ? 'ripple' : 'silent';
  }

  private cycle(intervalMs: number, amplitudeMv: number): void {
    this.intervalMs = intervalMs;
    this.amplitudeMv = amplitudeMv;
    this.interval.push(intervalMs);
    this.amplitude.push(amplitudeMv);
    if (amplitudeMv < STILL_MV) {
      if (this.canRest) this.verdict = 'silent';
    } else if (this.hasConverged()) this.verdict = this.kindOfRhythm();
    else if (this.hovers()) {
      this.intervalMs = this.interval.recentMean();
      this.amplitudeMv = this.amplitude.recentMean();
      this.verdict = this.kindOfRhythm();
    }
  }

  private hasConverged(): boolean {
    // The changes of a flat rhythm are no larger than the errors of its maxima: no rule to extrapolate by.
    if (this.amplitudeMv < this.prominenceMv) return false;
    const settled =
      this.interval.remaining < this.remaining * this.intervalMs &&
      this.amplitude.remaining < AMPLITUDE_REMAINING * this.amplitudeMv;
    this.good = settled ? this.good + 1 : 0;
    return this.good >= 3;
  }

  private hovers(): boolean {
    if (this.amplitudeMv >= FLAT_MV) return false;
    const spread = this.amplitudeMv < this.prominenceMv ? RIPPLE_SPREAD : FLAT_SPREAD;
    return this.interval.hovers(spread, spread / 10) && this.amplitude.hovers(spread, spread / 10);
  }
}
