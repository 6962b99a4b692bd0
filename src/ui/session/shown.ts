import { useLayoutEffect } from 'react';
import type { InputOutputPlotProps } from '../../plots/input-output/types.ts';
import type { TimePlotProps } from '../../plots/time/types.ts';
import type { ExplorerStore } from '../../state/store.ts';
import { useSession } from './session.ts';

/** The plots of an explorer exactly as they are drawn now; absent where a panel is not on the page. */
export interface Shown {
  input?: InputOutputPlotProps;
  time?: TimePlotProps;
}

const shownByStore = new WeakMap<ExplorerStore, Shown>();

/** What an explorer shows: for pictures, data files and the printed page. */
export function shownOf(store: ExplorerStore): Shown {
  let shown = shownByStore.get(store);
  if (!shown) {
    shown = {};
    shownByStore.set(store, shown);
  }
  return shown;
}

function keep<P extends keyof Shown>(store: ExplorerStore, plot: P, props?: Shown[P]): void {
  const shown = shownOf(store);
  if (props === undefined) delete shown[plot];
  else shown[plot] = props;
}

/** Keeps a plot's own props while it is on the page. */
export function useShown<P extends keyof Shown>(plot: P, props: NonNullable<Shown[P]>): void {
  const { store } = useSession();
  useLayoutEffect(() => keep(store, plot, props));
  useLayoutEffect(() => () => keep(store, plot), [store, plot]);
}
