import type { ExplorerDocument } from './document.ts';
import { withFields } from './edit.ts';
import { partInside } from './stretch.ts';

/** The document with runs of another length; view and cursor are kept as far as they lie inside. */
export function withRunLength(document: ExplorerDocument, tEndMs: number): ExplorerDocument {
  const { view, cursorMs } = document;
  return withFields(document, {
    tEndMs,
    view: view && partInside(view, tEndMs),
    cursorMs: cursorMs === null ? null : Math.min(cursorMs, tEndMs),
  });
}
