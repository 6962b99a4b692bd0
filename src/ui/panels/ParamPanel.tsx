import { memo, useState } from 'react';
import { symbols } from 'virtual:equations';
import type { Model } from '../../core/catalogue.ts';
import type { MembraneModel } from '../../core/contracts/membrane.ts';
import type { ParamValues } from '../../core/contracts/quantity.ts';
import { getModel } from '../../core/catalogue.ts';
import { fixed } from '../../i18n/numbers.ts';
import type { ExplorerState } from '../../state/store.ts';
import { useControl, useLock } from '../controls/access.ts';
import { ParamSlider } from '../controls/ParamSlider.tsx';
import { unless } from '../controls/unless.ts';
import {
  useActions,
  useExplorer,
  useLanguage,
  useLiveOf,
  useMessages,
} from '../session/session.ts';
import { withUnit } from '../view/labels.ts';
import { noRheobaseText } from '../view/summaries.ts';
import { ChemistryBox } from './ChemistryBox.tsx';
import { Equation } from './Equation.tsx';
import { EvidenceCard } from './EvidenceCard.tsx';
import { InsideMenu } from './InsideMenu.tsx';
import { provisionally } from '../view/words.ts';

const selectedOf = ({ document }: ExplorerState) => document.selected;
const modelsOf = ({ document }: ExplorerState) => document.models;

/** The selected model: equation, parameters, evidence. All of it follows from the declaration. */
export function ParamPanel() {
  // Not the whole document: what is dragged is mostly the input, and nothing of it is shown here.
  const selected = useExplorer(selectedOf);
  const models = useExplorer(modelsOf);
  const language = useLanguage();
  const m = useMessages();
  const actions = useActions();
  const [lit, setLit] = useState<string | null>(null);
  const model = getModel(selected);
  const entry = models.find(({ id }) => id === model.id)!;
  const lock = useLock('parameters');
  const isHidden = useControl('parameters') === 'hidden';
  const changed = Object.keys(entry.params).length > 0;
  return (
    <section className="panel param-panel" aria-labelledby="param-heading">
      <header>
        <h2 id="param-heading">
          {model.label[language]} <span className="year">{model.year}</span>
        </h2>
        {model.kind === 'membrane' && <RheobaseNote model={model} params={entry.params} />}
        {isHidden || (
          <button type="button" {...unless(!changed, () => actions.resetModel(model.id))} {...lock}>
            {m.resetAll}
          </button>
        )}
      </header>
      <Equation id={model.id} lit={lit} onLight={setLit} />
      <div className="params">
        {Object.entries(model.params).map(([key, spec]) => (
          <ModelParam
            key={key}
            model={model}
            param={key}
            value={entry.params[key] ?? spec.value}
            lit={lit === key}
            onLight={setLit}
          />
        ))}
      </div>
      <p className="aside param-note">
        <ParamNote model={model} param={lit} />
      </p>
      <ChemistryBox model={model} entry={entry} />
      <InsideMenu model={model} />
      <EvidenceCard model={model} />
    </section>
  );
}

interface ModelParamProps {
  readonly model: Model;
  readonly param: string;
  readonly value: number;
  readonly lit: boolean;
  onLight(key: string | null): void;
}

/** One parameter of the model; while another one is dragged it stands still. */
const ModelParam = memo(function ModelParam(props: ModelParamProps) {
  const { model, param, value, lit, onLight } = props;
  const language = useLanguage();
  const actions = useActions();
  const spec = model.params[param]!;
  return (
    <ParamSlider
      name={spec.label[language]}
      spec={spec}
      value={value}
      control="parameters"
      symbol={symbols[model.id]?.[param]}
      lit={lit}
      onLight={(on) => onLight(on ? param : null)}
      onInput={(next) => actions.setModelParam(model.id, param, next)}
      onCommit={() => actions.commit()}
      onReset={() => actions.resetModelParam(model.id, param)}
    />
  );
});

/** Where the value of the parameter under the pointer or in focus comes from. References are in English. */
function ParamNote({ model, param }: { readonly model: Model; readonly param: string | null }) {
  const language = useLanguage();
  const m = useMessages();
  const spec = param === null ? undefined : model.params[param];
  if (!spec) return m.paramHint;
  const { cite, note } = spec.source ?? model.source;
  const words = [cite, note?.[language]].filter(Boolean).join('. ');
  const published = withUnit(language, spec.value, spec.unit, 6);
  const [before, after] = m.paramNote(spec.label[language], published, words).split(cite);
  return (
    <>
      {before}
      <span lang="en">{cite}</span>
      {after}
    </>
  );
}

interface RheobaseNoteProps {
  readonly model: MembraneModel;
  readonly params: ParamValues;
}

/** The rheobase these values have, or that they have none. */
function RheobaseNote({ model, params }: RheobaseNoteProps) {
  const language = useLanguage();
  const m = useMessages();
  const scale = useLiveOf(({ membranes }) => membranes[model.id]?.scale);
  const isRough = useLiveOf(({ membranes }) => membranes[model.id]?.provisional.scale === true);
  if (!scale) return null;
  if (scale.rheobase === null) {
    return (
      <p className="note" role="status" aria-live="off">
        {noRheobaseText(model, params, language, m)}
      </p>
    );
  }
  const words = m.rheobaseIs(fixed(language, scale.rheobase, 3));
  return <p className="note">{provisionally(words, isRough, m)}</p>;
}
