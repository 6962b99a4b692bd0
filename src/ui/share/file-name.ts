import { selectAmplitude } from '../../state/selectors.ts';
import type { ExplorerDocument } from '../../state/document.ts';

/** "threshold-hodgkin-huxley-pulse-7.svg": says what is inside, in letters that every system takes. */
export function fileName(document: ExplorerDocument, ending: string): string {
  const amplitude = Number(selectAmplitude(document).toPrecision(6));
  const sign = amplitude < 0 ? 'minus' : '';
  const parts = [
    'threshold',
    document.selected,
    document.stimulus.kind,
    `${sign}${Math.abs(amplitude)}`,
  ];
  return `${parts.join('-').replaceAll(/[^a-z0-9.-]+/giu, '-')}${ending}`;
}
