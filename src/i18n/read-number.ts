import type { Language } from './language.ts';
import { SUPERSCRIPTS } from './numbers.ts';

/** What stands between groups of three digits, and before decimals. */
const SIGNS: Readonly<Record<Language, { readonly group: string; readonly decimal: string }>> = {
  en: { group: ',', decimal: '.' },
  pl: { group: ' ', decimal: ',' },
};

const PATTERNS: Readonly<Record<Language, RegExp>> = { en: patternOf('en'), pl: patternOf('pl') };

function patternOf(language: Language): RegExp {
  const { group, decimal } = SIGNS[language];
  const whole = String.raw`[1-9]\d{0,2}(?:${group}\d{3})+|\d+`;
  const mantissa = String.raw`[+-]?(?:(?:${whole})(?:[${decimal}]\d*)?|[${decimal}]\d+)`;
  return new RegExp(
    String.raw`^(${mantissa})(?:e([+-]?\d+)| ?× ?10(⁻?[${SUPERSCRIPTS}]+))?$`,
    'iu',
  );
}

/**
 * Reads a number as its language writes it and as this page prints it: decimal sign, thousands in whole
 * groups of three, any minus sign, any kind of space, a power of ten, and the unit of its field after it
 * ("x = " before it). Anything else is null, infinity included: a comma that means one thing here and
 * another thing there is never guessed at.
 */
export function readNumber(language: Language, text: string, unit = ''): number | null {
  const plain = withoutUnit(text.replaceAll(/\s/gu, ' ').trim(), unit).replace(/^[−–]/u, '-');
  const [, mantissa, power, raised] = PATTERNS[language].exec(plain) ?? [];
  if (mantissa === undefined) return null;
  const { group, decimal } = SIGNS[language];
  const digits = mantissa.replaceAll(group, '').replace(decimal, '.');
  const value = Number(`${digits}e${power ?? lowered(raised ?? '⁰')}`);
  return Number.isFinite(value) ? value : null;
}

/** The power of ten that is printed in raised digits. */
const lowered = (raised: string): string =>
  Array.from(raised, (sign) => (sign === '⁻' ? '-' : SUPERSCRIPTS.indexOf(sign))).join('');

function withoutUnit(text: string, unit: string): string {
  if (unit === '') return text;
  // The Greek letter looks like the sign for micro, and comes from other programs.
  const same = text.replaceAll('μ', 'µ');
  const before = `${unit} = `;
  if (same.startsWith(before)) return same.slice(before.length);
  const after = unit.replaceAll(/\s/gu, ' ');
  return same.endsWith(after) ? same.slice(0, -after.length).trimEnd() : same;
}
