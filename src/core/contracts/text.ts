/**
 * A phrase in every language of the explorer. Declarations carry their own words, so that a new
 * model is one file in two languages and a missing translation is a type error.
 */
export interface Text {
  readonly en: string;
  readonly pl: string;
}

/** The same words in every language: names, symbols, abbreviations. */
export function sameText(words: string): Text {
  return { en: words, pl: words };
}
