import { VerdictPanel } from '../../ui/panels/VerdictPanel.tsx';
import type { SheetText } from '../../ui/take-away/sheet-text.ts';

export interface SheetFigure {
  readonly plot: 'input' | 'time';
  readonly drawing: SVGElement;
  readonly width: number;
  readonly height: number;
}

interface FigureSheetProps {
  readonly figures: readonly SheetFigure[];
  readonly text: SheetText;
}

/** The printed page: figures, what they show, under which conditions, and where it comes from. */
export function FigureSheet({ figures, text }: FigureSheetProps) {
  const { words, changes } = text;
  return (
    <>
      <h1>{text.question}</h1>
      <div className="sheet-figures">
        {figures.map(({ plot, drawing, width, height }) => (
          <figure key={plot}>
            <svg
              ref={(element) => element?.replaceChildren(drawing)}
              viewBox={`0 0 ${width} ${height}`}
              role="img"
              aria-label={text.titles[plot]}
            />
            <figcaption>{text.summaries[plot]}</figcaption>
          </figure>
        ))}
      </div>
      <div className="sheet-text">
        <VerdictPanel />
        <section>
          <h2>{words.conditions}</h2>
          <p>{text.conditions}</p>
          {changes.length === 0 ? (
            <p>{words.noChanges}</p>
          ) : (
            <table>
              <caption>{words.changes}</caption>
              <thead>
                <tr>
                  {[words.model, words.parameter, words.here, words.published].map((head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {changes.map(({ model, label, now, published }) => (
                  <tr key={`${model} ${label}`}>
                    <td>{model}</td>
                    <td>{label}</td>
                    <td>{now}</td>
                    <td>{published}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
        <section className="sheet-sources">
          <h2>{words.sources}</h2>
          <p lang="en">{text.sources.join('; ')}.</p>
          <p>
            {text.program} <a href={text.link}>{text.link}</a>
          </p>
        </section>
      </div>
    </>
  );
}
