/** How many steps may still be taken, by all runs together. */
export interface Allowance {
  steps: number;
}

/** An allowance is used up, and nothing is known yet. */
export class OutOfSteps extends Error {}
