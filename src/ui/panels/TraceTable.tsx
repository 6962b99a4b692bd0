import { fixed } from '../../i18n/numbers.ts';
import type { Lane } from '../../plots/time/types.ts';
import { SpikeTimes } from './SpikeTimes.tsx';
import { useExplorerDocument, useLanguage, useMessages } from '../session/session.ts';
import { looksOf } from '../view/style.ts';
import { provisionally } from '../view/words.ts';
import { laneReadout } from '../view/readout.ts';

/** Moments of the table. */
const ROWS = 41;

/** The right plot as numbers; first, when the neurons fire. */
export function TraceTable({ lanes }: { readonly lanes: readonly Lane[] }) {
  const document = useExplorerDocument();
  const language = useLanguage();
  const m = useMessages();
  const [from, to] = document.view ?? [0, document.tEndMs];
  const times = Array.from({ length: ROWS }, (_, i) => from + ((to - from) * i) / (ROWS - 1));
  return (
    <>
      <SpikeTimes />
      <table>
        <caption>{m.tableCaptionRight}</caption>
        <thead>
          <tr>
            <th scope="col">{m.timeAxis}</th>
            {lanes.map((lane) => (
              <th key={lane.id} scope="col">
                {provisionally(
                  lane.traces.length === 1 ? lane.traces[0]!.label : lane.title,
                  lane.stale === true,
                  m,
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {times.map((t) => (
            <tr key={t}>
              <th scope="row">{fixed(language, t, 1)}</th>
              {lanes.map((lane) => (
                <td key={lane.id} className={looksOf('', lane.stale === true)}>
                  {laneReadout(lane, t, language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
