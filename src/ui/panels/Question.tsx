import { getMeasure, measures } from '../../analysis/measures/index.ts';
import { getStimulus, stimulusList } from '../../core/catalogue.ts';
import { selectSlopes } from '../../state/selectors.ts';
import { Choice } from '../controls/Choice.tsx';
import {
  useActions,
  useExplorerDocument,
  useLanguage,
  useLive,
  useMessages,
} from '../session/session.ts';
import { referenceMembrane, referenceUnit } from '../view/input-units.ts';

/** The question is the control: what is asked, and for which input. Changing it is the lesson. */
export function Question() {
  const document = useExplorerDocument();
  const language = useLanguage();
  const m = useMessages();
  const actions = useActions();
  const unit = referenceUnit(document, useLive());
  const stimulus = getStimulus(document.stimulus.kind);
  const measure = getMeasure(document.measure);
  // Without a neuron, and among slopes, there is nothing to measure.
  const isMeasured = !selectSlopes(document) && referenceMembrane(document) !== null;
  return (
    <h3 className="question">
      {isMeasured ? (
        <Choice
          inline
          label={m.measureMenu}
          control="measure"
          value={measure.id}
          options={measures.map((one) => {
            const refusal = one.refusal(stimulus);
            const words = one.question[language];
            return refusal
              ? { value: one.id, label: `${words} (${refusal[language]})`, disabled: true }
              : { value: one.id, label: words };
          })}
          onChange={actions.setMeasure}
        />
      ) : (
        <span>{selectSlopes(document) ? m.slopeQuestion : m.unitQuestion}</span>
      )}{' '}
      {m.questionJoin}{' '}
      <span className="question-end">
        <Choice
          inline
          label={m.stimulusMenu}
          control="stimulus"
          value={stimulus.id}
          options={stimulusList.map(({ id, phrase }) => ({ value: id, label: phrase[language] }))}
          onChange={(id) => actions.setStimulusKind(id, { rheobaseNative: unit })}
        />
        {m.questionEnd}
      </span>
    </h3>
  );
}
