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
