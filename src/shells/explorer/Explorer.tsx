import { useEffect } from 'react';
import { Caveats } from '../../ui/panels/Caveats.tsx';
import { Header } from '../../ui/panels/Header.tsx';
import { InputPanel } from '../../ui/panels/InputPanel.tsx';
import { ModelsPanel } from '../../ui/panels/ModelsPanel.tsx';
import { Notices } from '../../ui/panels/Notices.tsx';
import { NumericsPanel } from '../../ui/panels/NumericsPanel.tsx';
import { ParamPart } from '../../ui/panels/ParamPart.tsx';
import { TimePanel } from '../../ui/panels/TimePanel.tsx';
import { VerdictPanel } from '../../ui/panels/VerdictPanel.tsx';
import { Calm } from '../../ui/session/calm.tsx';
import { useMessages } from '../../ui/session/session.ts';
import { useShortcuts } from '../../ui/session/use-shortcuts.ts';
import { NO_GHOSTS } from '../../ui/view/ghosts.ts';
import { usePlots } from '../../ui/view/use-plots.ts';

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
    <ParamPart />
    <Calm>
      <NumericsPanel />
    </Calm>
  </div>
);

/** The front door: two linked pictures of one experiment, and the models behind them. */
export function Explorer() {
  const m = useMessages();
  const { plot, lanes, frozen, freeze, unfreeze } = usePlots();
  useShortcuts();
  useEffect(() => {
    document.title = m.pageTitle;
  }, [m]);

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
