import type { SimulationProblem } from '../../core/contracts/simulation.ts';
import type { Text } from '../../core/contracts/text.ts';

/** What is written down: one complete run, and the link that opens the page in the same state. */
export interface CodeState {
  /** As made by `problemFor`: currents in µA/cm². */
  readonly problem: SimulationProblem;
  readonly link: string;
}

/** A simulator that a state of the explorer can be written for: one file per membrane model. */
export interface CodeTarget {
  readonly id: string;
  /** Name of the simulator or language: the same in every language. */
  readonly label: string;
  readonly fileName: string;
  readonly mime: string;
  /** Why this state cannot be written for this target; null if it can. */
  refusal(problem: SimulationProblem): Text | null;
  /**
   * The file's text. Its words are English, as the simulators' own are. Throws an Error if `refusal`
   * gives a reason.
   */
  write(state: CodeState): string;
}
