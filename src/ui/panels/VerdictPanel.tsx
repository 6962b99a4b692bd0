import type { Verdict } from '../../analysis/fit/verdict.ts';
import { findMeasure } from '../../analysis/measures/index.ts';
import { findMembrane } from '../../core/catalogue.ts';
import type { Messages } from '../../i18n/en.ts';
import type { Language } from '../../i18n/language.ts';
import { listOf } from '../../i18n/lists.ts';
import { fixed, significant } from '../../i18n/numbers.ts';
import { useExplorerDocument, useLanguage, useLive, useMessages } from '../session/session.ts';
import { isNoisy } from '../view/input-units.ts';
import { looksOf } from '../view/style.ts';
import { provisionally } from '../view/words.ts';

/** Which function comes closest to the selected neuron's curve, always with the conditions it holds under. */
export function VerdictPanel() {
  const document = useExplorerDocument();
  const live = useLive();
  const language = useLanguage();
  const m = useMessages();
  const model = findMembrane(document.selected);
  const measure = findMeasure(document.measure);
  const state = live.membranes[document.selected];
  const verdict = state?.curve?.verdict;
  const isOpen = state?.provisional.curve ?? true;
  if (!model || !measure?.isRate || document.axis !== null) return null;
  const rate =
    measure.protocol === 'run'
      ? m.windowRate
      : (m.settledRates[measure.id] ?? measure.axis[language]);
  const noise = isNoisy(document) ? m.withNoise : m.withoutNoise;
  const say = (found: Verdict): string => {
    const ends = found.window.map((end) => significant(language, end, 3)).join('–');
    const inUnits = state?.scale.rheobase === null ? m.outputUnits['µA/cm²'] : m.timesRheobase;
    return verdictText(found, model.label[language], inUnits(ends), language, m);
  };
  const none = state?.curve?.ys.every((y) => y === 0) ? m.silentCurve : m.undefinedCurve;
  return (
    <section className="panel verdict-panel" aria-labelledby="verdict-heading">
      <h2 id="verdict-heading">{m.verdict}</h2>
      <p className={looksOf('verdict-line', isOpen)}>
        {verdict || state?.curve?.done
          ? provisionally(verdict ? say(verdict) : m.verdictNone(none), isOpen, m)
          : state?.failure === null && m.computing}
      </p>
      <p className="aside">
        {verdict && `${m.verdictConditions(rate, noise)} ${othersText(verdict, language, m)}`}
      </p>
    </section>
  );
}

const percent = (error: number, language: Language): string => fixed(language, 100 * error, 1);

function verdictText(
  { best, bestError, tiesWith, nothingFits, closer, secondary, onset }: Verdict,
  model: string,
  range: string,
  language: Language,
  m: Messages,
): string {
  const names = [best, ...tiesWith].map((id) => m.families[id]);
  const closest = listOf(language, names, 'disjunction');
  const parts = [m.verdictSentence(model, range, closest, percent(bestError, language))];
  if (nothingFits) parts.push(m.verdictNothing);
  const other = secondary.find(({ family }) => family === closer);
  if (other) {
    parts.push(m.verdictCloser(m.families[other.family], percent(other.nrmse, language)));
  }
  if (onset) parts.push(m.verdictOnset[onset]);
  return parts.join(' ');
}

/** The rest of the four, so that a reader sees how clear the decision is. */
function othersText({ ranking, best, tiesWith }: Verdict, language: Language, m: Messages): string {
  const rest = ranking
    .filter(({ family }) => family !== best && !tiesWith.includes(family))
    .map(({ family, nrmse }) => `${m.families[family]} ${percent(nrmse, language)}%`);
  return rest.length > 0 ? m.verdictOthers(rest.join(', ')) : '';
}
