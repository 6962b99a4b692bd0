import type { Stimulus } from '../core/contracts/stimulus.ts';

/** Bumped when the meaning of a link changes; `migrations.ts` keeps old links opening. */
export const SCHEMA_VERSION = 1;

/** What the input axis counts in. `x` is the artificial unit's input: 0 at the rheobase, −1 without current. */
export type InputUnit = 'rheobase' | 'native' | 'x';

/** Rates as they are, or every curve divided by its value at twice the rheobase. */
export type OutputScale = 'relative' | 'native';

/** What the panel under the plots shows of the selected model. */
export type InsideView = 'none' | 'gates' | 'currents' | 'conductances' | 'forces';

/** A model on the table: published values except where `params` says otherwise. */
export interface ModelEntry {
  readonly id: string;
  readonly params: Readonly<Record<string, number>>;
}

/**
 * Everything a link restores: the experiment, how it is asked about and how it is looked at. Language
 * and theme belong to the reader, not to the document.
 */
export interface ExplorerDocument {
  /** In the order of the lanes. At least one. */
  readonly models: readonly ModelEntry[];
  /** Id of the model whose parameters, equation and evidence are shown; one of `models`. */
  readonly selected: string;
  /** Id of the measure: what is asked of each run. */
  readonly measure: string;
  readonly inputUnit: InputUnit;
  readonly outputScale: OutputScale;
  /** Input axis, in multiples of the rheobase (also in unit x), or native µA/cm². */
  readonly inputRange: readonly [number, number];
  /** Currents are in multiples of the rheobase (also in unit x), or native µA/cm². */
  readonly stimulus: Stimulus;
  /** Parameter of the stimulus along the input axis; null is the amplitude. The range is that of its slider. */
  readonly axis: string | null;
  /** Length of every run [ms]. */
  readonly tEndMs: number;
  /** Visible stretch of time [ms]; null shows all of it. */
  readonly view: readonly [number, number] | null;
  /** Time cursor [ms]; null when put away. */
  readonly cursorMs: number | null;
  /** Id of a method, or `auto`: each model's best. */
  readonly method: string;
  /** Step of fixed-step methods [ms]. */
  readonly dtMs: number;
  /** Feeds every random number. */
  readonly seed: number;
  /** Left plot: derivatives of the artificial units instead of the curves. */
  readonly derivative: boolean;
  readonly inside: InsideView;
}
