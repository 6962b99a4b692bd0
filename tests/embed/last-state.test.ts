import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { activationList, membraneList, stimulusList } from '../../src/core/catalogue.ts';
import { MOST_NOTICES } from '../../src/state/limits.ts';
import { DOCUMENT_KEYS } from '../../src/state/link/keys.ts';
import { frame } from './framed.ts';

beforeEach(() => {
  vi.useFakeTimers();
  // Out of sight: each message comes alone and is obeyed at once.
  vi.stubGlobal('requestAnimationFrame', () => 0);
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What an explorer of a pulse says to one state, and what it shows then. */
function answerTo(state: object | string) {
  const framed = frame('stimulus=pulse&amp=2');
  const before = framed.link();
  framed.say({ type: 'setState', state, id: 'a' });
  framed.stop();
  const errors = framed.said.filter(({ type }) => type === 'error');
  return { ...framed, before, errors };
}

/** A value that cannot be read, for every key there is, beside what makes the key one of use. */
const UNREADABLE: readonly Readonly<Record<string, string>>[] = [
  ...DOCUMENT_KEYS.filter((key) => key !== 'points').map((key) => ({ [key]: 'abc' })),
  ...['lang', 'theme', 'mode'].map((key) => ({ [key]: 'abc' })),
  ...stimulusList.flatMap(({ id, params, drawn }) =>
    [...Object.keys(params), ...(drawn ? ['points'] : [])].map((key) => ({
      stimulus: id,
      [key]: 'abc',
    })),
  ),
  ...[...membraneList, ...activationList].flatMap(({ id, params }) =>
    Object.keys(params).map((key) => ({ models: id, [`${id}.${key}`]: 'abc' })),
  ),
];
const unknownKey = fc.constantFrom(
  'nonsense',
  'constructor',
  'toString',
  'hasOwnProperty',
  'xlif.gL',
  'lif.nonsense',
);
const wrong = fc.oneof(
  unknownKey.map((key) => ({ [key]: 1 })),
  fc.constantFrom(...UNREADABLE),
);
const right = fc.record(
  {
    t: fc.integer({ min: 10, max: 5000 }),
    dt: fc.constantFrom(0.01, 1e9),
    seed: fc.constantFrom(3, -1),
    lang: fc.constant('pl'),
    theme: fc.constant('dark'),
    derivative: fc.boolean(),
  },
  { requiredKeys: [] },
);

test('a state that cannot be read in full is said to be wrong and changes nothing, whatever is right in it', () => {
  fc.assert(
    fc.property(wrong, right, (bad, good) => {
      const { before, errors, said, link, opened, session } = answerTo({ ...good, ...bad });
      expect(errors.length).toBeGreaterThan(0);
      for (const error of errors) {
        expect(error).toMatchObject({ code: 'state', id: 'a' });
        expect('text' in error && error.text).toContain('The last state stays.');
      }
      expect(said.at(-1)).toEqual({ type: 'state', state: before, id: 'a' });
      expect(link()).toBe(before);
      expect(opened()).toBe(0);
      expect(session.store.getState().notices).toEqual([]);
      expect(session.reader.getState()).toMatchObject({ language: 'en' });
      expect(session.reader.getState().theme).toBe(frame().session.reader.getState().theme);
    }),
  );
});

test('values that do not go together change nothing either', () => {
  const { before, errors, link } = answerTo('models=lif&lif.vReset=-40&lif.vTh=-60');
  expect(errors).toHaveLength(1);
  expect(link()).toBe(before);
});

test('however much else is wrong, what cannot be read is found', () => {
  const unused = [...membraneList, ...activationList].flatMap(({ id, params }) =>
    Object.keys(params).map((key) => [`${id}.${key}`, 1e30] as const),
  );
  expect(unused.length).toBeGreaterThan(MOST_NOTICES);
  const state = { models: 'relu', ...Object.fromEntries(unused), nonsense: 1 };
  const { before, errors, link } = answerTo(state);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toHaveProperty('text', expect.stringContaining('nonsense'));
  expect(link()).toBe(before);
});

test.each([
  ['a number out of range', 't=1e9', 't=5000'],
  ['a key without a use', 't=60&freqHz=3', 't=60'],
  ['a key given twice', 't=50&t=60', 't=60'],
  ['a newer version', 'v=99&t=60', 't=60'],
])('%s is put right, opened and told', (_, state, link) => {
  const framed = answerTo(state);
  expect(framed.errors).toHaveLength(1);
  expect(framed.errors[0]).toHaveProperty('text', expect.not.stringContaining('last state'));
  expect(framed.link()).toContain(link);
  expect(framed.link()).not.toContain('pulse');
});
