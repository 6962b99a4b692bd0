import { getModel } from '../../core/catalogue.ts';
import { fixed } from '../../i18n/numbers.ts';
import { en } from '../../i18n/tables/en.ts';
import { pl } from '../../i18n/tables/pl.ts';
import { useExplorerDocument, useLanguage, useLive, useMessages } from '../session/session.ts';
import { shortName } from '../view/labels.ts';
import { provisionally } from '../view/words.ts';

const WORDS = { en, pl };
/** Times of more spikes than these are no help to an ear. */
const MOST = 100;

/** When each neuron fires, in the stretch of time that is shown. */
export function SpikeTimes() {
  const document = useExplorerDocument();
  const live = useLive();
  const language = useLanguage();
  const m = useMessages();
  const words = WORDS[language];
  const [from, to] = document.view ?? [0, document.tEndMs];
  return (
    <ul className="aside">
      {document.models.map(({ id }) => {
        const state = live.membranes[id];
        if (!state?.trace) return null;
        const name = provisionally(shortName(getModel(id), language), state.provisional.trace, m);
        const times = [...state.trace.spikesMs].filter((t) => t >= from && t <= to);
        const told = times.slice(0, MOST).map((t) => fixed(language, t, 1));
        if (times.length > MOST) told.push('…');
        return (
          <li key={id}>
            {told.length === 0
              ? words.noSpikes(name)
              : words.spikesAt(name, m.spikes(times.length), told.join('; '))}
          </li>
        );
      })}
    </ul>
  );
}
