import { useState } from 'react';
import { LANGUAGE_NAMES } from '../../i18n/language.ts';
import { NotLoaded } from '../controls/NotLoaded.tsx';
import type { Reader } from '../session/reader.ts';
import { speak } from '../session/reader.ts';
import { useSession } from '../session/session.ts';

/** The words of a language could not be had, and the page goes on in another. */
export function MissingLanguage({ language, failure }: NonNullable<Reader['missing']>) {
  const { reader } = useSession();
  const [isUnderWay, setUnderWay] = useState(false);
  async function retry(): Promise<boolean> {
    setUnderWay(true);
    const hasCome = await speak(reader, language);
    setUnderWay(false);
    return hasCome;
  }
  return (
    <NotLoaded
      what={LANGUAGE_NAMES[language]}
      failure={failure}
      isUnderWay={isUnderWay}
      onRetry={retry}
    />
  );
}
