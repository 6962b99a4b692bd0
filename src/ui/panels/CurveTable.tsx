import { readable, significant } from '../../i18n/numbers.ts';
import { useLanguage, useMessages } from '../session/session.ts';
import type { LeftPlot } from '../view/left-plot.ts';

/** Rows of the table: enough to follow a curve by ear. */
const ROWS = 25;

/** The left plot as numbers. */
export function CurveTable({ plot }: { readonly plot: LeftPlot }) {
  const language = useLanguage();
  const m = useMessages();
  const [from, to] = plot.bottom.domain;
  const inputs = Array.from({ length: ROWS }, (_, i) => from + ((to - from) * i) / (ROWS - 1));
  return (
    <table>
      <caption>
        {m.tableCaptionLeft}. {plot.left.title}
      </caption>
      <thead>
        <tr>
          <th scope="col">{plot.bottom.title}</th>
          {plot.series.map(({ id, label }) => (
            <th key={id} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {inputs.map((input) => (
          <tr key={input}>
            <th scope="row">{significant(language, input, 4)}</th>
            {plot.series.map(({ id, x, y }) => (
              <td key={id}>{readable(language, nearest(x, y, input), 4)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The value of the point next to an input: a run or a formula, never something in between. */
function nearest(x: Float64Array, y: Float64Array, input: number): number {
  let best = NaN;
  let distance = Infinity;
  for (let i = 0; i < x.length; i++) {
    const away = Math.abs(x[i]! - input);
    if (away < distance) [best, distance] = [y[i]!, away];
  }
  return best;
}
