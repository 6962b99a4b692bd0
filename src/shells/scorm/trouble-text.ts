import type { Language } from '../../i18n/language.ts';
import type { Trouble } from './course-session.ts';
import { MOST_CHARACTERS } from './course-session.ts';

interface Words {
  readonly number: (value: number) => string;
  readonly refused: (details: string) => string;
  readonly error: (code: string) => string;
  readonly tooLong: (characters: string, most: string) => string;
}

const grouped = (locale: string) => (value: number) => new Intl.NumberFormat(locale).format(value);

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    number: grouped('en'),
    refused: (details) => `The course platform did not save your place${details}.`,
    error: (code) => `error ${code}`,
    tooLong: (characters, most) =>
      `Your place is not saved: this experiment has ${characters} characters, and the course platform keeps ${most} at most. Copy its link from “Share”, or draw with fewer points.`,
  },
  pl: {
    number: grouped('pl'),
    refused: (details) => `Platforma kursu nie zapisała Twojego stanu${details}.`,
    error: (code) => `błąd ${code}`,
    tooLong: (characters, most) =>
      `Twój stan nie jest zapisywany: to doświadczenie liczy znaków ${characters}, a platforma kursu przechowuje najwyżej ${most}. Skopiuj link z okna „Udostępnij” albo narysuj prąd z mniejszej liczby punktów.`,
  },
};

/** What a learner reads of trouble with the platform; '' if there is none. */
export function troubleText(trouble: Trouble | null, language: Language): string {
  if (trouble === null) return '';
  const words = WORDS[language];
  if (trouble.kind === 'too-long') {
    return words.tooLong(words.number(trouble.characters), words.number(MOST_CHARACTERS));
  }
  const { code, words: own } = trouble;
  const details = [code && words.error(code), own].filter(Boolean).join(': ');
  return words.refused(details && ` (${details})`);
}
