import type { Text } from '../core/contracts/text.ts';

export type Language = keyof Text;

export const LANGUAGES: readonly Language[] = ['en', 'pl'];

/** Each language in itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', pl: 'Polski' };

/** The language to start with: the first of the reader's that exists here, else English. */
export function preferredLanguage(wishes: readonly string[]): Language {
  for (const wish of wishes) {
    const language = LANGUAGES.find((known) => wish.toLowerCase().startsWith(known));
    if (language) return language;
  }
  return 'en';
}
