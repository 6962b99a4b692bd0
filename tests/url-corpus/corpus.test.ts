import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeDocument, encodeDocument } from '../../src/state/codec.ts';
import type { ExplorerDocument } from '../../src/state/document.ts';
import { SCHEMA_VERSION } from '../../src/state/document.ts';
import { faultsOf } from '../state/valid.ts';

/** Links as they were given away with one version. Lines are added, never changed. */
interface Corpus {
  readonly version: number;
  /** What such a link means where it says nothing. */
  readonly usual: ExplorerDocument;
  readonly links: readonly {
    readonly why: string;
    readonly link: string;
    /** Where the document differs from the usual one. */
    readonly document: Partial<ExplorerDocument>;
    /** "kind name" of every notice, in any order. */
    readonly notices: readonly string[];
  }[];
}

const corpora = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(`${import.meta.dirname}/${name}`, 'utf8')) as Corpus);

test('there is a corpus for every version of links that was ever given away', () => {
  const versions = corpora.map(({ version }) => version).toSorted((a, b) => a - b);
  expect(versions).toEqual(Array.from({ length: SCHEMA_VERSION }, (_, i) => i + 1));
});

describe.each(corpora)('links of version $version', ({ usual, links }) => {
  test.each(links)('open for ever: $why', ({ link, document: differs, notices: told }) => {
    const { document, notices } = decodeDocument(link);
    expect(document).toEqual({ ...usual, ...differs });
    const said = notices.map(({ kind, name }) => `${kind} ${name}`);
    expect(said.toSorted()).toEqual(told.toSorted());
    expect(faultsOf(document)).toEqual([]);
    expect(decodeDocument(`#${encodeDocument(document)}`)).toEqual({ document, notices: [] });
  });
});
