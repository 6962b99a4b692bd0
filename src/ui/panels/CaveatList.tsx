import { getMeasure } from '../../analysis/measures/index.ts';
import { getModel } from '../../core/catalogue.ts';
import { en } from '../../i18n/caveats/en.ts';
import { pl } from '../../i18n/caveats/pl.ts';
import { useExplorerDocument, useLanguage } from '../session/session.ts';

const WORDS = { en, pl };

/** What a fair reader must know before comparing: only what applies to the present picture. */
export function CaveatList() {
  const document = useExplorerDocument();
  const language = useLanguage();
  const words = WORDS[language];
  const models = document.models.map(({ id }) => getModel(id));
  const membranes = models.filter((model) => model.kind === 'membrane');
  const hasUnits = membranes.length < models.length;
  const lines = [
    words.axes,
    ...(document.inputUnit === 'native' && membranes.length > 1 ? [words.absolute] : []),
    ...(document.inputUnit === 'x' || (hasUnits && membranes.length > 0) ? [words.xMap] : []),
    ...(hasUnits ? [words.negative] : []),
    ...(getMeasure(document.measure).protocol === 'settled' && membranes.length > 0
      ? [words.summary]
      : []),
    ...membranes.flatMap(({ caveat }) => (caveat ? [caveat[language]] : [])),
    ...(membranes.length > 0 ? [words.injected] : []),
  ];
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
