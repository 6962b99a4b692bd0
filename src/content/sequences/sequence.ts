import type { Text } from '../../core/contracts/text.ts';

/** Where a number in a text comes from: a running model, asked on the spot. Currents in the unit of the link. */
export type FigureSpec = {
  /** A model of the link: an id. */
  readonly model: string;
  /** The state that is asked, with the measure that is read. */
  readonly link: string;
  readonly decimals: number;
} & (
  | {
      /** The measure at one input; of an artificial unit, its output. */
      readonly kind: 'reading';
      /** Instead of the input of the link. */
      readonly at?: number;
    }
  | {
      /**
       * The input at which the answer begins or ends: between `silent`, where it is nothing, and
       * `answers`, where it is something. Oscillations too small to be spikes count if `ripple` says so.
       */
      readonly kind: 'edge';
      readonly silent: number;
      readonly answers: number;
      readonly ripple?: boolean;
    }
);

/** A question to the class, answered by show of hands before the model answers. */
export interface Vote {
  readonly question: Text;
  readonly options: readonly Text[];
  /** Which option is right; null for a poll that only later steps decide. */
  readonly answer: number | null;
  /** Id of an earlier step that asked the same: its votes are shown beside the new ones. */
  readonly again?: string;
}

/** One plot of a prepared state, as it is computed now. */
export interface StepPicture {
  readonly link: string;
  readonly plot: 'input' | 'time';
  readonly title: Text;
}

/** What a lecture may keep covered until it is revealed. */
export type Covered = 'curves' | 'traces';

/**
 * One state of a lecture. `text`, `why` and `twin` may hold `{name}`, the name of one of `figures`, or
 * `{name:spikes}`: the number with the noun in the form that it asks for.
 */
export interface Step {
  /** Small words with hyphens; unique in its sequence. */
  readonly id: string;
  /** The prepared state, as written in the address. */
  readonly link: string;
  readonly title: Text;
  readonly text: Text;
  /** What an artificial unit does meanwhile. */
  readonly twin: Text;
  readonly vote?: Vote;
  readonly covers?: readonly Covered[];
  /** What the reveal adds: words, and perhaps another state with the one before it as a ghost. */
  readonly reveal?: { readonly why: Text; readonly link?: string };
  /** Several small pictures instead of the two plots. */
  readonly pictures?: readonly StepPicture[];
  readonly figures?: Readonly<Record<string, FigureSpec>>;
}

/** A lecture: prepared states in a row. */
export interface Sequence {
  /** Stands in links for ever. */
  readonly id: string;
  readonly title: Text;
  readonly steps: readonly Step[];
}

/** Keeps the types of a declaration. */
export function defineSequence(sequence: Sequence): Sequence {
  return sequence;
}
