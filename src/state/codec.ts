import { DEFAULT_DOCUMENT } from './default-document.ts';
import type { ExplorerDocument } from './document.ts';
import { PAGE_KEYS } from './link/keys.ts';
import { leftover } from './link/leftovers.ts';
import { LinkReader } from './link/link-reader.ts';
import { formatLink, parseLink } from './link/raw-link.ts';
import { readModels } from './link/read-models.ts';
import { readStimulus } from './link/read-stimulus.ts';
import { readVersion } from './link/read-version.ts';
import {
  readAxis,
  readLooks,
  readMeasure,
  readRange,
  readRun,
  readUnit,
} from './link/read-view.ts';
import type { PageKeys } from './link/page-keys.ts';
import { writePageKeys } from './link/page-keys.ts';
import { pageNotices } from './link/page-notices.ts';
import { writeDocument } from './link/write-document.ts';
import { MOST_NOTICES } from './limits.ts';
import type { Schema } from './migrations.ts';
import { CURRENT_SCHEMA, migrateLink } from './migrations.ts';
import type { Notice } from './notice.ts';
import { quote } from './notice.ts';
import { sameData } from './same-data.ts';

export type { PageKeys } from './link/page-keys.ts';
export { readPageKeys } from './link/page-keys.ts';

/*
 * Links live in the hash of the address, so that no server ever sees what is being explored. They
 * are meant to be read and edited by hand: #v=1&models=…&amp=2 . What is usual is left out.
 */

/** A document as a link, without '#'; empty for the default document. */
export function encodeDocument(document: ExplorerDocument): string {
  return encodeHash(document, {});
}

/** The same with what the link asks of the page: language, theme, shell. */
export function encodeHash(document: ExplorerDocument, page: PageKeys): string {
  const own = sameData(document, DEFAULT_DOCUMENT) ? [] : writeDocument(document);
  return formatLink([...own, ...writePageKeys(page)]);
}

export interface DecodedLink {
  /** Always valid, whatever the link says. */
  readonly document: ExplorerDocument;
  /** About the document and about the page. */
  readonly notices: readonly Notice[];
}

/** Reads any text as a link; what cannot be read is replaced by what is usual, with a notice. Never throws. */
export function decodeDocument(hash: string, schema: Schema = CURRENT_SCHEMA): DecodedLink {
  const { raw, repeated } = parseLink(hash);
  const own = new Map([...raw].filter(([key]) => !isPageKey(key)));
  if (!isLink(hash)) return { document: DEFAULT_DOCUMENT, notices: [] };
  const aboutPage = pageNotices(raw).slice(0, MOST_NOTICES);
  if (own.size === 0) return { document: DEFAULT_DOCUMENT, notices: aboutPage };
  const { version, notice } = readVersion(own, schema);
  const link = new LinkReader(migrateLink(own, version, schema));
  link.take('v');
  link.tellAll(aboutPage);
  link.tell(notice);
  for (const name of repeated) {
    if (!isPageKey(name)) link.tell({ kind: 'repeated-key', name: quote(name) });
  }
  const document = readDocument(link);
  for (const key of link.rest()) link.tell(leftover(key));
  return { document, notices: link.notices };
}

/** Is this the hash of a link, and not the name of a place on the page? */
export function isLink(hash: string): boolean {
  return /^#?$|=|%(?:25)*3D/iu.test(hash);
}

function readDocument(link: LinkReader): ExplorerDocument {
  const { models, selected } = readModels(link);
  const inputUnit = readUnit(link);
  const stimulus = readStimulus(link, inputUnit);
  return {
    models,
    selected,
    measure: readMeasure(link, stimulus.kind),
    inputUnit,
    inputRange: readRange(link, inputUnit),
    stimulus,
    axis: readAxis(link, stimulus.kind),
    ...readRun(link),
    ...readLooks(link),
  };
}

/** Does a link speak of the page, and not of a document? Its version is no word about either. */
export function isAboutPageOnly(hash: string): boolean {
  const keys = [...parseLink(hash).raw.keys()];
  return keys.some(isPageKey) && keys.every((key) => key === 'v' || isPageKey(key));
}

function isPageKey(key: string): boolean {
  return (PAGE_KEYS as readonly string[]).includes(key);
}
