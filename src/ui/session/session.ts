import { createContext, useContext } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { useStore } from 'zustand';
import type { Language } from '../../i18n/language.ts';
import type { Messages } from '../../i18n/en.ts';
import { messagesIn } from '../../i18n/messages.ts';
import type { Live, LiveState } from '../../live/live.ts';
import type { ExplorerDocument } from '../../state/document.ts';
import type { ExplorerState, ExplorerStore } from '../../state/store.ts';
import type { Actions } from './actions.ts';
import { createActions } from './actions.ts';
import type { Reader } from './reader.ts';

/** Everything a panel may touch; one explorer on a page is one session. */
export interface Session {
  readonly store: ExplorerStore;
  readonly live: Live;
  readonly reader: StoreApi<Reader>;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('a panel was used outside its explorer');
  return session;
}

const documentOf = (state: ExplorerState): ExplorerDocument => state.document;
const liveOf = (state: LiveState): LiveState => state;
const languageOf = (reader: Reader): Language => reader.language;

export const useExplorerDocument = (): ExplorerDocument => useStore(useSession().store, documentOf);

export function useExplorer<T>(selector: (state: ExplorerState) => T): T {
  return useStore(useSession().store, selector);
}

export const useLive = (): LiveState => useStore(useSession().live.store, liveOf);

export function useLiveOf<T>(selector: (state: LiveState) => T): T {
  return useStore(useSession().live.store, selector);
}

export const useLanguage = (): Language => useStore(useSession().reader, languageOf);

export const useMessages = (): Messages => messagesIn(useLanguage());

const actionsByStore = new WeakMap<ExplorerStore, Actions>();

/** What panels do to the document; the same object for the life of an explorer. */
export function useActions(): Actions {
  const { store } = useSession();
  const known = actionsByStore.get(store);
  if (known) return known;
  const created = createActions(store);
  actionsByStore.set(store, created);
  return created;
}
