import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeDocument, encodeDocument, encodeHash, readPageKeys } from '../../src/state/codec.ts';
import { anyDocument } from './any-document.ts';
import { faultsOf } from './valid.ts';

/** Thousands of documents take their time on a busy machine. */
const PATIENT_MS = 60_000;

test('the generator makes valid documents only', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      expect(faultsOf(document)).toEqual([]);
    }),
  );
});

test(
  'a link brings back exactly the document that it was made from',
  () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const link = encodeDocument(document);
        const { document: back, notices } = decodeDocument(`#${link}`);
        expect(back).toEqual(document);
        expect(notices).toEqual([]);
        // Nothing in it that a mail program or a chat would escape or cut off.
        expect(link).toMatch(/^v=1(?:&[a-zA-Z][\w.-]*=[\w.,:;-]*)*$/u);
        expect(encodeDocument(back)).toBe(link);
      }),
      { numRuns: 1000 },
    );
  },
  PATIENT_MS,
);

/** What mail programs, chats and course pages do to the separators of a link. */
const MANGLED: Readonly<Record<string, (link: string) => string>> = {
  'encoded as a whole': (link) => encodeURIComponent(link),
  'encoded twice': (link) => encodeURIComponent(encodeURIComponent(link)),
  'with %26 for &': (link) => link.replaceAll('&', '%26'),
  'with %26 and %3D': (link) => link.replaceAll('&', '%26').replaceAll('=', '%3D'),
  'with %26, = only in front': (link) => link.replaceAll('&', '%26').replace(/(?<==.*)=/gu, '%3D'),
  'with %3D for =': (link) => link.replaceAll('=', '%3D'),
  'with %3D but in front': (link) => link.replace(/(?<==.*)=/gu, '%3D'),
  'as HTML': (link) => link.replaceAll('&', '&amp;'),
  'as HTML of HTML': (link) => link.replaceAll('&', '&amp;amp;'),
  'as HTML by number': (link) => link.replaceAll('&', '&#38;'),
  'as HTML, then encoded': (link) => link.replaceAll('&', '&amp%3B'),
  'as HTML, then encoded as a whole': (link) => encodeURIComponent(link.replaceAll('&', '&amp;')),
  'with its # encoded': (link) => `%23${link}`,
  'with everything encoded, # too': (link) => encodeURIComponent(`#${link}`),
};

test.each(Object.entries(MANGLED))('a link %s means what it meant', (_how, mangle) => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const link = mangle(`${encodeDocument(document)}&lang=pl`);
      expect(decodeDocument(`#${link}`)).toEqual({ document, notices: [] });
      expect(readPageKeys(`#${link}`)).toEqual({ lang: 'pl' });
    }),
    { numRuns: 40 },
  );
});

test(
  'language and theme travel beside the document without touching it',
  () => {
    const lang = fc.constantFrom('en', 'pl');
    const theme = fc.constantFrom('light', 'dark', 'system');
    const reader = fc.record({ lang, theme }, { requiredKeys: [] });
    fc.assert(
      fc.property(anyDocument, reader, (document, keys) => {
        const hash = `#${encodeHash(document, keys)}`;
        expect(readPageKeys(hash)).toEqual(keys);
        expect(decodeDocument(hash)).toEqual({ document, notices: [] });
      }),
      { numRuns: 200 },
    );
  },
  PATIENT_MS,
);

test(
  'no text at all can make the reading of links throw or give a broken document',
  () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ maxLength: 200 }),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
    );
    fc.assert(fc.property(texts, expectUsable), { numRuns: 3000 });
  },
  PATIENT_MS,
);

test(
  'a damaged link still opens as a valid document',
  () => {
    const damaged = anyDocument.chain((document) =>
      fc
        .array(anyDamage, { minLength: 1, maxLength: 8 })
        .map((damages) => damages.reduce((link, damage) => damage(link), encodeDocument(document))),
    );
    fc.assert(fc.property(damaged, expectUsable), { numRuns: 1500 });
  },
  PATIENT_MS,
);

function expectUsable(link: string): void {
  const { document, notices } = decodeDocument(link);
  expect(faultsOf(document)).toEqual([]);
  expect(notices.length).toBeLessThanOrEqual(24);
  // What was put right stays right: the repaired document has a link without any notice.
  expect(decodeDocument(encodeDocument(document))).toEqual({ document, notices: [] });
  readPageKeys(link);
}

/** What links are made of, and what breaks them. */
const PIECES = [
  ...'# ? & &amp; = , ; : . - + % %2 %zz %C3 %26 NaN Infinity 1e999 -1e999 1e-999 0x10'.split(' '),
  ...'v=1 v=2 v= models= selected= stimulus= amp= range= view= points= t= unit=native'.split(' '),
  ...'lif lif.vReset= lif.vTh= relu step pulse free-hand constructor __proto__=1'.split(' '),
  ...'lif.__proto__= toString 0 1 5 1.6 -50 1e9 5e-324 20:0 60:1 null true seed= cursor='.split(
    ' ',
  ),
  ' ',
  '\u0000',
  '\uD800',
  '\n',
];

type Damage = (link: string) => string;

const at = (link: string, share: number): number => Math.floor(share * link.length);
const share = fc.double({ min: 0, max: 1, noNaN: true });

const anyDamage: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(share, fc.nat(5)).map(
    ([s, n]): Damage =>
      (link) =>
        link.slice(0, at(link, s)) + link.slice(at(link, s) + n),
  ),
  fc.tuple(share, fc.constantFrom(...PIECES)).map(
    ([s, piece]): Damage =>
      (link) =>
        link.slice(0, at(link, s)) + piece + link.slice(at(link, s)),
  ),
  share.map(
    (s): Damage =>
      (link) =>
        link.slice(0, at(link, s)),
  ),
  share.map(
    (s): Damage =>
      (link) =>
        `${link}&${link.split('&')[at(link, s) % link.split('&').length]}`,
  ),
  fc.constantFrom<Damage>(
    (link) => link.replaceAll('=', '%3D').replaceAll('&', '%26'),
    (link) => link.toUpperCase(),
    (link) => link.replaceAll('&', '&amp;'),
  ),
);
