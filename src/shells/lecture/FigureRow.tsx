import { getMeasure } from '../../analysis/measures/index.ts';
import { getModel } from '../../core/catalogue.ts';
import { completeParams } from '../../core/contracts/check.ts';
import { rounded } from '../../i18n/numbers.ts';
import { selectAmplitude } from '../../state/selectors.ts';
import { LineKey } from '../../ui/panels/LineKey.tsx';
import {
  useExplorerDocument,
  useLanguage,
  useLive,
  useMessages,
} from '../../ui/session/session.ts';
import { inputText, referenceUnit, unitInput } from '../../ui/view/input-units.ts';
import { shortName } from '../../ui/view/labels.ts';
import { styleOf } from '../../ui/view/style.ts';
import { hereText } from '../../ui/view/words.ts';
import { useLectureMessages } from './words.ts';

interface FigureRowProps {
  readonly hidden: ReadonlySet<string>;
  /** The answers are still to come. */
  readonly covered: boolean;
  onToggle(model: number): void;
}

/** The present input and every model's answer, large; a press or a digit key hides and shows a model. */
export function FigureRow({ hidden, covered, onToggle }: FigureRowProps) {
  const document = useExplorerDocument();
  const live = useLive();
  const language = useLanguage();
  const m = useMessages();
  const own = useLectureMessages();
  const input = selectAmplitude(document);
  const x = unitInput(document, input, referenceUnit(document, live));

  const answerOf = (i: number): string => {
    const entry = document.models[i];
    if (!entry || covered) return '?';
    if (hidden.has(entry.id)) return own.hidden;
    const model = getModel(entry.id);
    if (model.kind === 'membrane') {
      return hereText(getMeasure(document.measure), live.membranes[entry.id], language, m);
    }
    const { f } = model.compile(completeParams(model.params, entry.params));
    return rounded(language, f(x), 3, 1);
  };

  return (
    <ul className="lecture-figures" id="lecture-figures" aria-label={own.figures}>
      <li className="input">
        {m.input} <strong>{inputText(document, input, language, m)}</strong>
      </li>
      {document.models.map(({ id }, i) => {
        const model = getModel(id);
        const style = styleOf(model);
        return (
          <li key={id}>
            <button
              type="button"
              // Its words tell whether it is shown: no state beside them.
              className={hidden.has(id) ? 'off' : undefined}
              onClick={() => onToggle(i)}
            >
              <kbd>{i + 1}</kbd>
              <LineKey style={style} />
              <span>{shortName(model, language)}</span>{' '}
              <strong style={{ color: `var(${style.color})` }}>{answerOf(i)}</strong>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
