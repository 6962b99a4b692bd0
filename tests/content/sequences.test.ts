import { describe, expect, test } from 'vitest';
import { sequences } from '../../src/content/sequences/index.ts';
import type { Sequence, Step } from '../../src/content/sequences/sequence.ts';
import { findModel, getStimulus } from '../../src/core/catalogue.ts';
import { completeValues } from '../../src/state/values.ts';
import type { Text } from '../../src/core/contracts/text.ts';
import { decodeDocument, encodeDocument } from '../../src/state/codec.ts';
import { selectAmplitude } from '../../src/state/selectors.ts';

const LANGUAGES = ['en', 'pl'] as const;
/** More would not be read from a wall. */
const MOST_WORDS = 45;

const all: readonly (readonly [string, Sequence, Step])[] = sequences.flatMap((sequence) =>
  sequence.steps.map((step) => [`${sequence.id}/${step.id}`, sequence, step] as const),
);

const textsOf = ({ title, text, twin, vote, pictures, reveal }: Step): readonly Text[] => [
  ...(pictures ?? []).map((picture) => picture.title),
  title,
  text,
  twin,
  ...(vote ? [vote.question, ...vote.options] : []),
  ...(reveal ? [reveal.why] : []),
];
const linksOf = ({ link, reveal, pictures = [], figures = {} }: Step): readonly string[] => [
  link,
  ...pictures.map((picture) => picture.link),
  ...(reveal?.link === undefined ? [] : [reveal.link]),
  ...Object.values(figures).map((figure) => figure.link),
];
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)(?::spikes)?\}/gu)].map(([, name]) => name ?? '');

test('sequences and the steps of each have ids of their own, fit for an address', () => {
  const ids = sequences.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, steps } of sequences) {
    const names = steps.map((step) => step.id);
    expect(new Set(names).size).toBe(names.length);
    for (const name of [id, ...names]) expect(name).toMatch(/^[a-z0-9-]+$/u);
  }
});

test('the hour of the eight steps is there', () => {
  expect(sequences[0]?.steps).toHaveLength(8);
});

describe.each(all)('%s', (_name, sequence, step) => {
  test('opens without a word of complaint, and as it was written', () => {
    for (const link of linksOf(step)) {
      const { document, notices } = decodeDocument(link);
      expect(notices, link).toEqual([]);
      expect(decodeDocument(encodeDocument(document)).document).toEqual(document);
    }
  });

  test('says everything in both languages, briefly', () => {
    for (const text of textsOf(step)) {
      for (const language of LANGUAGES) {
        const words = text[language].trim().split(/\s+/u);
        expect(text[language].trim()).not.toBe('');
        expect(words.length, text[language]).toBeLessThanOrEqual(MOST_WORDS);
      }
      expect(placeholders(text.pl).toSorted()).toEqual(placeholders(text.en).toSorted());
    }
  });

  test('computes the numbers it tells, and tells those it computes', () => {
    const told = new Set(textsOf(step).flatMap(({ en }) => placeholders(en)));
    expect([...told].toSorted()).toEqual(Object.keys(step.figures ?? {}).toSorted());
  });

  test('types no number but those of its own states', () => {
    const known = new Set([...numbersOf(step), ...CONSTANTS]);
    for (const text of textsOf(step)) {
      for (const language of LANGUAGES) {
        const plain = text[language].replaceAll(/\{[\w:]+\}|µA\/cm²/gu, '').replaceAll(',', '.');
        for (const [number] of plain.matchAll(/\d+(?:\.\d+)?/gu)) {
          expect(known, `${number} in ${text[language]}`).toContain(Number(number));
        }
      }
    }
  });

  test('has an artificial unit that does the boring thing', () => {
    const ids = [
      ...decodeDocument(step.link).document.models.map(({ id }) => id),
      ...Object.values(step.figures ?? {}).map(({ model }) => model),
    ];
    expect(ids.some((id) => findModel(id)?.kind === 'activation')).toBe(true);
    expect(step.twin.en).toMatch(/artificial/iu);
  });

  test('asks what can be answered', () => {
    const { vote } = step;
    if (!vote) return;
    expect(step.reveal).toBeDefined();
    expect(vote.options.length).toBeGreaterThan(1);
    if (vote.answer !== null) expect(vote.options[vote.answer]).toBeDefined();
    if (vote.again === undefined) return;
    const earlier = sequence.steps.slice(0, sequence.steps.indexOf(step));
    expect(earlier.find(({ id }) => id === vote.again)?.vote?.options).toEqual(vote.options);
  });

  test('names only models that exist', () => {
    for (const { model, link } of Object.values(step.figures ?? {})) {
      expect(decodeDocument(link).document.models.map(({ id }) => id)).toContain(model);
    }
  });
});

/** The year of the axon, and the 1 mV of an answer to choose from. */
const CONSTANTS = [1952, 1];

/** Numbers that a reader finds in the states of a step: of the stimulus, its sum, and of the input axis. */
function numbersOf(step: Step): number[] {
  return linksOf(step).flatMap((link) => {
    const document = decodeDocument(link).document;
    const params = completeValues(
      getStimulus(document.stimulus.kind).params,
      document.stimulus.params,
    );
    const amplitude = selectAmplitude(document);
    const count = params['count'] ?? 1;
    return [...Object.values(params), ...document.inputRange, amplitude * count, count, amplitude];
  });
}
