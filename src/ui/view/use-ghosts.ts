import { useCallback, useState } from 'react';
import { useSession } from '../session/session.ts';
import { shownOf } from '../session/shown.ts';
import type { FrozenPicture } from './ghosts.ts';
import { freezePicture, NO_GHOSTS } from './ghosts.ts';

/**
 * The picture kept to compare with: what both plots show at the moment. `freeze` and `unfreeze` are the same
 * functions for ever: the buttons that call them are not drawn again with the plots.
 */
export function useGhosts() {
  const { store } = useSession();
  const [frozen, setFrozen] = useState<FrozenPicture>(NO_GHOSTS);
  const freeze = useCallback(() => {
    const { time, input } = shownOf(store);
    setFrozen(freezePicture(time?.lanes ?? [], input?.series ?? []));
  }, [store]);
  const unfreeze = useCallback(() => setFrozen(NO_GHOSTS), []);
  return { frozen, freeze, unfreeze };
}
