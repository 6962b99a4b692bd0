import { getMeasure } from '../../analysis/measures/index.ts';
import { getModel } from '../../core/catalogue.ts';
import { fixed, significant } from '../../i18n/numbers.ts';
import { en } from '../../i18n/tables/en.ts';
import { pl } from '../../i18n/tables/pl.ts';
import type { Curve } from '../../live/curve.ts';
import { selectAxis } from '../../state/selectors.ts';
import { useExplorerDocument, useLanguage, useLive, useMessages } from '../session/session.ts';
import { shownUnit, toShown } from '../view/input-units.ts';
import { shortName } from '../view/labels.ts';
import type { LeftPlot } from '../view/left-plot.ts';
import type { Printed } from '../view/stretches.ts';
import { endsOf, stretchesOf } from '../view/stretches.ts';
import { provisionally, readingText } from '../view/words.ts';

const WORDS = { en, pl };
/** More stretches than these are no help to an ear. */
const MOST = 12;

/**
 * Where the answer changes, said of every curve whose answers are yes or no, or a count: "no up to 1.10, yes from 1.11".
 * Nothing is run for it: the dots of the plot are asked.
 */
export function CurveAnswers({ plot }: { readonly plot: LeftPlot }) {
  const document = useExplorerDocument();
  const live = useLive();
  const language = useLanguage();
  const m = useMessages();
  const words = WORDS[language];
  const measure = getMeasure(document.measure);
  const { spec, isAmplitude } = selectAxis(document);
  if (measure.unit !== '0/1' && measure.unit !== 'spikes') return null;

  const answer = (y: number): string =>
    measure.unit === 'spikes' && Number.isInteger(y)
      ? m.spikes(y)
      : readingText(measure, { y, ripple: false }, language, m);

  function told({ xs, ys }: Curve): string {
    const shown = xs.map((x) => toShown(document, spec.role, x));
    const all = stretchesOf(shown, ys);
    const ends = endsOf(all);
    const parts = all.slice(0, MOST).map(({ y, from, to }, i) => {
      const [start, end] = [ends[i]!.from, ends[i]!.to].map((x) => x && printed(x));
      if (start && end) return words.between(answer(y), start, end);
      if (end) return words.upTo(answer(y), end);
      if (start) return words.onFrom(answer(y), start);
      const [first, last] = [from, to].map((x) => significant(language, x, 4));
      return words.between(answer(y), first!, last!);
    });
    if (all.length > MOST) parts.push(words.more(String(all.length - MOST)));
    return parts.join(', ');
  }

  const printed = ({ value, decimals }: Printed): string => fixed(language, value, decimals);

  const unit = isAmplitude ? m.laneUnits[shownUnit(document)] : spec.unit;
  return (
    <ul className="aside">
      {document.models.map(({ id }) => {
        const curve = live.membranes[id]?.curve;
        if (!curve || curve.request.measure !== measure.id || curve.xs.length === 0) return null;
        const name = provisionally(shortName(getModel(id), language), plot.pending.includes(id), m);
        return <li key={id}>{words.answers(name, unit, told(curve))}</li>;
      })}
    </ul>
  );
}
