import type { Language } from './language.ts';

/** "a, b or c" or "a, b and c" in the reader's language. */
export function listOf(
  language: Language,
  words: readonly string[],
  type: 'conjunction' | 'disjunction',
): string {
  // British English: no comma before the last word, as in Polish.
  const locale = language === 'en' ? 'en-GB' : language;
  const list = new Intl.ListFormat(locale, { type, style: 'long' }).format(words);
  // A Polish word of one letter does not end a line.
  return language === 'pl' ? list.replace(/ i (?=[^,]+$)/u, ' i\u00a0') : list;
}
