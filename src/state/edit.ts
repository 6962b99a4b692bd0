import type { ExplorerDocument } from './document.ts';
import type { Notice } from './notice.ts';
import { keepParts, sameData } from './same-data.ts';

/** What an action made of a document. Nothing changed: the very same object. */
export interface Edit {
  readonly document: ExplorerDocument;
  readonly notices: readonly Notice[];
  /** Keys, as in a link, that the edit was about: what was said about them before is outdated. */
  readonly about: readonly string[];
}

export function edit(
  document: ExplorerDocument,
  about: readonly string[],
  notices: readonly (Notice | null)[] = [],
): Edit {
  return { document, about, notices: notices.filter((notice) => notice !== null) };
}

/**
 * `document` with some fields set. Parts with the values they had before stay the same objects, up to
 * the document itself.
 */
export function withFields(
  document: ExplorerDocument,
  fields: Partial<ExplorerDocument>,
): ExplorerDocument {
  return keepParts(document, { ...document, ...fields });
}

export function unknownValue(name: string, value: string): Notice {
  return { kind: 'unknown-value', name, value };
}

/**
 * Notices after an edit: outdated ones go, each key has only its newest. The same list if it says
 * the same, so that a drag along a bound does not look like news.
 */
export function updateNotices(
  notices: readonly Notice[],
  { about, notices: added }: Edit,
): readonly Notice[] {
  const outdated = new Set([...about, ...added.map(({ name }) => name)]);
  const next = [...notices.filter(({ name }) => !outdated.has(name)), ...added];
  return sameData(notices, next) ? notices : next;
}
