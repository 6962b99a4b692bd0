import type { MembraneModel } from './membrane.ts';
import type { Stimulus } from './stimulus.ts';
import type { Text } from './text.ts';

/** A way to step a model through time. */
export interface Method {
  readonly id: string;
  readonly label: Text;
  /** `fixed`: uses `dtMs`; `adaptive`: uses `tolerance`; `exact`: uses neither. */
  readonly stepping: 'fixed' | 'adaptive' | 'exact';
  /** Global order of convergence; Infinity for a closed form. */
  readonly order: number;
  /** Why this method cannot integrate the model with these values, or null if it can. */
  refusal(model: MembraneModel, params: Readonly<Record<string, number>>): Text | null;
}

/** Plain JSON: the same value goes to a worker, into an export and into a test. Currents are native (µA/cm²). */
export interface SimulationProblem {
  readonly model: string;
  /** Values that differ from the published defaults. */
  readonly params: Readonly<Record<string, number>>;
  readonly stimulus: Stimulus;
  readonly tEndMs: number;
  /** Spacing of recorded samples [ms]; 0 records no trace, only spikes. */
  readonly sampleMs: number;
  readonly method: string;
  /** Step of a fixed-step method [ms]. */
  readonly dtMs: number;
  /** Relative tolerance of the adaptive method. */
  readonly tolerance: number;
  /** Feeds every random number of the run. */
  readonly seed: number;
  /** Initial state; absent means rest without input. */
  readonly initial?: readonly number[];
  /** If given, upward crossings of this potential [mV] are located too. */
  readonly crossingMv?: number;
}

/** Numerical failure is a result, not an exception. */
export type Outcome =
  | { readonly kind: 'completed' }
  /** A variable left every range. */
  | { readonly kind: 'diverged'; readonly tMs: number; readonly variable: string }
  /** A variable changes so fast that an explicit method would need forever. */
  | { readonly kind: 'too-stiff'; readonly tMs: number; readonly variable: string }
  /** `most` spikes, and at `tMs` the one that is too many. */
  | { readonly kind: 'too-many-spikes'; readonly tMs: number; readonly most: number };

export interface SimulationResult {
  readonly problem: SimulationProblem;
  readonly outcome: Outcome;
  /** Sample times [ms], not decreasing; a jump has two samples at one time. */
  readonly tMs: Float64Array;
  /** One array per state, in the model's order, as long as `tMs`. */
  readonly states: readonly Float64Array[];
  /** Times of the spikes [ms]: the peaks of V, or the threshold crossings of a reset model. */
  readonly spikesMs: Float64Array;
  /** Membrane potential at each spike [mV]. */
  readonly spikePeaksMv: Float64Array;
  /** Upward crossings of `problem.crossingMv` [ms]. */
  readonly crossingsMs: Float64Array;
  readonly peakMv: number;
  readonly minMv: number;
  readonly finalState: Float64Array;
  readonly stats: { readonly steps: number; readonly rejected: number };
}
