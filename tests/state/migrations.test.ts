import { expect, test } from 'vitest';
import { decodeDocument, encodeDocument } from '../../src/state/codec.ts';
import { DEFAULT_DOCUMENT } from '../../src/state/default-document.ts';
import { SCHEMA_VERSION } from '../../src/state/document.ts';
import type { Migration } from '../../src/state/migrations.ts';
import { CURRENT_SCHEMA, FIRST_VERSION } from '../../src/state/migrations.ts';

const rename =
  (from: string, to: string): Migration['migrate'] =>
  (raw) =>
    new Map([...raw].map(([key, value]) => [key === from ? to : key, value]));

/** Two made-up steps: 'strength' became 'power', and 'power' became 'amp'. */
const SCHEMA = {
  version: 3,
  migrations: [
    { from: 2, migrate: rename('power', 'amp') },
    { from: 1, migrate: rename('strength', 'power') },
  ],
};

test('an old link takes every step up to the present version, in order', () => {
  const amplitudeOf = (link: string) => decodeDocument(link, SCHEMA).document.stimulus.params.amp;
  expect(amplitudeOf('v=1&strength=2')).toBe(2);
  expect(amplitudeOf('v=2&power=2')).toBe(2);
  expect(amplitudeOf('v=3&amp=2')).toBe(2);
  // Without a version: typed by hand, as in the first one.
  expect(amplitudeOf('strength=2')).toBe(2);
  expect(decodeDocument('v=3&strength=2', SCHEMA).notices).toEqual([
    { kind: 'unknown-key', name: 'strength' },
  ]);
});

test('a step that takes a key away leaves no notice about it', () => {
  const migrations = [
    {
      from: 1,
      migrate: (raw: ReadonlyMap<string, string>) => new Map([...raw].filter(([k]) => k !== 'old')),
    },
  ];
  expect(decodeDocument('v=1&old=1&t=300', { version: 2, migrations })).toEqual({
    document: { ...DEFAULT_DOCUMENT, tEndMs: 300 },
    notices: [],
  });
});

test('a link from the future is read as far as possible, and the reader is told', () => {
  const { document, notices } = decodeDocument(`v=${SCHEMA_VERSION + 1}&amp=2&colour=red`);
  expect(document.stimulus.params).toEqual({ amp: 2 });
  expect(notices).toEqual([
    { kind: 'newer-version', name: 'v', value: String(SCHEMA_VERSION + 1) },
    { kind: 'unknown-key', name: 'colour' },
  ]);
});

test('a version that cannot be is named, and the link is read as one of the first', () => {
  for (const value of ['0', '-1', '1.5']) {
    expect(decodeDocument(`v=${value}&strength=2`, SCHEMA)).toMatchObject({
      document: { stimulus: { params: { amp: 2 } } },
      notices: [{ kind: 'unknown-value', name: 'v', value }],
    });
  }
  expect(decodeDocument('v=abc&t=300').notices).toEqual([
    { kind: 'not-a-number', name: 'v', value: 'abc' },
  ]);
  expect(decodeDocument('v=1e300').notices).toMatchObject([{ kind: 'newer-version' }]);
});

test('every version but the present one has exactly one step to the next', () => {
  const from = CURRENT_SCHEMA.migrations.map((migration) => migration.from);
  const before = Array.from(
    { length: SCHEMA_VERSION - FIRST_VERSION },
    (_, i) => FIRST_VERSION + i,
  );
  expect(from.toSorted((a, b) => a - b)).toEqual(before);
  expect(CURRENT_SCHEMA.version).toBe(SCHEMA_VERSION);
  expect(encodeDocument({ ...DEFAULT_DOCUMENT, seed: 2 })).toBe(`v=${SCHEMA_VERSION}&seed=2`);
});
