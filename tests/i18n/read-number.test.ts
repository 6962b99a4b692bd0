import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/i18n/language.ts';
import { LANGUAGES } from '../../src/i18n/language.ts';
import { exactly, fixed, measured, readable, significant } from '../../src/i18n/numbers.ts';
import { readNumber } from '../../src/i18n/read-number.ts';

const anyLanguage = fc.constantFrom<Language>(...LANGUAGES);
/** Of every size that a page of physiology can show, and far beyond. */
const anySize = fc
  .tuple(
    fc.double({ min: 1, max: 10, noNaN: true }),
    fc.integer({ min: -18, max: 15 }),
    fc.boolean(),
  )
  .map(([mantissa, power, negative]) => (negative ? -1 : 1) * mantissa * 10 ** power);
const anyUnit = fc.constantFrom(
  '', 'mV', 'ms', 'Hz', 'µA/cm²', 'mS/cm²', 'µF/cm²', '°C', '%', '× rheobase', '× reobaza', 'mmol/l', 'px', 'x',
); // prettier-ignore
const anySpace = fc.constantFrom('', ' ', '\u00a0', '\u202f');

const printers: readonly ((language: Language, value: number) => string)[] = [
  (language, value) => fixed(language, value, 2),
  (language, value) => significant(language, value, 4),
  (language, value) => measured(language, value, 3),
  (language, value) => readable(language, value, 3),
  (language, value) => readable(language, value, 12),
  exactly,
];

describe('In English', () => {
  test.each([
    ['2.5', 2.5],
    [' 2.5 ', 2.5],
    ['1,500', 1500],
    ['1,500.25', 1500.25],
    ['10,000', 10_000],
    ['−1,234,567', -1_234_567],
    ['1500', 1500],
    ['−65', -65],
    ['–65', -65],
    ['-65', -65],
    ['+3', 3],
    ['.5', 0.5],
    ['5.', 5],
    ['0.500', 0.5],
    ['1e3', 1000],
    ['1E-3', 0.001],
    ['−4.25 × 10⁻⁸', -4.25e-8],
    ['4.25×10¹²', 4.25e12],
    ['007', 7],
    ['-0', -0],
  ])('%j is %d', (text, value) => {
    expect(readNumber('en', text)).toBe(value);
  });

  test.each([
    '1,5', '2,5', ',5', '5,', '1,50', '1,5000', '0,500', '15,00', '1,500,00', '1.500,5', '1.5,000', '1500,000',
    '1 5', '1 500', '1 000,5', '1\u00a0000', "1'500",
  ])('%j is no number: it means another one elsewhere, or none', (text) => {
    expect(readNumber('en', text)).toBeNull();
  }); // prettier-ignore
});

describe('In Polish', () => {
  test.each([
    ['2,5', 2.5],
    ['1,500', 1.5],
    ['1 500', 1500],
    ['1\u00a0500', 1500],
    ['1\u202f500,25', 1500.25],
    ['1\u2009500', 1500],
    ['−1 234 567', -1_234_567],
    ['10 000', 10_000],
    ['1500', 1500],
    ['−65,4', -65.4],
    [',5', 0.5],
    ['5,', 5],
    ['1,5e3', 1500],
    ['−4,25 × 10⁻⁸', -4.25e-8],
    ['4,25\u00a0×\u00a010⁻⁸', 4.25e-8],
  ])('%j is %d', (text, value) => {
    expect(readNumber('pl', text)).toBe(value);
  });

  test.each([
    '2.5', '1.500', '1,500.25', '1.500,25', '1 5', '1 50', '1 5000', '15 00', '0 500', '1 500 00', '1 500,000,5',
    '1  500', '1 ,5', '1, 5', '1,5 00', '- 5',
  ])('%j is no number: it means another one elsewhere, or none', (text) => {
    expect(readNumber('pl', text)).toBeNull();
  }); // prettier-ignore
});

describe.each(LANGUAGES)('Whatever the language (%s)', (language) => {
  test.each([
    '', ' ', '.', ',', '-', '−', 'e3', 'abc', '1,2,3', '1.2.3', '--1', '1-', '1e', '0x10', '½', '٣', '—',
    'NaN', 'Infinity', '∞', '1e999', '-1e999', '5 mV', '10 %', '1_000', 'null', '1/2', '=1+1', '⁸', '10⁻⁸',
    '1 × 10', '1 × 10⁻', '1 × 10⁸⁻', '1 × 10⁻⁻⁸', '1e3 × 10⁸', 'x = 1', '1 × 10⁹⁹⁹', '1 x 10⁸',
  ])('%j is no number', (text) => {
    expect(readNumber(language, text)).toBeNull();
  }); // prettier-ignore

  test('a unit is read where it is the one of the field, and no other', () => {
    const one = language === 'en' ? '1.6' : '1,6';
    for (const text of [`${one} µA/cm²`, `${one}µA/cm²`, `${one}\u00a0μA/cm²`]) {
      expect(readNumber(language, text, 'µA/cm²')).toBe(1.6);
      expect(readNumber(language, text, 'mV')).toBeNull();
    }
    expect(readNumber(language, `${one} ×\u00a0rheobase`, '× rheobase')).toBe(1.6);
    expect(readNumber(language, `x = −${one}`, 'x')).toBe(-1.6);
    expect(readNumber(language, `x\u00a0=\u00a0−${one}`, 'x')).toBe(-1.6);
    expect(readNumber(language, 'mV', 'mV')).toBeNull();
  });
});

test('any text gives a finite number or null, and never throws', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...Array.from('0123456789.,-−–+eE× ⁻⁰¹²³ \u00a0x=')) }),
  );
  fc.assert(
    fc.property(anyLanguage, anyText, anyUnit, (language, text, unit) => {
      const value = readNumber(language, text, unit);
      if (value !== null) expect(Number.isFinite(value)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('what the page prints is read as what was printed, with its unit and without', () => {
  const anyPrinter = fc.constantFrom(...printers);
  fc.assert(
    fc.property(
      anyLanguage, anyPrinter, anySize, anyUnit, anySpace,
      (language, print, value, unit, space) => {
        const shown = print(language, value);
        const read = readNumber(language, shown, unit)!;
        expect(print(language, read)).toBe(shown);
        // Half a unit of the last digit, of two decimals or of three digits.
        expect(Math.abs(read - value)).toBeLessThanOrEqual(Math.max(0.005001, 0.005001 * Math.abs(value)));
        expect(readNumber(language, unit === '' ? shown : shown + space + unit, unit)).toBe(read);
      },
    ),
    { numRuns: 2000 },
  ); // prettier-ignore
});

test('what a field shows is its value to the twelfth digit', () => {
  fc.assert(
    fc.property(anyLanguage, anySize, (language, value) => {
      const entered = readNumber(language, exactly(language, value))!;
      // A number halfway between two may go either way.
      expect(Math.abs(entered - value)).toBeLessThanOrEqual(5.001e-12 * Math.abs(value));
    }),
    { examples: [['en', 0.2151448498295]] },
  );
});

test('a text that two languages take is the same number in both, but for a comma before three digits', () => {
  const anyText = fc.string({
    unit: fc.constantFrom(...Array.from('0123456789,. −e')),
    maxLength: 9,
  });
  fc.assert(
    fc.property(anyText, (text) => {
      const values = LANGUAGES.map((language) => readNumber(language, text));
      if (values.includes(null)) return;
      if (!/,\d{3}(?!\d)/u.test(text)) expect(new Set(values).size).toBe(1);
    }),
    { numRuns: 2000 },
  ); // prettier-ignore
});
