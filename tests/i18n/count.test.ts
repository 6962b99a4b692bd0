import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sequences } from '../../src/content/sequences/index.ts';
import { en } from '../../src/i18n/en.ts';
import { LANGUAGES } from '../../src/i18n/language.ts';
import { pl } from '../../src/i18n/pl.ts';
import { argument, parts } from './all-words.ts';

const seen = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('Spikes are counted', () => {
  test.each([
    [0, 0, '0 wyładowań', '0 spikes'],
    [1, 0, '1 wyładowanie', '1 spike'],
    [2, 0, '2 wyładowania', '2 spikes'],
    [5, 0, '5 wyładowań', '5 spikes'],
    [12, 0, '12 wyładowań', '12 spikes'],
    [21, 0, '21 wyładowań', '21 spikes'],
    [22, 0, '22 wyładowania', '22 spikes'],
    [112, 0, '112 wyładowań', '112 spikes'],
    [68.3, 1, '68,3 wyładowania', '68.3 spikes'],
    [68, 1, '68,0 wyładowania', '68.0 spikes'],
    [1, 1, '1,0 wyładowania', '1.0 spikes'],
    [0.96, 0, '1 wyładowanie', '1 spike'],
    [12_345, 0, '12 345 wyładowań', '12,345 spikes'],
  ])('%d with %d decimals', (value, decimals, polish, english) => {
    expect(seen(pl.spikes(value, decimals))).toBe(polish);
    expect(seen(en.spikes(value, decimals))).toBe(english);
  });

  test('any number of them, as the grammar says of the number that is printed', () => {
    const anyCount = fc.oneof(fc.nat({ max: 2000 }), fc.double({ min: 0, max: 2000, noNaN: true }));
    fc.assert(
      fc.property(anyCount, fc.integer({ min: 0, max: 3 }), (value, decimals) => {
        const told = seen(pl.spikes(value, decimals));
        const printed = told.slice(0, told.lastIndexOf(' '));
        const noun = told.slice(told.lastIndexOf(' ') + 1);
        const [ones, tens] = [Number(printed.at(-1)), Number(printed.at(-2) ?? 0)];
        const few = ones >= 2 && ones <= 4 && tens !== 1;
        const ofWhole = printed === '1' ? 'wyładowanie' : few ? 'wyładowania' : 'wyładowań';
        expect(noun).toBe(printed.includes(',') ? 'wyładowania' : ofWhole);
        const english = en.spikes(value, decimals);
        expect(english.endsWith('spikes')).toBe(printed !== '1');
      }),
    );
  });
});

/** Numbers that ask for different forms of a noun, in one language or the other. */
const SAMPLES = [1, 2, 5, 1.5];
/** What is counted on this page, by the beginning of the word. */
const COUNTED =
  /^(?:spike|step|line|character|letter|rheobase|run|point|dot|pulse|input|model|vote|hand|second|minute|neuron|unit|interval|curve|answer|trial|notice|value|number|key|wyładowa|krok|wiersz|linii|linie|znak|liter|reobaz|przebieg|symulacj|punkt|kropk|kropek|impuls|wejści|wejść|model|głos|sekund|minut|neuron|jednost|odstęp|krzyw|odpowied|prób|zmian|komunikat|wartoś|liczb|klucz|raz)/iu;

/** The word that follows the n-th value of a message, for every sample. */
function wordsAfter(message: (...values: readonly unknown[]) => string, place: number): string[] {
  return SAMPLES.map((sample) => {
    const values = Array.from({ length: message.length }, (_, i) =>
      i === place ? sample : argument(i),
    );
    return /(?<![\d⟦])(?:1|2|5|1[.,]5)[\u00a0 ](\p{L}{3,})/u.exec(message(...values))?.[1] ?? '';
  });
}

/** Is it one and the same noun after every number? */
const isFixed = (words: readonly string[]): boolean =>
  words[0] !== '' && new Set(words).size === 1 && COUNTED.test(words[0]!);

function* messagesOf(
  tree: unknown,
  at: string,
): Generator<readonly [string, (...values: readonly unknown[]) => string]> {
  if (typeof tree === 'function') yield [at, tree as (...values: readonly unknown[]) => string];
  else if (typeof tree === 'object' && tree !== null)
    for (const [key, inner] of Object.entries(tree)) yield* messagesOf(inner, `${at}.${key}`);
}

describe('A figure never stands before a noun that does not follow it', () => {
  test('in the sentences of the page', () => {
    const wrong = parts.flatMap(([english, polish, part]) =>
      [english, polish].flatMap((tree) =>
        [...messagesOf(tree, part)].flatMap(([at, message]) =>
          Array.from({ length: message.length }, (_, place) => wordsAfter(message, place))
            .filter(isFixed)
            .map((words) => `${at}: ${words[0]}`),
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('in lectures', () => {
    const texts = sequences.flatMap(({ steps }) =>
      steps.flatMap(({ text, twin, reveal }) => [text, twin, ...(reveal ? [reveal.why] : [])]),
    );
    const wrong = texts.flatMap((text) =>
      LANGUAGES.flatMap((language) =>
        [...text[language].matchAll(/\{\w+\}[\u00a0 ](\p{L}{3,})/gu)]
          .filter(([, word = '']) => COUNTED.test(word))
          .map(([found]) => found),
      ),
    );
    expect(wrong).toEqual([]);
  });
});
