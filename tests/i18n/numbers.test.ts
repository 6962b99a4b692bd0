import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/i18n/language.ts';
import { LANGUAGES } from '../../src/i18n/language.ts';
import {
  exactly,
  fixed,
  measured,
  readable,
  rounded,
  significant,
} from '../../src/i18n/numbers.ts';

const anyLanguage = fc.constantFrom<Language>(...LANGUAGES);
type Printer = (language: Language, value: number) => string;
const printers: readonly (readonly [string, Printer])[] = [
  ['fixed', (language, value) => fixed(language, value, 2)],
  ['significant', (language, value) => significant(language, value, 3)],
  ['measured', (language, value) => measured(language, value, 3)],
  ['exactly', exactly],
];

describe.each(printers)('%s', (_name, print) => {
  test('has a decimal comma in Polish and a decimal point in English', () => {
    expect(print('pl', 1.25)).toContain(',');
    expect(print('pl', 1.25)).not.toContain('.');
    expect(print('en', 1.25)).toContain('.');
    expect(print('en', 1.25)).not.toContain(',');
  });

  test('has a real minus sign', () => {
    for (const language of LANGUAGES) expect(print(language, -64.5)).toMatch(/^−64[.,]5/u);
  });

  test('says that what is no number is none, and never in letters', () => {
    for (const language of LANGUAGES) {
      for (const value of [NaN, Infinity, -Infinity]) expect(print(language, value)).toBe('—');
    }
  });

  test('has no minus before zero', () => {
    for (const language of LANGUAGES) {
      for (const value of [-0, -1e-300])
        expect(fixed(language, value, 2)).not.toMatch(/−0[.,]?0*$/u);
      expect(print(language, -0)).not.toContain('−');
    }
  });

  test('whatever the value: digits, one decimal sign, a minus, spaces in groups, and nothing else', () => {
    const allowed = { en: /^−?[\d,\u00a0\u202f]*\.?\d+$/u, pl: /^−?[\d\u00a0\u202f]*,?\d+$/u };
    fc.assert(
      fc.property(anyLanguage, fc.double({ min: -1e9, max: 1e9 }), (language, value) => {
        const text = print(language, value);
        if (Number.isFinite(value)) expect(text).toMatch(allowed[language]);
        else expect(text).toBe('—');
      }),
    );
  });
});

describe('Digits', () => {
  test.each([
    ['a readable number has no row of zeros', readable('en', 4.248e-8, 3), '4.25 × 10⁻⁸'],
    ['nor in Polish', readable('pl', -4.248e-8, 3), '−4,25 × 10⁻⁸'],
    ['nor when it is huge', readable('en', 1.5e12, 3), '1.5 × 10¹²'],
    ['and is plain otherwise', readable('en', 0.0001234, 3), '0.000123'],
    ['what rounds to a plain number is plain', readable('en', 0.000_099_999_9, 3), '0.0001'],
    ['and what does not is not', readable('en', 0.000_099_9, 3), '9.99 × 10⁻⁵'],
    ['zero is zero', readable('pl', 0, 3), '0'],
    ['what cannot be seen on an axis is zero', rounded('en', -8.97e-9, 3, 2), '0'],
    ['be it ever so long', rounded('en', 0.02, 3, 400), '0.02'],
    ['or short', rounded('pl', 0.000123, 3, 0.01), '0,000123'],
    ['what can be seen has its digits', rounded('en', 12.3456, 3, 1), '12.3'],
    ['nothing is nothing', readable('en', NaN, 3), '—'],
    ['fixed', fixed('en', 2.675, 1), '2.7'],
    ['fixed keeps zeros', fixed('en', 10, 2), '10.00'],
    ['significant drops zeros', significant('en', 10, 4), '10'],
    ['significant keeps small values', significant('en', 0.001234, 3), '0.00123'],
    ['measured keeps zeros', measured('en', 10, 3), '10.0'],
    ['exactly forgets rounding noise', exactly('en', 0.1 + 0.2), '0.3'],
    ['exactly keeps a typed value', exactly('pl', -54.387), '−54,387'],
    ['fixed rounds away a minus', fixed('en', -0.04, 1), '0.0'],
    ['in Polish too', fixed('pl', -0.04, 1), '0,0'],
    ['four digits stay together', exactly('en', 5000), '5000'],
    ['four digits stay together in Polish', exactly('pl', 5000), '5000'],
  ])('%s', (_name, text, expected) => {
    expect(text.replaceAll('\u00a0', ' ')).toBe(expected);
  });
});
