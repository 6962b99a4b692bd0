import { Fragment } from 'react';
import type { FigureSpec } from '../../content/sequences/sequence.ts';
import type { Text } from '../../core/contracts/text.ts';
import { fixed } from '../../i18n/numbers.ts';
import { useLanguage, useMessages } from '../../ui/session/session.ts';
import type { Figures } from './use-figures.ts';
import { useLectureMessages } from './words.ts';

interface ToldProps {
  readonly text: Text;
  readonly specs: Readonly<Record<string, FigureSpec>> | undefined;
  readonly figures: Figures;
}

/** A prepared text with its numbers; where a number is still being computed it says so, and nothing false. */
export function Told({ text, specs = {}, figures }: ToldProps) {
  const language = useLanguage();
  const page = useMessages();
  const m = useLectureMessages();
  return text[language].split(/\{([\w:]+)\}/u).map((part, i) => {
    if (i % 2 === 0) return part;
    const [name = '', noun] = part.split(':');
    const value = figures.get(name);
    const decimals = specs[name]?.decimals ?? 0;
    const told = fixed(language, value ?? NaN, decimals);
    const counted = noun === 'spikes' ? page.spikes(value ?? MANY, decimals) : '';
    // Only the number is set off: the noun goes on with the sentence.
    const after = counted.slice(counted.lastIndexOf('\u00a0'));
    return (
      <Fragment key={part}>
        {value === undefined ? (
          <span className="waiting">
            <span aria-hidden="true">…</span>
            <span className="sr-only">{m.computing}</span>
          </span>
        ) : (
          <strong>{told}</strong>
        )}
        {after}
      </Fragment>
    );
  });
}

/** Stands in for a number that is not there yet. */
const MANY = 5;
