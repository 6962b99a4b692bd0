import type { Language } from './language.ts';

const formats = new Map<string, Intl.NumberFormat>();

function format(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  const known = formats.get(key);
  if (known) return known;
  // From five digits on: "10 000", but "1000".
  const created = new Intl.NumberFormat(language, { useGrouping: 'min2', ...options });
  formats.set(key, created);
  return created;
}

/** A real minus sign; and no "−0". */
function tidy(text: string): string {
  const minus = text.replace('-', '−');
  return /^−[0.,]*$/u.test(minus) ? minus.slice(1) : minus;
}

/** A number with a fixed count of decimals; an em dash for what is no number. */
export function fixed(language: Language, value: number, decimals: number): string {
  if (!Number.isFinite(value)) return '—';
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return tidy(format(language, options).format(value));
}

/** A number with as many significant digits as it deserves, trailing zeros dropped. */
export function significant(language: Language, value: number, digits: number): string {
  if (!Number.isFinite(value)) return '—';
  return tidy(format(language, { maximumSignificantDigits: digits }).format(value));
}

/** The digits of a raised number, in order. */
export const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** As {@link significant}, but a row of zeros becomes a power of ten: "4.25 × 10⁻⁸". */
export function readable(language: Language, value: number, digits: number): string {
  // What is printed decides: a number that rounds up to a plain one is plain.
  const size = Math.abs(Number(value.toPrecision(digits)));
  if (!Number.isFinite(value) || size === 0 || (size >= 1e-4 && size < 1e12))
    return significant(language, value, digits);
  const [mantissa = '', power = ''] = value.toExponential(digits - 1).split('e');
  const raised = power
    .replace('+', '')
    .replaceAll(/\d/gu, (digit) => SUPERSCRIPTS.charAt(Number(digit)));
  return `${significant(language, Number(mantissa), digits)}\u00a0×\u00a010${raised.replace('-', '⁻')}`;
}

/** Of an axis, what can be told apart on it: less is rounding, or the rest of something that has died away. */
const RESOLUTION = 1e-4;

/** A value as it stands beside an axis of length `span`: what is too small to be seen there is zero. */
export function rounded(language: Language, value: number, digits: number, span: number): string {
  const step = RESOLUTION * 10 ** Math.floor(Math.log10(span));
  const isCoarser = Math.abs(value) >= step * 10 ** (digits - 1);
  return readable(language, isCoarser ? value : Math.round(value / step) * step, digits);
}

/** A number with just so many significant digits, trailing zeros kept: what was measured, not what was typed. */
export function measured(language: Language, value: number, digits: number): string {
  if (!Number.isFinite(value)) return '—';
  const options = { minimumSignificantDigits: digits, maximumSignificantDigits: digits };
  return tidy(format(language, options).format(value));
}

/** Every digit of a value a reader typed or a slider set, up to rounding noise; ungrouped, so that it can be typed. */
export function exactly(language: Language, value: number): string {
  if (!Number.isFinite(value)) return '—';
  return tidy(format(language, { maximumSignificantDigits: 12, useGrouping: false }).format(value));
}

/** A printed number with its unit, which never begins a line; a percent sign is closed up. */
export function unitAfter(number: string, unit = ''): string {
  if (unit === '' || unit === '1') return number;
  return unit === '%' ? `${number}%` : `${number}\u00a0${unit}`;
}
