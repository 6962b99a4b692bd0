import type { Model } from '../../core/catalogue.ts';
import type { InsideView } from '../../state/document.ts';
import type { ExplorerState } from '../../state/store.ts';
import { Choice } from '../controls/Choice.tsx';
import { useActions, useExplorer, useMessages } from '../session/session.ts';
import { insideSpecs } from '../view/lanes.ts';

const VIEWS: readonly InsideView[] = ['gates', 'currents', 'conductances', 'forces'];

const insideOf = ({ document }: ExplorerState) => document.inside;

/** Which of a membrane model's inner quantities get a lane of their own. */
export function InsideMenu({ model }: { readonly model: Model }) {
  const inside = useExplorer(insideOf);
  const m = useMessages();
  const actions = useActions();
  if (model.kind !== 'membrane') return null;
  const offered = VIEWS.filter((view) => insideSpecs(model, view).length > 0);
  const shown = offered.includes(inside) ? inside : 'none';
  return (
    <div className="settings">
      <Choice
        label={m.inside}
        control="inside"
        value={shown}
        options={['none' as const, ...offered].map((view) => ({
          value: view,
          label: m.insideViews[view],
        }))}
        onChange={(view) => actions.setInside(view as InsideView)}
      />
    </div>
  );
}
