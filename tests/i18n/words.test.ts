import { describe, expect, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { preferredLanguage } from '../../src/i18n/language.ts';
import { listOf } from '../../src/i18n/lists.ts';
import { pl } from '../../src/i18n/pl.ts';
import type { Phrase } from './all-words.ts';
import { allPhrases, argument, messages } from './all-words.ts';

const places = (phrases: readonly Phrase[]): string[] =>
  phrases.map(({ at, en: english, pl: polish }) => `${at}: ${english} | ${polish}`);

test('there is something to check', () => {
  expect(messages.length).toBeGreaterThan(150);
  expect(allPhrases.length).toBeGreaterThan(300);
});

describe('Both languages say the same', () => {
  test('have the same keys, strings where there are strings and functions where there are functions', () => {
    const shape = (value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
        : typeof value;
    expect(shape(pl)).toEqual(shape(en));
  });

  test('leave nothing empty where the other has words', () => {
    expect(places(allPhrases.filter((one) => (one.en === '') !== (one.pl === '')))).toEqual([]);
  });

  test('use the same values', () => {
    const used = (text: string): string[] =>
      [0, 1, 2, 3, 4, 5].map(argument).filter((mark) => text.includes(mark));
    const differ = allPhrases.filter(
      (one) => used(one.en).toString() !== used(one.pl).toString() && !one.at.endsWith('0/1'),
    );
    expect(places(differ)).toEqual([]);
  });

  test('end a sentence alike', () => {
    const end = (text: string): string => /[.?!:…]?$/u.exec(text)?.[0] ?? '';
    expect(places(allPhrases.filter((one) => end(one.en) !== end(one.pl)))).toEqual([]);
  });

  test('name the same numbers', () => {
    const numbers = (text: string): string[] =>
      // "2 × rheobase" is "dwukrotna reobaza".
      (
        text
          .replaceAll(/⟦\d⟧/gu, '')
          .replaceAll(/dwukrotn\p{L}+|\bdwa razy\b|\btwice\b/gu, '2')
          .match(/\d+(?:[.,]\d+)?/gu) ?? []
      )
        // "At 0" is "w zerze".
        .filter((number) => number !== '0')
        .map((number) => number.replace(',', '.'))
        .toSorted();
    const differ = allPhrases.filter((one) => numbers(one.en).join() !== numbers(one.pl).join());
    expect(places(differ)).toEqual([]);
  });
});

/** Names, symbols, units and words that are the same in both languages; in part or as a whole. */
const SAME_IN_BOTH = new Set([
  'Threshold',
  '?',
  'µA/cm²',
  'µA/cm²',
  'mV',
  'ms',
  '',
  'x',
  'ReLU',
  'softplus',
  'Softplus',
  'tanh',
  'ELU',
  'GELU',
  'SiLU',
  'LIF',
  'Hodgkin–Huxley',
  'Runge–Kutta 4',
  'Link',
  'Format',
  'Model',
]);

describe('No English is left in Polish', () => {
  test('phrases are the same only where they are names, symbols or units', () => {
    const same = allPhrases.filter(
      ({ en: english, pl: polish }) =>
        english === polish &&
        !SAME_IN_BOTH.has(english) &&
        /\p{L}{3,}/u.test(english.replaceAll(/⟦\d⟧|Hz|mV|µA\/cm²/gu, '')),
    );
    expect(places(same)).toEqual([]);
  });

  test('no little English word stands in a Polish phrase', () => {
    // "by", "on" and "a" are Polish words as well.
    const little =
      /(?<!\p{L})(?:the|of|and|or|with|for|from|this|that|is|are|was|its|it|not|in|at|and?|input|output|spikes?|rate|rheobase|current|steps?)(?!\p{L})/iu;
    const left = allPhrases.filter(({ pl: polish }) => little.test(polish));
    expect(places(left)).toEqual([]);
  });

  test('no Polish letter stands in an English phrase, apart from names', () => {
    const left = allPhrases.filter(({ en: english }) => /[ąćęłńśźż]/iu.test(english));
    expect(places(left)).toEqual([]);
  });
});

describe('Typesetting', () => {
  const check = (name: string, wrong: RegExp, pick: (phrase: Phrase) => string[]): void =>
    test(`no ${name}`, () => {
      const bad = allPhrases.filter((phrase) => pick(phrase).some((text) => wrong.test(text)));
      expect(places(bad)).toEqual([]);
    });
  const both = (phrase: Phrase): string[] => [phrase.en, phrase.pl];
  check('straight quotes', /["]|(?<=\p{L})'|'(?=\p{L})/u, both);
  check('spaces at the ends or doubled', /^\s|\s$| {2}/u, both);
  check('three dots for an ellipsis', /\.\.\./u, both);
  check('hyphen before a number for a minus', /(?:^|\s)-\d/u, both);
  check('decimal point in a Polish number', /\d\.\d/u, ({ pl: polish }) => [polish]);
  check('English quotes in Polish', /“[^”]*”/u, ({ pl: polish }) => [polish]);
  check('Polish quotes in English', /„/u, ({ en: english }) => [english]);
  check('TeX', /[_^\\{}$]/u, both);
  check('letter mu of Greek for the micro sign', /μ/u, both);
});

describe('Answers', () => {
  test('yes and no', () => {
    expect(['1', '0'].map((y) => en.outputUnits['0/1'](y))).toEqual(['yes', 'no']);
    expect(['1', '0'].map((y) => pl.outputUnits['0/1'](y))).toEqual(['tak', 'nie']);
  });
});

describe('Lists and languages', () => {
  test('lists end as the language ends them', () => {
    const words = ['a', 'b', 'c'];
    expect(listOf('en', words, 'disjunction')).toBe('a, b or c');
    expect(listOf('pl', words, 'disjunction')).toBe('a, b lub c');
    expect(listOf('pl', words, 'conjunction')).toBe('a, b i\u00a0c');
    expect(listOf('pl', ['a'], 'disjunction')).toBe('a');
  });

  test.each([
    [['pl-PL', 'en'], 'pl'],
    [['en-GB', 'pl'], 'en'],
    [['de', 'pl'], 'pl'],
    [['PL'], 'pl'],
    [['de', 'fr'], 'en'],
    [[], 'en'],
  ])('a browser that wants %j starts in %s', (wishes, language) => {
    expect(preferredLanguage(wishes)).toBe(language);
  });
});
