import { findMembrane, getMembrane, getModel, methods } from '../../core/catalogue.ts';
import { completeParams } from '../../core/contracts/check.ts';
import { en } from '../../i18n/numerics/en.ts';
import { pl } from '../../i18n/numerics/pl.ts';
import { exactly, unitAfter } from '../../i18n/numbers.ts';
import { methodFor } from '../../state/selectors.ts';
import { Choice } from '../controls/Choice.tsx';
import {
  useActions,
  useExplorerDocument,
  useLanguage,
  useLive,
  useMessages,
} from '../session/session.ts';
import { shortName } from '../view/labels.ts';

const WORDS = { en, pl };
/** Time steps [ms], from one that breaks the explicit methods to one that is finer than anybody needs. */
const STEPS_MS = [0.2, 0.1, 0.05, 0.025, 0.01, 0.005, 0.001] as const;

/** Method, step, and why some methods are not offered. */
export function Numerics() {
  const document = useExplorerDocument();
  const live = useLive();
  const language = useLanguage();
  const m = useMessages();
  const words = WORDS[language];
  const actions = useActions();
  const membranes = document.models.filter(({ id }) => findMembrane(id));

  /** Reasons of the models on the table that refuse a method. */
  const refusals = (methodId: string): string[] => {
    const method = methods.find(({ id }) => id === methodId)!;
    return membranes.flatMap(({ id, params }) => {
      const model = getMembrane(id);
      const refusal = method.refusal(model, completeParams(model.params, params));
      return refusal ? [`${shortName(model, language)}: ${refusal[language]}`] : [];
    });
  };
  const chosen = methods.find(({ id }) => id === document.method);
  const steps: readonly number[] = STEPS_MS;
  const offeredSteps = steps.includes(document.dtMs) ? steps : [...steps, document.dtMs];

  return (
    <>
      <div className="settings">
        <Choice
          label={m.method}
          control="numerics"
          value={document.method}
          options={[
            { value: 'auto', label: words.auto },
            ...methods.map(({ id, label }) => ({
              value: id,
              label: label[language],
              disabled: refusals(id).length === membranes.length,
            })),
          ]}
          onChange={actions.setMethod}
        />
        {chosen?.stepping === 'fixed' && (
          <Choice
            label={m.dt}
            control="numerics"
            value={String(document.dtMs)}
            options={offeredSteps.map((dt) => ({
              value: String(dt),
              label: unitAfter(exactly(language, dt), 'ms'),
            }))}
            onChange={(dt) => actions.setDt(Number(dt))}
          />
        )}
      </div>
      <ul className="aside">
        {membranes.map((entry) => {
          const model = getModel(entry.id);
          const used = methods.find(({ id }) => id === methodFor(document, entry.id))!;
          const trace = live.membranes[entry.id]?.trace;
          const count = trace ? exactly(language, trace.stats.steps) : '—';
          return (
            <li key={entry.id}>
              {words.now(shortName(model, language), used.label[language], count)}
            </li>
          );
        })}
        {methods.flatMap(({ id, label }) =>
          refusals(id).map((reason) => (
            <li key={id + reason}>{words.refused(label[language], reason)}</li>
          )),
        )}
        <li>{words.settled}</li>
      </ul>
    </>
  );
}
