import type { PanelName } from '../../state/page-parts.ts';
import { InputPanel } from '../../ui/panels/InputPanel.tsx';
import { ModelsPanel } from '../../ui/panels/ModelsPanel.tsx';
import { NumericsPanel } from '../../ui/panels/NumericsPanel.tsx';
import { ParamPart } from '../../ui/panels/ParamPart.tsx';
import { TimePanel } from '../../ui/panels/TimePanel.tsx';
import { VerdictPanel } from '../../ui/panels/VerdictPanel.tsx';
import { NO_GHOSTS } from '../../ui/view/ghosts.ts';
import { usePlots } from '../../ui/view/use-plots.ts';

/** The chosen panels: the two plots side by side where there is room, the others below. */
export function Panels({ names }: { readonly names: readonly PanelName[] }) {
  const { plot, lanes, frozen, freeze, unfreeze } = usePlots();
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
            onFreeze={freeze}
            onUnfreeze={unfreeze}
          />
        </div>
      )}
      {(has('models') || has('parameters') || has('numerics')) && (
        <div className="dock">
          {has('models') && <ModelsPanel />}
          {has('parameters') && <ParamPart />}
          {has('numerics') && <NumericsPanel />}
        </div>
      )}
    </main>
  );
}
