/** `jump`: firing starts at a rate of its own (type II); `continuous`: it starts from zero (type I). */
export type OnsetKind = 'jump' | 'small-jump' | 'continuous';

/** Inputs, in multiples of the rheobase, whose rates are compared. */
const JUST_ABOVE = 1.002;
const TWICE = 2;
const JUMP = 0.5;
const CONTINUOUS = 0.25;

/**
 * J = f(1.002 I_rh) / f(2 I_rh): 0.70 for the squid axon, 0.14 for a leaky integrator. A fit over a
 * whole window hides how firing starts; this looks only there. NaN if there is no firing at twice the rheobase.
 */
export function onsetRatio(rateHz: (rheobases: number) => number): number {
  return rateHz(JUST_ABOVE) / rateHz(TWICE);
}

/** Null for a ratio that is not defined. */
export function onsetKind(ratio: number): OnsetKind | null {
  if (Number.isNaN(ratio)) return null;
  if (ratio > JUMP) return 'jump';
  return ratio < CONTINUOUS ? 'continuous' : 'small-jump';
}
