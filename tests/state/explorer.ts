import { decodeDocument } from '../../src/state/codec.ts';
import type { ExplorerDocument } from '../../src/state/document.ts';
import { createExplorerStore } from '../../src/state/store.ts';

/** A store that starts from a link, with short ways to look into it. */
export function explorer(link = '') {
  const store = createExplorerStore(decodeDocument(link).document);
  return {
    store,
    act: store.getState(),
    get document(): ExplorerDocument {
      return store.getState().document;
    },
    get notices() {
      return store.getState().notices;
    },
    get ids() {
      return store.getState().document.models.map(({ id }) => id);
    },
    params: (id: string) => store.getState().document.models.find((m) => m.id === id)?.params,
  };
}
