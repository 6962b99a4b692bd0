import { getMeasure } from '../../analysis/measures/index.ts';
import { getModel } from '../../core/catalogue.ts';
import { useExplorerDocument, useLanguage, useMessages } from '../session/session.ts';

/** What a fair reader must know before comparing: only what applies to the present picture. */
export function CaveatList() {
  const document = useExplorerDocument();
  const language = useLanguage();
  const m = useMessages();
  const models = document.models.map(({ id }) => getModel(id));
  const membranes = models.filter((model) => model.kind === 'membrane');
  const hasUnits = membranes.length < models.length;
  const lines = [
    m.caveats.axes,
    ...(document.inputUnit === 'native' && membranes.length > 1 ? [m.caveats.absolute] : []),
    ...(document.inputUnit === 'x' || (hasUnits && membranes.length > 0) ? [m.caveats.xMap] : []),
    ...(hasUnits ? [m.caveats.negative] : []),
    ...(getMeasure(document.measure).protocol === 'settled' && membranes.length > 0
      ? [m.caveats.summary]
      : []),
    ...membranes.flatMap(({ caveat }) => (caveat ? [caveat[language]] : [])),
    ...(membranes.length > 0 ? [m.caveats.injected] : []),
  ];
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
