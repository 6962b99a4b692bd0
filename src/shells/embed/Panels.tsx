import type { PanelName } from '../../state/page-parts.ts';
import { Guard } from '../../ui/controls/Guard.tsx';
import { InputPanel } from '../../ui/panels/InputPanel.tsx';
import { NumericsPanel } from '../../ui/panels/NumericsPanel.tsx';
import { ModelsPart, ParamPart } from '../../ui/panels/late-parts.tsx';
import { TimePanel } from '../../ui/panels/TimePanel.tsx';
import { VerdictPanel } from '../../ui/panels/VerdictPanel.tsx';
import { useGhosts } from '../../ui/view/use-ghosts.ts';

/** The chosen panels: the two plots side by side where there is room, the others below. */
export function Panels({ names }: { readonly names: readonly PanelName[] }) {
  const { frozen, freeze, unfreeze } = useGhosts();
  const has = (name: PanelName): boolean => names.includes(name);
  const left = has('input') || has('verdict');
  return (
    <main className={left && has('time') ? 'two' : undefined}>
      {left && (
        <div className="column">
          {has('input') && (
            <Guard>
              <InputPanel frozen={frozen} />
            </Guard>
          )}
          {has('verdict') && (
            <Guard>
              <VerdictPanel />
            </Guard>
          )}
        </div>
      )}
      {has('time') && (
        <div className="column">
          <Guard>
            <TimePanel frozen={frozen} onFreeze={freeze} onUnfreeze={unfreeze} />
          </Guard>
        </div>
      )}
      {(has('models') || has('parameters') || has('numerics')) && (
        <div className="dock">
          {has('models') && (
            <Guard>
              <ModelsPart />
            </Guard>
          )}
          {has('parameters') && (
            <Guard>
              <ParamPart />
            </Guard>
          )}
          {has('numerics') && (
            <Guard>
              <NumericsPanel />
            </Guard>
          )}
        </div>
      )}
    </main>
  );
}
