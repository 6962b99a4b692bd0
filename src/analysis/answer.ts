/** Why a measure has no value, where that is not in its nature: the key of the words that say so. */
export type Missing = 'uncounted' | 'tooLong';

/** What a measure reads at one place. */
export interface Reading {
  /** NaN where the measure is undefined. */
  readonly y: number;
  /** An oscillation too small to be spikes; `y` is its rate. */
  readonly ripple: boolean;
  readonly missing?: Missing;
}

/** There are more spikes than a run can hold. */
export const UNCOUNTED: Reading = { y: NaN, ripple: false, missing: 'uncounted' };
/** Steps of this length would take longer than anybody waits. */
export const TOO_LONG: Reading = { y: NaN, ripple: false, missing: 'tooLong' };

/** Work that gives way after every slice. */
export type InSlices<T> = Generator<null, T>;

/** Does the work in one go. */
export function atOnce<T>(work: InSlices<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
