import { useEffect, useMemo, useState } from 'react';
import { getModel } from '../../core/catalogue.ts';
import { layOut } from '../../core/simulate/prepare.ts';
import type { Lane } from '../../plots/time/types.ts';
import { Caveats } from '../../ui/panels/Caveats.tsx';
import { Header } from '../../ui/panels/Header.tsx';
import { InputPanel } from '../../ui/panels/InputPanel.tsx';
import { ModelsPanel } from '../../ui/panels/ModelsPanel.tsx';
import { Notices } from '../../ui/panels/Notices.tsx';
import { NumericsPanel } from '../../ui/panels/NumericsPanel.tsx';
import { ParamPanel } from '../../ui/panels/ParamPanel.tsx';
import { TimePanel } from '../../ui/panels/TimePanel.tsx';
import { VerdictPanel } from '../../ui/panels/VerdictPanel.tsx';
import {
  useActions,
  useExplorerDocument,
  useLanguage,
  useLive,
  useMessages,
} from '../../ui/session/session.ts';
import { useShortcuts } from '../../ui/session/use-shortcuts.ts';
import type { FrozenPicture } from '../../ui/view/ghosts.ts';
import { freezePicture, NO_GHOSTS } from '../../ui/view/ghosts.ts';
import { referenceUnit, unitInput } from '../../ui/view/input-units.ts';
import { ghostKey, insideLane, unitLane, voltageLane } from '../../ui/view/lanes.ts';
import { leftPlot } from '../../ui/view/left-plot.ts';
import { stimulusLane } from '../../ui/view/stimulus-lane.ts';

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

  return (
    <>
      <Header />
      <Notices />
      <main id="plots">
        <div className="column">
          <InputPanel plot={plot} frozen={frozen} />
          <VerdictPanel />
          <Caveats />
        </div>
        <div className="column">
          <TimePanel
            lanes={lanes}
            frozen={frozen !== NO_GHOSTS}
            onFreeze={() => setFrozen(freezePicture(lanes, plot.series))}
            onUnfreeze={() => setFrozen(NO_GHOSTS)}
          />
        </div>
        <div className="dock">
          <ModelsPanel />
          <ParamPanel />
          <NumericsPanel />
        </div>
      </main>
      <footer>{m.footer}</footer>
    </>
  );
}

/** One lane for the input and one for each model, with its inside below if asked for. */
function useLanes(frozen: FrozenPicture): readonly Lane[] {
  const document = useExplorerDocument();
  const live = useLive();
  const language = useLanguage();
  const m = useMessages();
  const actions = useActions();
  const { stimulus, tEndMs, seed } = document;
  const drive = useMemo(() => layOut({ stimulus, tEndMs, seed }), [stimulus, tEndMs, seed]);
  const unit = referenceUnit(document, live);
  const edits = useMemo(
    () => ({
      setAmplitude: actions.setInput,
      setParam: actions.setStimulusParam,
      setPoints: actions.setPoints,
      commit: actions.commit,
    }),
    [actions],
  );
  return useMemo(() => {
    const context = { document, language, m, ghosts: frozen.traces };
    const ghost = frozen.traces.get(ghostKey('stimulus', 'input'));
    const lanes: Lane[] = [stimulusLane(document, drive, ghost, unit, language, m, edits)];
    const toX = (current: number): number => unitInput(document, current, unit);
    // In the order of the table, as everywhere else.
    for (const entry of document.models) {
      const { id } = entry;
      const model = getModel(id);
      const state = live.membranes[id];
      if (model.kind === 'activation') lanes.push(unitLane(context, entry, drive, toX));
      else if (state) {
        lanes.push(voltageLane(context, model, state));
        const inside = id === document.selected ? insideLane(context, model, state) : null;
        if (inside) lanes.push(inside);
      }
    }
    return lanes;
  }, [document, live, language, m, frozen, drive, unit, edits]);
}
