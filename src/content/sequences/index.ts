import { reluOrStep } from './relu-or-step.ts';
import type { Sequence } from './sequence.ts';

/** Lectures, in the order of the list. */
export const sequences: readonly Sequence[] = [reluOrStep];

export const findSequence = (id: string): Sequence | undefined =>
  sequences.find((sequence) => sequence.id === id);
