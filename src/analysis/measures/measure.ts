import type { MembraneModel } from '../../core/contracts/membrane.ts';
import type { Interval } from '../../core/contracts/quantity.ts';
import type { SimulationResult } from '../../core/contracts/simulation.ts';
import type { StimulusKind } from '../../core/contracts/stimulus.ts';
import type { Text } from '../../core/contracts/text.ts';
import type { Settled } from '../settle.ts';

/** Unit of a measured output: what the left axis counts in. */
export type MeasureUnit = 'Hz' | 'spikes' | 'mV' | 'ms' | 'µA/cm²' | '0/1';

interface MeasureWords {
  readonly id: string;
  /** Opens the question "… for a constant current?", in menus and wherever else it is named. */
  readonly question: Text;
  /** Axis title without its unit. */
  readonly axis: Text;
  readonly unit: MeasureUnit;
  /** Zero below threshold and graded above: dividing by the value at twice the rheobase makes sense. */
  readonly isRate: boolean;
  /** Goes by whole spikes: between two runs it has a step, never something in between. */
  readonly isCounted?: true;
  /** Why this measure is not defined for a stimulus, or null if it is. */
  refusal(stimulus: StimulusKind): Text | null;
}

/** Read off the very run whose trace is shown. */
export interface RunMeasure extends MeasureWords {
  readonly protocol: 'run';
  /** Spikes after the end of the stimulus count, too: whoever counts beside it must go on as long. */
  readonly countsToEnd?: true;
  /** NaN where it is undefined (no spike, no latency). `windowMs` is the stimulus' counting window. */
  of(result: SimulationResult, windowMs: Interval, model: MembraneModel): number;
}

/** Needs the rhythm that a constant current settles into, however long that takes. */
export interface SettledMeasure extends MeasureWords {
  readonly protocol: 'settled';
  of(settled: Settled): number;
}

/** Looks for the strength of the last pulse that just adds a spike: many runs for one answer. */
export interface ThresholdMeasure extends MeasureWords {
  readonly protocol: 'threshold';
}

export type Measure = RunMeasure | SettledMeasure | ThresholdMeasure;

/** Number of spikes in a window, its start excluded and its end included. */
export function countSpikes(result: SimulationResult, [fromMs, toMs]: Interval): number {
  let count = 0;
  for (const t of result.spikesMs) if (t > fromMs && t <= toMs) count += 1;
  return count;
}
