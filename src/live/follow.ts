import type { ExplorerStore } from '../state/store.ts';
import type { Live } from './live.ts';

/**
 * Lets the running models follow a document. To be called before React hears of changes, so that
 * document and results are painted in the same frame. Returns the way out.
 */
export function follow(store: ExplorerStore, live: Live): () => void {
  live.update(store.getState().document);
  return store.subscribe(({ document, gesture }, before) => {
    if (document === before.document && gesture === before.gesture) return;
    live.update(document, gesture !== null);
  });
}
