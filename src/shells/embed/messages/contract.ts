/*
 * What a framed explorer and the page around it say to each other (docs/embed.md is the manual). Every
 * message is a plain object that carries `threshold`, the version of this contract.
 */

export const CONTRACT = 1;

/** A link's hash, or its keys and values one by one. */
export type StateInput = string | Readonly<Record<string, string | number | boolean>>;

/** To the explorer. A message with an `id` is answered by one that carries it. */
export type Incoming =
  | { readonly type: 'setState'; readonly state: StateInput; readonly id?: string }
  | { readonly type: 'getState' | 'play' | 'pause' | 'reset'; readonly id?: string };

export interface ModelSpikes {
  readonly model: string;
  readonly count: number;
  /** Not more than MOST_TIMES. */
  readonly timesMs: readonly number[];
}

/** From the explorer, without the version. */
export type Outgoing =
  | {
      readonly type: 'ready';
      readonly state: string;
      readonly lang: string;
      readonly panels: readonly string[];
    }
  | { readonly type: 'resize'; readonly height: number }
  | { readonly type: 'state'; readonly state: string; readonly id?: string }
  | { readonly type: 'spikes'; readonly models: readonly ModelSpikes[] }
  | {
      readonly type: 'answer';
      readonly question: 'spike-count';
      readonly model: string;
      readonly chosen: Prediction;
      readonly right: Prediction;
      readonly correct: boolean;
      readonly count: number;
    }
  | {
      readonly type: 'error';
      readonly code: 'message' | 'state' | 'run' | 'panel';
      readonly text: string;
      readonly id?: string;
    };

/** How many spikes a reader expects. */
export type Prediction = 'none' | 'one' | 'several';

/** Longest `id`, longest state and largest number of keys that are read. */
export const LONGEST_ID = 64;
export const LONGEST_STATE = 8000;
export const MOST_KEYS = 100;
/** Spike times beyond these are counted and not listed. */
export const MOST_TIMES = 2000;
