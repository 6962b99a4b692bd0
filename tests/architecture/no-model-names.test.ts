import { expect, test } from 'vitest';
import { activationList, membraneList } from '../../src/core/catalogue.ts';
import { sourceFiles } from './source-files.ts';

/** Where models may be named: where they are declared, where texts tell of them, and the first view. */
const AT_HOME = [
  /^core\//u,
  /^content\//u,
  /^state\/default-document\.ts$/u,
  // Families of curves that a measured curve is fitted with, some named like the unit they come from.
  /^analysis\/fit\//u,
  /^i18n\//u,
];

/** Ids that mean many other things as well ('step' of a slider); finding them proves nothing. */
const ORDINARY_WORDS = new Set(['step', 'sign', 'linear', 'identity']);

const ids = [...activationList, ...membraneList]
  .map(({ id }) => id)
  .filter((id) => !ORDINARY_WORDS.has(id));

test('no code outside core and content knows a model by name', () => {
  const found = sourceFiles()
    .filter(({ name }) => !AT_HOME.some((place) => place.test(name)))
    .flatMap(({ name, text }) =>
      ids
        .filter((id) => new RegExp(`(['"\`])${id}\\1`, 'u').test(text))
        .map((id) => `${name}: '${id}'`),
    );
  expect(found).toEqual([]);
});
