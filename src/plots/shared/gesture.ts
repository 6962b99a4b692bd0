import { createContext } from 'react';

/** What the page makes of a drag: all its changes are one step or, if the browser takes the hand away, none. */
export interface Gesture {
  begin(): void;
  commit(): void;
  /** Everything is again as it was at `begin`. */
  cancel(): void;
}

const ignore = (): void => undefined;

/** Every drag on a plot, whatever it moves, is a gesture of the page around the plot. */
export const GestureContext = createContext<Gesture>({
  begin: ignore,
  commit: ignore,
  cancel: ignore,
});
