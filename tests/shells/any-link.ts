import fc from 'fast-check';
import { measures } from '../../src/analysis/measures/index.ts';
import { methods, stimulusList } from '../../src/core/catalogue.ts';
import { DOCUMENT_KEYS, PAGE_KEYS } from '../../src/state/link/keys.ts';
import { allModels } from '../state/any-document.ts';

/** Names that every object answers to, though nobody put them there. */
export const INHERITED = [...Object.getOwnPropertyNames(Object.prototype), 'prototype', 'then'];

const ids = allModels.map(({ id }) => id);
const stimulusKeys = stimulusList.flatMap(({ params }) => Object.keys(params));
const modelKeys = allModels.flatMap(({ id, params }) =>
  Object.keys(params).map((key) => `${id}.${key}`),
);

const junk = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ maxLength: 12 }),
  fc.constantFrom('%', '%zz', '%C3', '%00', '%F0%9F%A7%A0', '\u202e', '\u0000', 'x'.repeat(9000)),
);

/** Names that mean something, here or to every object, and names that mean nothing. */
export const anyKey = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...DOCUMENT_KEYS, ...stimulusKeys, ...modelKeys) },
  { weight: 1, arbitrary: fc.constantFrom(...PAGE_KEYS) },
  { weight: 2, arbitrary: fc.constantFrom(...INHERITED) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...ids, ...INHERITED), fc.constantFrom(...INHERITED))
      .map(([owner, key]) => `${owner}.${key}`),
  },
  { weight: 1, arbitrary: junk },
);

export const anyValue = fc.oneof(
  fc.constantFrom(...ids, ...measures.map(({ id }) => id), ...methods.map(({ id }) => id)),
  fc.constantFrom(...stimulusList.map(({ id }) => id), 'native', 'x', 'all', 'none', 'pl', 'dark'),
  fc.constantFrom('0', '1', '-1', '5e-324', '1e308', '-1e308', '1e999', '0x10', '', ' ', '1,5'),
  fc.constantFrom('-5,5', '5,-5', '0,0', '1,2,3', '0:1;5:2', ':;:', 'gates', 'forces'),
  fc.double({ noDefaultInfinity: true, noNaN: true }).map(String),
  fc.constantFrom(...INHERITED),
  fc.subarray([...ids, ...INHERITED], { minLength: 1, maxLength: 4 }).map((some) => some.join(',')),
  junk,
);

/** A hash of links' words in no order; the run is short, so that a page of it is drawn in no time. */
export const anyLink = fc
  .array(fc.tuple(anyKey, anyValue), { minLength: 1, maxLength: 6 })
  .map((pairs) => `#${pairs.map(([key, value]) => `${key}=${value}`).join('&')}&t=40`);
