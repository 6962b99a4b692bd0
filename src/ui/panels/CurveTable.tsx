import { rounded, significant } from '../../i18n/numbers.ts';
import type { CurveSeries } from '../../plots/input-output/types.ts';
import { valueAtInput } from '../../plots/input-output/value-at-input.ts';
import { spanOf } from '../../plots/shared/nice-domain.ts';
import { CurveAnswers } from './CurveAnswers.tsx';
import { useLanguage, useMessages } from '../session/session.ts';
import { looksOf } from '../view/style.ts';
import { provisionally } from '../view/words.ts';
import type { LeftPlot } from '../view/left-plot.ts';

/** Rows of the table: enough to follow a curve by ear. */
const ROWS = 25;

/** The left plot as numbers; first, where the answers change. */
export function CurveTable({ plot }: { readonly plot: LeftPlot }) {
  const language = useLanguage();
  const m = useMessages();
  const [from, to] = plot.bottom.domain;
  const inputs = Array.from({ length: ROWS }, (_, i) => from + ((to - from) * i) / (ROWS - 1));
  const isPending = (id: string): boolean => plot.pending.includes(id);
  const span = ({ axis }: CurveSeries): number =>
    spanOf((axis === 'right' && plot.right ? plot.right : plot.left).domain);
  return (
    <>
      <CurveAnswers plot={plot} />
      <table>
        <caption>
          {m.tableCaptionLeft}. {plot.left.title}
        </caption>
        <thead>
          <tr>
            <th scope="col">{plot.bottom.title}</th>
            {plot.series.map(({ id, label }) => (
              <th key={id} scope="col">
                {provisionally(label, isPending(id), m)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inputs.map((input) => (
            <tr key={input}>
              <th scope="row">{significant(language, input, 4)}</th>
              {plot.series.map((one) => (
                <td key={one.id} className={looksOf('', isPending(one.id))}>
                  {rounded(language, valueAtInput(one, input), 4, span(one))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
