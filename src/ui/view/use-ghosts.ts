import { useCallback, useState } from 'react';
import { useExplorer, useSession } from '../session/session.ts';
import { shownOf } from '../session/shown.ts';
import type { FrozenPicture } from './ghosts.ts';
import { freezePicture, NO_GHOSTS } from './ghosts.ts';

interface Kept {
  readonly picture: FrozenPicture;
  /** In which beginning it was kept. */
  readonly beginning: number;
}

/**
 * The picture kept to compare with: what both plots show at the moment. `freeze` and `unfreeze` are the same
 * functions for ever: the buttons that call them are not drawn again with the plots.
 */
export function useGhosts() {
  const { store } = useSession();
  const [kept, setKept] = useState<Kept>({ picture: NO_GHOSTS, beginning: 0 });
  const freeze = useCallback(() => {
    const { time, input } = shownOf(store);
    const { document, beginnings } = store.getState();
    const picture = freezePicture(time?.lanes ?? [], input?.series ?? [], document);
    setKept({ picture, beginning: beginnings });
  }, [store]);
  const unfreeze = useCallback(() => setKept({ picture: NO_GHOSTS, beginning: 0 }), []);
  // Who starts over sees what a stranger sees.
  const isOld = useExplorer(({ beginnings }) => beginnings) !== kept.beginning;
  return { frozen: isOld ? NO_GHOSTS : kept.picture, freeze, unfreeze };
}
