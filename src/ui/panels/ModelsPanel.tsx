import type { Model } from '../../core/catalogue.ts';
import { activationList, getModel, membraneList } from '../../core/catalogue.ts';
import { useControl, useLock } from '../controls/access.ts';
import { useActions, useExplorerDocument, useLanguage, useMessages } from '../session/session.ts';
import { shortName } from '../view/labels.ts';
import { styleOf } from '../view/style.ts';
import { LineKey } from './LineKey.tsx';

/** What is on the table: pick, add, remove. */
export function ModelsPanel() {
  const document = useExplorerDocument();
  const language = useLanguage();
  const m = useMessages();
  const actions = useActions();
  const present = new Set(document.models.map(({ id }) => id));
  const options = (list: readonly Model[]) =>
    list
      .filter(({ id }) => !present.has(id))
      .map((model) => (
        <option key={model.id} value={model.id}>
          {model.label[language]}
        </option>
      ));
  const lock = useLock('models');
  const isHidden = useControl('models') === 'hidden';
  const units = options(activationList);
  const neurons = options(membraneList);
  return (
    <section className="panel models-panel" aria-labelledby="models-heading">
      <h2 id="models-heading">{m.models}</h2>
      <ul className="chips">
        {document.models.map(({ id }) => {
          const model = getModel(id);
          const name = shortName(model, language);
          const chosen = id === document.selected;
          return (
            <li key={id} className={chosen ? 'chip chosen' : 'chip'}>
              <button
                type="button"
                aria-pressed={chosen}
                title={m.selectModel(name)}
                onClick={() => actions.selectModel(id)}
              >
                <LineKey style={styleOf(model)} />
                {name}
              </button>
              {document.models.length > 1 && !isHidden && (
                <button
                  type="button"
                  className="remove"
                  aria-label={m.removeModel(name)}
                  title={m.removeModel(name)}
                  {...lock}
                  onClick={() => actions.removeModel(id)}
                >
                  ×
                </button>
              )}
            </li>
          );
        })}
        {units.length + neurons.length > 0 && !isHidden && (
          <li className="chip add fitted" data-words={`+ ${m.addModel}`}>
            <select
              aria-label={m.addModel}
              value=""
              {...lock}
              onChange={(event) => event.target.value && actions.addModel(event.target.value)}
            >
              <option value="">+ {m.addModel}</option>
              {units.length > 0 && <optgroup label={m.artificial}>{units}</optgroup>}
              {neurons.length > 0 && <optgroup label={m.biological}>{neurons}</optgroup>}
            </select>
          </li>
        )}
      </ul>
    </section>
  );
}
