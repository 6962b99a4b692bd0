import { findMeasure } from '../../analysis/measures/index.ts';
import { findMembrane } from '../../core/catalogue.ts';
import { fixed, significant } from '../../i18n/numbers.ts';
import { useExplorerDocument, useLanguage, useLive, useMessages } from '../session/session.ts';
import { isNoisy } from '../view/input-units.ts';

/** Which function comes closest to the selected neuron's curve, always with the conditions it holds under. */
export function VerdictPanel() {
  const document = useExplorerDocument();
  const live = useLive();
  const language = useLanguage();
  const m = useMessages();
  const model = findMembrane(document.selected);
  const measure = findMeasure(document.measure)!;
  const verdict = live.membranes[document.selected]?.curve?.verdict;
  if (!model || !measure.isRate) return null;

  const percent = (error: number): string => fixed(language, 100 * error, 1);
  const rates: Readonly<Record<string, string>> = {
    'rate-steady': m.settledRate,
    'rate-first': m.firstRate,
  };
  const others = verdict?.ranking.filter(({ family }) => family !== verdict.best) ?? [];
  return (
    <section className="panel verdict-panel" aria-labelledby="verdict-heading">
      <h2 id="verdict-heading">{m.verdict}</h2>
      <p className="verdict-line">
        {verdict &&
          [
            m.verdictSentence(
              model.label[language],
              verdict.window.map((end) => significant(language, end, 3)).join('–'),
              m.families[verdict.best],
              percent(verdict.bestError),
            ),
            verdict.nothingFits ? m.verdictNothing : '',
            verdict.tiesWith.length > 0
              ? m.verdictTie(
                  [verdict.best, ...verdict.tiesWith].map((id) => m.families[id]).join(', '),
                )
              : '',
            verdict.closer ? m.verdictCloser(m.families[verdict.closer]) : '',
            verdict.onset ? m.verdictOnset[verdict.onset] : '',
          ]
            .filter(Boolean)
            .join(' ')}
      </p>
      {verdict && (
        <p className="aside">
          {m.verdictConditions(
            rates[measure.id] ?? m.windowRate,
            isNoisy(document) ? m.withNoise : m.withoutNoise,
          )}{' '}
          {m.verdictOthers(
            others
              .map(({ family, nrmse }) => `${m.families[family]} ${percent(nrmse)} %`)
              .join(', '),
          )}
        </p>
      )}
    </section>
  );
}
