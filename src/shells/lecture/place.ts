import { useCallback, useEffect, useLayoutEffect, useState } from 'react';
import { findSequence } from '../../content/sequences/index.ts';
import type { Sequence } from '../../content/sequences/sequence.ts';
import { decodeDocument, encodeHash, isAboutPageOnly, readPageKeys } from '../../state/codec.ts';
import type { ExplorerDocument } from '../../state/document.ts';
import type { PageKeys } from '../../state/link/page-keys.ts';
import { parseNumber } from '../../state/link/numbers.ts';
import type { ExplorerStore } from '../../state/store.ts';
import { withReader } from '../../ui/session/reader.ts';
import type { Session } from '../../ui/session/session.ts';

/** Where a lecture stands. */
export interface Place {
  readonly sequence: Sequence | null;
  /** Index of the step, from 0. */
  readonly index: number;
  /** What the link asked for and does not exist. */
  readonly unknown: { readonly what: 'sequence' | 'step'; readonly name: string } | null;
}

export function placeOf({ sequence: name, step }: PageKeys): Place {
  const sequence = name === undefined ? null : (findSequence(name) ?? null);
  if (!sequence) {
    const unknown = name === undefined ? null : ({ what: 'sequence', name } as const);
    return { sequence, index: 0, unknown };
  }
  const number = parseNumber(step ?? '1') ?? 0;
  const exists = Number.isInteger(number) && number >= 1 && number <= sequence.steps.length;
  return exists
    ? { sequence, index: number - 1, unknown: null }
    : { sequence, index: 0, unknown: { what: 'step', name: step ?? '' } };
}

/**
 * The place in a lecture and the ways to another one. The address says both the place and the whole
 * state, so the browser's back button, a reload and a copied link all lead to what was there.
 */
export function usePlace(
  initial: PageKeys,
  { store, reader }: Pick<Session, 'store' | 'reader'>,
): { readonly place: Place; readonly go: (sequence: Sequence, index: number) => void } {
  const [keys, setKeys] = useState(initial);

  useEffect(() => {
    const arrive = (): void => setKeys(readPageKeys(location.hash));
    for (const type of ['popstate', 'hashchange']) window.addEventListener(type, arrive);
    return () => {
      for (const type of ['popstate', 'hashchange']) window.removeEventListener(type, arrive);
    };
  }, []);

  const go = useCallback(
    (sequence: Sequence, index: number) => {
      const step = sequence.steps[index];
      if (!step) return;
      const { document } = decodeDocument(step.link);
      const next: PageKeys = {
        ...withReader(readPageKeys(location.hash), reader.getState()),
        mode: 'lecture',
        sequence: sequence.id,
        step: String(index + 1),
      };
      openAt(encodeHash(document, next), 'pushState');
      setKeys(next);
      show(store, document);
    },
    [store, reader],
  );

  // A link that names a step and no state, opened with the page or on it, means the state of that step.
  useLayoutEffect(() => {
    const { sequence, index } = placeOf(keys);
    const step = sequence?.steps[index];
    if (!step || !isAboutPageOnly(location.hash)) return;
    const { document } = decodeDocument(step.link);
    openAt(encodeHash(document, readPageKeys(location.hash)), 'replaceState');
    show(store, document);
  }, [keys, store]);

  return { place: placeOf(keys), go };
}

/** Changes the address and tells everybody who follows it. */
function openAt(hash: string, way: 'pushState' | 'replaceState'): void {
  try {
    history[way](null, '', `${location.href.replace(/#.*$/su, '')}#${hash}`);
    window.dispatchEvent(new PopStateEvent('popstate'));
  } catch {
    // A sandboxed frame: the address stays behind, the lecture goes on.
  }
}

function show(store: ExplorerStore, document: ExplorerDocument): void {
  if (encodeHash(store.getState().document, {}) !== encodeHash(document, {})) {
    store.getState().replace(document);
  }
}
