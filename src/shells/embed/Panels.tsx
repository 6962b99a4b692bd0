import { useMemo, useState } from 'react';
import type { PanelName } from '../../state/page-parts.ts';
import { InputPanel } from '../../ui/panels/InputPanel.tsx';
import { ModelsPanel } from '../../ui/panels/ModelsPanel.tsx';
import { NumericsPanel } from '../../ui/panels/NumericsPanel.tsx';
import { ParamPanel } from '../../ui/panels/ParamPanel.tsx';
import { TimePanel } from '../../ui/panels/TimePanel.tsx';
import { VerdictPanel } from '../../ui/panels/VerdictPanel.tsx';
import {
  useExplorerDocument,
  useLanguage,
  useLive,
  useMessages,
} from '../../ui/session/session.ts';
import type { FrozenPicture } from '../../ui/view/ghosts.ts';
import { freezePicture, NO_GHOSTS } from '../../ui/view/ghosts.ts';
import { leftPlot } from '../../ui/view/left-plot.ts';
import { useLanes } from '../../ui/view/use-lanes.ts';

/** The chosen panels: the two plots side by side where there is room, the others below. */
export function Panels({ names }: { readonly names: readonly PanelName[] }) {
  const document = useExplorerDocument();
  const live = useLive();
  const language = useLanguage();
  const m = useMessages();
  const [frozen, setFrozen] = useState<FrozenPicture>(NO_GHOSTS);
  const plot = useMemo(() => leftPlot(document, live, language, m), [document, live, language, m]);
  const lanes = useLanes(frozen);
  const has = (name: PanelName): boolean => names.includes(name);
  const left = has('input') || has('verdict');
  return (
    <main className={left && has('time') ? 'two' : undefined}>
      {left && (
        <div className="column">
          {has('input') && <InputPanel plot={plot} frozen={frozen} />}
          {has('verdict') && <VerdictPanel />}
        </div>
      )}
      {has('time') && (
        <div className="column">
          <TimePanel
            lanes={lanes}
            frozen={frozen !== NO_GHOSTS}
            onFreeze={() => setFrozen(freezePicture(lanes, plot.series))}
            onUnfreeze={() => setFrozen(NO_GHOSTS)}
          />
        </div>
      )}
      {(has('models') || has('parameters') || has('numerics')) && (
        <div className="dock">
          {has('models') && <ModelsPanel />}
          {has('parameters') && <ParamPanel />}
          {has('numerics') && <NumericsPanel />}
        </div>
      )}
    </main>
  );
}
