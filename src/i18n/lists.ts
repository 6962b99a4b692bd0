import type { Language } from './language.ts';

/** "a, b or c" or "a, b and c" in the reader's language. */
export function listOf(
  language: Language,
  words: readonly string[],
  type: 'conjunction' | 'disjunction',
): string {
  return new Intl.ListFormat(language, { type, style: 'long' }).format(words);
}
