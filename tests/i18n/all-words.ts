import { measures } from '../../src/analysis/measures/index.ts';
import { activationList, membraneList, methods, stimulusList } from '../../src/core/catalogue.ts';
import type { Text } from '../../src/core/contracts/text.ts';
import { en as caveatsEn } from '../../src/i18n/caveats/en.ts';
import { pl as caveatsPl } from '../../src/i18n/caveats/pl.ts';
import { en as chemistryEn } from '../../src/i18n/chemistry/en.ts';
import { pl as chemistryPl } from '../../src/i18n/chemistry/pl.ts';
import { sequences } from '../../src/content/sequences/index.ts';
import { en } from '../../src/i18n/en.ts';
import { en as lectureEn } from '../../src/i18n/lecture/en.ts';
import { pl as lecturePl } from '../../src/i18n/lecture/pl.ts';
import { en as embedEn } from '../../src/i18n/embed/en.ts';
import { pl as embedPl } from '../../src/i18n/embed/pl.ts';
import { en as offlineEn } from '../../src/i18n/offline/en.ts';
import { pl as offlinePl } from '../../src/i18n/offline/pl.ts';
import { termWords } from '../../src/i18n/terms/index.ts';
import { en as takeAwayEn } from '../../src/i18n/take-away/en.ts';
import { pl as takeAwayPl } from '../../src/i18n/take-away/pl.ts';
import { en as noticesEn } from '../../src/i18n/notices/en.ts';
import { pl as noticesPl } from '../../src/i18n/notices/pl.ts';
import { en as numericsEn } from '../../src/i18n/numerics/en.ts';
import { pl as numericsPl } from '../../src/i18n/numerics/pl.ts';
import { pl } from '../../src/i18n/pl.ts';
import { en as stimulusEn } from '../../src/i18n/stimulus-numbers/en.ts';
import { pl as stimulusPl } from '../../src/i18n/stimulus-numbers/pl.ts';
import { en as newsEn } from '../../src/i18n/news/en.ts';
import { pl as newsPl } from '../../src/i18n/news/pl.ts';
import { en as tablesEn } from '../../src/i18n/tables/en.ts';
import { pl as tablesPl } from '../../src/i18n/tables/pl.ts';
import { en as shareEn } from '../../src/i18n/share/en.ts';
import { pl as sharePl } from '../../src/i18n/share/pl.ts';

/** One phrase of the interface or of a declaration, with where it stands. */
export interface Phrase extends Text {
  readonly at: string;
}

/** Marks the place of a message's n-th argument. */
export const argument = (n: number): string => `⟦${n}⟧`;
const MOST_ARGUMENTS = 6;
const ARGUMENTS = Array.from({ length: MOST_ARGUMENTS }, (_, n) => argument(n));

function isText(value: unknown): value is Text {
  if (typeof value !== 'object' || value === null) return false;
  const { en: english, pl: polish } = value as Partial<Text>;
  return typeof english === 'string' && typeof polish === 'string';
}

/** Messages with their places filled by marks. */
function messagePhrases(english: unknown, polish: unknown, at: string): Phrase[] {
  if (typeof english === 'string') return [{ at, en: english, pl: String(polish) }];
  if (typeof english === 'function') {
    const say = (message: unknown): string =>
      (message as (...args: readonly string[]) => string)(
        ...ARGUMENTS.slice(0, (message as { length: number }).length),
      );
    return [{ at, en: say(english), pl: say(polish) }];
  }
  const others = polish as Record<string, unknown>;
  return Object.entries(english as Record<string, unknown>).flatMap(([key, value]) =>
    messagePhrases(value, others[key], at === '' ? key : `${at}.${key}`),
  );
}

/** Every Text inside a declaration, wherever it is. */
function textsIn(value: unknown, at: string): Phrase[] {
  if (isText(value)) return [{ at, en: value.en, pl: value.pl }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${at}.${key}`));
}

/** For words about code, with its names and quotes, and one whose spikes come with an argument. */
function without(words: object, ...keys: readonly string[]): object {
  return Object.fromEntries(Object.entries(words).filter(([key]) => !keys.includes(key)));
}

/** The sentences of each part of the page, with where they stand. */
export const parts: readonly (readonly [english: object, polish: object, at: string])[] = [
  [en, pl, ''],
  [caveatsEn, caveatsPl, 'caveats'],
  [chemistryEn, chemistryPl, 'chemistry box'],
  [numericsEn, numericsPl, 'numerics'],
  [noticesEn, noticesPl, 'notices'],
  [stimulusEn, stimulusPl, 'numbers of the input'],
  [without(embedEn, 'wrongMessage', 'noLink', 'told'), embedPl, 'embed'],
  [offlineEn, offlinePl, 'offline'],
  [without(takeAwayEn, 'howToRead'), takeAwayPl, 'taken away'],
  [termWords.en, termWords.pl, 'what words mean'],
  [shareEn, sharePl, 'share'],
  [tablesEn, tablesPl, 'tables'],
  [newsEn, newsPl, 'news'],
  [lectureEn, lecturePl, 'lecture'],
];
const setMessages = parts.flatMap((part) => messagePhrases(...part));

const refusals = methods.flatMap((method) =>
  membraneList.map((model) => {
    const defaults = Object.entries(model.params).map(([key, spec]) => [key, spec.value]);
    const text = method.refusal(model, Object.fromEntries(defaults) as Record<string, number>);
    return { id: `${method.id} of ${model.id}`, text };
  }),
);
const measureRefusals = measures.flatMap((measure) =>
  stimulusList.map((kind) => ({ id: `${measure.id} of ${kind.id}`, text: measure.refusal(kind) })),
);
const conflicts = membraneList.map((model) => {
  const upsideDown = Object.entries(model.params).map(([key, { limits, range }], i) => [
    key,
    (limits ?? range)[i % 2],
  ]);
  const text = model.conflict?.(Object.fromEntries(upsideDown) as Record<string, number>);
  return { id: `conflict of ${model.id}`, text };
});

/** Places of computed numbers in a prepared text, filled by marks as well. */
function withMarks({ at, en: english, pl: polish }: Phrase): Phrase {
  const filled = (text: string, spikes: string): string =>
    text
      .replaceAll(/\{\w+\}/gu, argument(0))
      .replaceAll(/\{\w+:spikes\}/gu, `${argument(0)}\u00a0${spikes}`);
  return { at, en: filled(english, 'spikes'), pl: filled(polish, 'wyładowań') };
}

const setDeclarations: readonly Phrase[] = [
  ...[...activationList, ...membraneList, ...stimulusList, ...measures, ...methods].flatMap(
    (declared) => textsIn(declared, declared.id),
  ),
  ...sequences.flatMap((sequence) => textsIn(sequence, sequence.id)).map(withMarks),
  ...[...refusals, ...measureRefusals, ...conflicts].flatMap(({ id, text }) => textsIn(text, id)),
];

/** As on the page, with the spaces that do not break. */
export const setPhrases: readonly Phrase[] = [...setMessages, ...setDeclarations];

/** As one reads them: a space is a space. */
const asRead = ({ at, en: english, pl: polish }: Phrase): Phrase => ({
  at,
  en: english.replaceAll('\u00a0', ' '),
  pl: polish.replaceAll('\u00a0', ' '),
});
export const messages = setMessages.map(asRead);
export const declarations = setDeclarations.map(asRead);
export const allPhrases: readonly Phrase[] = [...messages, ...declarations];
