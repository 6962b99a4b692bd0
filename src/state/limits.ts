import type { Interval } from '../core/contracts/quantity.ts';

/** Bounds of the document's own numbers; a link outside them is clamped with a notice. */
export const DOCUMENT_LIMITS = {
  tEndMs: [10, 5000],
  dtMs: [0.001, 1],
  seed: [0, 4294967295],
  inputRange: [-1000, 1000],
} as const satisfies Record<string, Interval>;

/** Most models that can be on the table at once. */
export const MOST_MODELS = 16;

export { MOST_POINTS, POINT_LIMITS } from '../core/stimuli/values.ts';

/** Closest look at the time axis [ms]: closer than any plot goes, wide enough for an axis. */
export const SHORTEST_VIEW_MS = 0.001;

/** Narrowest input axis: enough to look into the jump of a neuron that fires all or none. */
export const NARROWEST_RANGE = 1e-6;

/** Most notices about one link: a reader needs the first ones, a broken link could make thousands. */
export const MOST_NOTICES = 24;
