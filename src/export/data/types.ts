import type { SweepRequest } from '../../analysis/reading.ts';
import type { Source, Unit } from '../../core/contracts/quantity.ts';
import type { Outcome, SimulationProblem } from '../../core/contracts/simulation.ts';
import type { Language } from '../../i18n/language.ts';

/** Where the numbers of a file come from: stands at its head. */
export interface Provenance {
  readonly language: Language;
  /** What the plot shows, e.g. "Output against input". */
  readonly title: string;
  /** The question asked of each model. */
  readonly question: string;
  /** What the output of the left plot is, in words. */
  readonly output?: string;
  /** Opens the very state in the explorer. */
  readonly link: string;
  /** One line, ready for a reference list. */
  readonly citation: string;
  readonly sources: readonly Source[];
  readonly runs: readonly EchoedRun[];
}

/** A run behind the plot, with everything that is needed to repeat it. */
export interface EchoedRun {
  readonly model: string;
  readonly label: string;
  /** Currents in µA/cm². */
  readonly problem: SimulationProblem;
  /** The runs behind a curve: the same asked for many inputs. */
  readonly sweep?: SweepRequest;
  /** Smallest constant current [µA/cm²] that leads to sustained firing from rest; null if there is none. */
  readonly rheobase: number | null;
  /** Every parameter, published or changed. */
  readonly parameters: Readonly<Record<string, { readonly value: number; readonly unit: Unit }>>;
  /** Null while the run is not there (yet). */
  readonly outcome: Outcome | null;
  readonly spikesMs: Float64Array;
}

/** Values in a column and what they are. An empty unit: dimensionless. */
export interface Column {
  /** E.g. `V`, `settled rate`. */
  readonly quantity: string;
  readonly unit: string;
  /** NaN: no value. */
  readonly values: Float64Array;
}

/** One curve of the left plot: its points as they are plotted. */
export interface PlottedCurve {
  readonly id: string;
  readonly label: string;
  /** A run of the model behind each point, or a formula. */
  readonly origin: 'simulated' | 'formula';
  /** The curve before a change, drawn in grey. */
  readonly ghost: boolean;
  readonly x: Column;
  /** The same inputs in µA/cm²; null where nothing on the table has a rheobase. */
  readonly current: Column | null;
  readonly y: Column;
  /** 1 where the answer is an oscillation too small to be spikes. */
  readonly ripple: Uint8Array | null;
}

/** One trace of the right plot: its samples as they are plotted. */
export interface PlottedTrace {
  readonly id: string;
  readonly lane: string;
  readonly label: string;
  readonly origin: 'simulated' | 'formula';
  readonly ghost: boolean;
  readonly t: Column;
  readonly y: Column;
}
