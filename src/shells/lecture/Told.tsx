import type { FigureSpec } from '../../content/sequences/sequence.ts';
import type { Text } from '../../core/contracts/text.ts';
import { fixed } from '../../i18n/numbers.ts';
import { useLanguage } from '../../ui/session/session.ts';
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
  const m = useLectureMessages();
  return text[language].split(/\{(\w+)\}/u).map((part, i) => {
    if (i % 2 === 0) return part;
    const value = figures.get(part);
    const decimals = specs[part]?.decimals ?? 0;
    return value === undefined ? (
      <span key={part} className="waiting">
        <span aria-hidden="true">…</span>
        <span className="sr-only">{m.computing}</span>
      </span>
    ) : (
      <strong key={part}>{fixed(language, value, decimals)}</strong>
    );
  });
}
