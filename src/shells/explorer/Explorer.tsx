import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Caveats } from '../../ui/panels/Caveats.tsx';
import { Header } from '../../ui/panels/Header.tsx';
import { InputPanel } from '../../ui/panels/InputPanel.tsx';
import { ModelsPanel } from '../../ui/panels/ModelsPanel.tsx';
import { Notices } from '../../ui/panels/Notices.tsx';
import { NumericsPanel } from '../../ui/panels/NumericsPanel.tsx';
import { ParamPanel } from '../../ui/panels/ParamPanel.tsx';
import { TimePanel } from '../../ui/panels/TimePanel.tsx';
import { VerdictPanel } from '../../ui/panels/VerdictPanel.tsx';
import { Calm } from '../../ui/session/calm.tsx';
import {
  useExplorerDocument,
  useLanguage,
  useLive,
  useMessages,
} from '../../ui/session/session.ts';
import { useShortcuts } from '../../ui/session/use-shortcuts.ts';
import type { FrozenPicture } from '../../ui/view/ghosts.ts';
import { freezePicture, NO_GHOSTS } from '../../ui/view/ghosts.ts';
import { leftPlot } from '../../ui/view/left-plot.ts';
import { useLanes } from '../../ui/view/use-lanes.ts';

// Made once: what surrounds the plots is not drawn again with them.
const HEAD = (
  <>
    <Header />
    <Calm>
      <Notices />
    </Calm>
  </>
);
const READINGS = (
  <Calm>
    <VerdictPanel />
    <Caveats />
  </Calm>
);
const DOCK = (
  <div className="dock">
    <Calm>
      <ModelsPanel />
    </Calm>
    <ParamPanel />
    <Calm>
      <NumericsPanel />
    </Calm>
  </div>
);

/** The front door: two linked pictures of one experiment, and the models behind them. */
export function Explorer() {
  const document = useExplorerDocument();
  const live = useLive();
  const language = useLanguage();
  const m = useMessages();
  const [frozen, setFrozen] = useState<FrozenPicture>(NO_GHOSTS);
  useShortcuts();
  useEffect(() => {
    window.document.title = m.pageTitle;
  }, [m]);

  const plot = useMemo(() => leftPlot(document, live, language, m), [document, live, language, m]);
  const lanes = useLanes(frozen);

  // The same functions for ever: the buttons that call them are not drawn again with the plots.
  const shown = useRef({ lanes, plot });
  useLayoutEffect(() => {
    shown.current = { lanes, plot };
  });
  const freeze = useCallback(
    () => setFrozen(freezePicture(shown.current.lanes, shown.current.plot.series)),
    [],
  );
  const unfreeze = useCallback(() => setFrozen(NO_GHOSTS), []);

  return (
    <>
      {HEAD}
      <main id="plots">
        <div className="column">
          <InputPanel plot={plot} frozen={frozen} />
          {READINGS}
        </div>
        <div className="column">
          <TimePanel
            lanes={lanes}
            frozen={frozen !== NO_GHOSTS}
            onFreeze={freeze}
            onUnfreeze={unfreeze}
          />
        </div>
        {DOCK}
      </main>
      <footer>{m.footer}</footer>
    </>
  );
}
