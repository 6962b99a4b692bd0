import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useExplorerDocument, useLanguage, useLive, useMessages } from '../session/session.ts';
import type { FrozenPicture } from './ghosts.ts';
import { freezePicture, NO_GHOSTS } from './ghosts.ts';
import { leftPlot } from './left-plot.ts';
import { useLanes } from './use-lanes.ts';

/**
 * What both plots show, and the picture kept to compare with. `freeze` and `unfreeze` are the same functions
 * for ever: the buttons that call them are not drawn again with the plots.
 */
export function usePlots() {
  const document = useExplorerDocument();
  const live = useLive();
  const language = useLanguage();
  const m = useMessages();
  const [frozen, setFrozen] = useState<FrozenPicture>(NO_GHOSTS);
  const plot = useMemo(() => leftPlot(document, live, language, m), [document, live, language, m]);
  const lanes = useLanes(frozen);

  const shown = useRef({ lanes, plot });
  useLayoutEffect(() => {
    shown.current = { lanes, plot };
  });
  const freeze = useCallback(
    () => setFrozen(freezePicture(shown.current.lanes, shown.current.plot.series)),
    [],
  );
  const unfreeze = useCallback(() => setFrozen(NO_GHOSTS), []);

  return { plot, lanes, frozen, freeze, unfreeze };
}
