import type { TermName } from '../../i18n/terms/en.ts';
import type { Band } from '../../plots/input-output/types.ts';
import type { ExplorerDocument } from '../../state/document.ts';
import { selectAxis, selectSlopes } from '../../state/selectors.ts';
import { referenceMembrane } from './input-units.ts';
import { isRelative } from './left-plot.ts';

/** The words in the left plot that are explained, with spaces between them. */
export function termsIn(document: ExplorerDocument, bands: readonly Band[]): string {
  if (selectSlopes(document) || referenceMembrane(document) === null) return '';
  const relative = isRelative(document);
  const isSaid: Readonly<Partial<Record<TermName, boolean>>> = {
    rheobase: relative || (selectAxis(document).isAmplitude && document.inputUnit !== 'native'),
    settled: document.measure === 'rate-steady',
    relative,
    bistable: bands.some(({ id }) => id === 'bistable'),
  };
  return Object.entries(isSaid)
    .filter(([, said]) => said)
    .map(([name]) => name)
    .join(' ');
}
