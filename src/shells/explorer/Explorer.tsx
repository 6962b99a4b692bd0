import { useEffect } from 'react';
import { Guard } from '../../ui/controls/Guard.tsx';
import { Caveats } from '../../ui/panels/Caveats.tsx';
import { Header } from '../../ui/panels/Header.tsx';
import { InputPanel } from '../../ui/panels/InputPanel.tsx';
import { Notices } from '../../ui/panels/Notices.tsx';
import { NumericsPanel } from '../../ui/panels/NumericsPanel.tsx';
import { ModelsPart, ParamPart } from '../../ui/panels/late-parts.tsx';
import { TimePanel } from '../../ui/panels/TimePanel.tsx';
import { VerdictPanel } from '../../ui/panels/VerdictPanel.tsx';
import { Calm } from '../../ui/session/calm.tsx';
import { useMessages } from '../../ui/session/session.ts';
import { useShortcuts } from '../../ui/session/use-shortcuts.ts';
import { useGhosts } from '../../ui/view/use-ghosts.ts';

// Made once: what surrounds the plots is not drawn again with them.
const HEAD = (
  <>
    <Guard>
      <Header />
    </Guard>
    <Guard>
      <Calm>
        <Notices />
      </Calm>
    </Guard>
  </>
);
const READINGS = (
  <Calm>
    <Guard>
      <VerdictPanel />
    </Guard>
    <Guard>
      <Caveats />
    </Guard>
  </Calm>
);
const DOCK = (
  <div className="dock">
    <Guard>
      <Calm>
        <ModelsPart />
      </Calm>
    </Guard>
    <Guard>
      <ParamPart />
    </Guard>
    <Guard>
      <Calm>
        <NumericsPanel />
      </Calm>
    </Guard>
  </div>
);

/** The front door: two linked pictures of one experiment, and the models behind them. */
export function Explorer() {
  const m = useMessages();
  const { frozen, freeze, unfreeze } = useGhosts();
  useShortcuts();
  useEffect(() => {
    document.title = m.pageTitle;
  }, [m]);

  return (
    <>
      {HEAD}
      <main id="plots" tabIndex={-1}>
        <div className="column">
          <Guard>
            <InputPanel frozen={frozen} />
          </Guard>
          {READINGS}
        </div>
        <div className="column">
          <Guard>
            <TimePanel frozen={frozen} onFreeze={freeze} onUnfreeze={unfreeze} />
          </Guard>
        </div>
        {DOCK}
      </main>
      <footer>{m.footer}</footer>
    </>
  );
}
