import type { Language } from '../../src/i18n/language.ts';

const UNITS = String.raw`mV|ms|Hz|µA/cm²|mS/cm²|µF/cm²|°C|mmol/l|kB|px|× (?:rheobase|reobaz)`;
const TORN: readonly (readonly [string, RegExp])[] = [
  [
    'a number from its unit',
    new RegExp(String.raw`(?:[\d⟧}]|10[⁻⁰¹²³⁴-⁹]+) (?:${UNITS})(?![\p{L}\p{N}])`, 'u'),
  ],
  ['a factor from its sign', /[\d⟧}\p{L}] ×|× [\d{⟦\p{L}]/u],
  ['x from its value', /(?:^|[\s(])x (?:=|\u00a0)|(?:^|[\s(])x\u00a0= /u],
];
const SHORT = /(?<![\p{L}\p{N}])[aiouwz] /iu;

/** What the end of a line could tear apart in a text, and a percent sign that stands off; empty if nothing. */
export function tornIn(language: Language, text: string): string[] {
  const torn = TORN.filter(([, wrong]) => wrong.test(text)).map(([name]) => name);
  if (language === 'pl' && SHORT.test(text)) torn.push('a word of one letter from the next one');
  if (/[\s\u00a0\u202f]%/u.test(text)) torn.push('a percent sign from its number');
  return torn;
}
