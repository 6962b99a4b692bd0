import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typeset } from '../../scripts/typeset/typeset.ts';
import type { Language } from '../../src/i18n/language.ts';
import { LANGUAGES } from '../../src/i18n/language.ts';
import { listOf } from '../../src/i18n/lists.ts';
import { unitAfter } from '../../src/i18n/numbers.ts';
import { setPhrases } from './all-words.ts';
import page from '../../vite.config.ts';
import single from '../../vite.single.config.ts';
import { tornIn } from './torn-lines.ts';

const seen = (text: string): string => text.replaceAll('\u00a0', '~');

describe('Words are set while building', () => {
  test.each<[Language, string, string]>([
    ['pl', 'co dzieje się w czasie i w mózgu', 'co dzieje się w~czasie i~w~mózgu'],
    ['pl', 'A potem? Z kim, u licha, i (o czym)', 'A~potem? Z~kim, u~licha, i~(o~czym)'],
    ['pl', 'komora dwa lata za nami', 'komora dwa lata za nami'],
    ['en', 'a unit in a brain', 'a unit in a brain'],
    ['en', '70 µA/cm² at 6.3 °C for 5 ms', '70~µA/cm² at 6.3~°C for 5~ms'],
    ['en', '{threshold} µA/cm² and ⟦0⟧ Hz', '{threshold}~µA/cm² and ⟦0⟧~Hz'],
    ['en', 'its value at 2 × rheobase', 'its value at 2~×~rheobase'],
    ['pl', '4 × 2,5 = 10; x = −1', '4~×~2,5 = 10; x~=~−1'],
    ['en', ' ms after the one before', '~ms after the one before'],
    ['en', 'the 5 mice', 'the 5 mice'],
  ])('%s: %s', (language, text, expected) => {
    expect(seen(typeset(language, text))).toBe(expected);
  });

  test('only spaces change, and setting twice changes nothing more', () => {
    const anyText = fc.string({ unit: fc.constantFrom(...Array.from("aiw z5×x=,.(„µ/²⟧'`m s")) });
    fc.assert(
      fc.property(fc.constantFrom(...LANGUAGES), anyText, (language, raw) => {
        const text = raw.replaceAll(/ +/gu, ' ');
        const set = typeset(language, text);
        expect(set.replaceAll('\u00a0', ' ')).toBe(text);
        expect(typeset(language, set)).toBe(set);
        expect(tornIn(language, set).filter((what) => !what.includes('percent'))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

test.each([
  ['page', page],
  ['single file', single],
])('the %s is built with it', (_name, { plugins }) => {
  const names = (plugins ?? []).flatMap((plugin) =>
    plugin && 'name' in plugin ? plugin.name : [],
  );
  expect(names).toContain('threshold:typeset');
});

test('no phrase of the page can be torn at the end of a line', () => {
  const torn = setPhrases.flatMap(({ at, ...texts }) =>
    LANGUAGES.flatMap((language) =>
      tornIn(language, texts[language]).map((what) => `${at}: ${what}: ${texts[language]}`),
    ),
  );
  expect(torn).toEqual([]);
});

test('what is put together on the page holds together too', () => {
  expect(seen(unitAfter('1.6', 'µA/cm²'))).toBe('1.6~µA/cm²');
  expect(seen(unitAfter('1.6', '1'))).toBe('1.6');
  expect(seen(unitAfter('8.2', '%'))).toBe('8.2%');
  expect(seen(listOf('pl', ['a', 'b', 'c'], 'conjunction'))).toBe('a, b i~c');
});
