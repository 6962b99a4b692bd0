import { decodeDocument, encodeHash, isLink, readPageKeys } from './codec.ts';
import type { ExplorerDocument } from './document.ts';
import type { PageKeys } from './link/page-keys.ts';
import { isNavigation } from './navigation.ts';
import type { ExplorerStore } from './store.ts';

/** What of a window is needed; a test brings its own. */
export interface HistoryWindow {
  readonly location: { readonly href: string; readonly hash: string };
  readonly history: {
    pushState(data: unknown, unused: string, url: string): void;
    replaceState(data: unknown, unused: string, url: string): void;
  };
  addEventListener(type: string, listener: () => void): void;
  removeEventListener(type: string, listener: () => void): void;
  setTimeout(handler: () => void, delayMs: number): number;
  clearTimeout(handle: number): void;
}

/** The keys of the address that are not the document's, and who tells that they have changed. */
export interface PageAddress {
  /** The address has come to say this: the page has to follow. */
  obey?(keys: PageKeys): void;
  keys(): PageKeys;
  subscribe(listener: () => void): () => void;
}

/** Safari refuses more than 100 changes of the address in 30 s; this leaves room for a few pushes. */
const REST_MS = 400;

/**
 * Keeps the address of the page and the document of the store in line: sliders change the present
 * entry of the browser's history; going somewhere makes a new entry; back and forward bring old
 * documents back. `page` tells the keys that are not the document's (default: those of the
 * last link), and the address follows when they change. Where the browser forbids all this, the explorer works without. Returns the way out.
 */
export function connectHistory(
  store: ExplorerStore,
  window: HistoryWindow,
  page?: PageAddress,
): () => void {
  /** The document that the present entry stands for, but for a write that is still due. */
  let settled = store.getState().document;
  let seen = window.location.hash;
  /** The link of the present entry as this page would write it: a link by hand is left as it was typed. */
  let standsFor: string | null = linkTo(settled);
  let timer: number | null = null;
  let isDue = false;
  let isArriving = false;

  function linkTo(document: ExplorerDocument): string {
    return encodeHash(document, page?.keys() ?? readPageKeys(seen));
  }

  function write(way: 'pushState' | 'replaceState', document: ExplorerDocument): void {
    const hash = linkTo(document);
    if (hash === standsFor) return;
    standsFor = hash;
    if (hash === window.location.hash.replace(/^#/u, '')) return;
    // Not just '#…': that would be resolved against the base address, which a page can change.
    const address = window.location.href.replace(/#.*$/su, '');
    try {
      window.history[way](null, '', hash === '' ? address : `${address}#${hash}`);
    } catch {
      standsFor = null;
      // Sandboxed frame, file:// or too many changes: the address stays behind, the explorer goes on.
    }
    seen = window.location.hash;
  }

  function stopTimer(): void {
    if (timer !== null) window.clearTimeout(timer);
    timer = null;
    isDue = false;
  }

  /** The first change is written at once, the following ones after a rest; those of a gesture when it ends. */
  function writeSoon(): void {
    if (timer !== null || store.getState().gesture !== null) {
      isDue = true;
      return;
    }
    isDue = false;
    write('replaceState', store.getState().document);
    timer = window.setTimeout(rested, REST_MS);
  }

  function rested(): void {
    timer = null;
    if (isDue) writeSoon();
  }

  function flush(): void {
    if (!isDue) return;
    stopTimer();
    write('replaceState', store.getState().document);
  }

  function go(document: ExplorerDocument): void {
    stopTimer();
    // The entry that is left must show what was there before, not a moment of the drag that led away.
    write('replaceState', settled);
    write('pushState', document);
    settled = document;
  }

  const endPage = page?.subscribe(writeSoon);
  const unsubscribe = store.subscribe((state, before) => {
    if (isArriving) return;
    const { document, gesture } = state;
    if (document === before.document && gesture === before.gesture) return;
    if (gesture === null && isNavigation(settled, document)) {
      go(document);
      return;
    }
    if (gesture === null) settled = document;
    if (isDue || document !== before.document) writeSoon();
  });

  /** Back, forward, or an address typed by hand. */
  function arrive(): void {
    const { hash } = window.location;
    if (hash === seen) return;
    if (!isLink(hash)) {
      // A place on the page (a skip link): the document is what it was, and so is its address.
      standsFor = null;
      write('replaceState', store.getState().document);
      return;
    }
    seen = hash;
    stopTimer();
    const { document, notices } = decodeDocument(hash);
    isArriving = true;
    try {
      store.getState().replace(document, notices);
    } finally {
      isArriving = false;
    }
    settled = store.getState().document;
    standsFor = linkTo(settled);
    page?.obey?.(readPageKeys(hash));
  }

  // popstate and hashchange may both come for one change; the second finds nothing new.
  const listeners = { popstate: arrive, hashchange: arrive, pagehide: flush };
  for (const [type, listener] of Object.entries(listeners)) window.addEventListener(type, listener);
  return () => {
    flush();
    stopTimer();
    unsubscribe();
    endPage?.();
    for (const [type, listener] of Object.entries(listeners)) {
      window.removeEventListener(type, listener);
    }
  };
}
