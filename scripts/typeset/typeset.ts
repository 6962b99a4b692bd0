/** A language whose words are set. */
export type Language = 'en' | 'pl';

const HARD = '\u00a0';

const UNITS = 'mV|ms|Hz|µA/cm²|mS/cm²|µF/cm²|°C|mmol/l|kB|px';

/** Between a number, or the place of one, and its unit. A piece of a sentence may begin with the unit. */
const UNIT = new RegExp(String.raw`(?<=^|[\d⟧}]) (?=(?:${UNITS})(?![\p{L}\p{N}]))`, 'gu');
/** Around a sign between two values. */
const SIGN = /(?<=×) | (?=×)|(?<=(?:^|[\s(])x) (?==)|(?<=(?:^|[\s(])x =) /gu;
/** After a Polish word of one letter, which may not end a line. */
const SHORT = /(?<=(?<![\p{L}\p{N}])[aiouwz]) /giu;

/**
 * Holds together what must not be torn at the end of a line: only spaces are changed, each into one
 * that does not break.
 */
export function typeset(language: Language, text: string): string {
  const set = text.replaceAll(UNIT, HARD).replaceAll(SIGN, HARD);
  return language === 'pl' ? set.replaceAll(SHORT, HARD) : set;
}
