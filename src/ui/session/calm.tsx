import type { ReactNode } from 'react';
import { useEffect, useMemo } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { whenIdle } from '../../live/when-idle.ts';
import type { Session } from './session.ts';
import { SessionContext, useSession } from './session.ts';

/**
 * While something is dragged, what stands around the plots is brought up to date this often [ms], if there
 * is time between two frames; where there is none, on a slow machine, so much later at the latest.
 */
const CALM_MS = 400;
const LATEST_MS = 2000;

/**
 * Words and controls around the plots need not follow a hand move for move; the plots must, and have
 * the frame for themselves. Inside, the session stands still while something is dragged, but for a
 * look now and then; anything else is passed on at once. (Sharing belongs outside: it asks the plots
 * of the session itself what they show.)
 */
export function Calm({ children }: { readonly children: ReactNode }) {
  const session = useSession();
  const calm = useMemo(() => calmSession(session), [session]);
  useEffect(() => calm.follow(), [calm]);
  return <SessionContext value={calm.session}>{children}</SessionContext>;
}

function calmSession(session: Session): { readonly session: Session; follow(): () => void } {
  const document = calmStore(session.store);
  const results = calmStore(session.live.store);
  let stopWaiting: (() => void) | null = null;

  function stop(): void {
    stopWaiting?.();
    stopWaiting = null;
  }

  function catchUp(): void {
    stop();
    document.catchUp();
    results.catchUp();
  }

  function changed(): void {
    if (session.store.getState().gesture === null) catchUp();
    else stopWaiting ??= whenIdle(catchUp, CALM_MS, LATEST_MS);
  }

  return {
    session: { ...session, store: document.store, live: { ...session.live, store: results.store } },
    follow() {
      catchUp();
      const ends = [session.store.subscribe(changed), session.live.store.subscribe(changed)];
      return () => {
        for (const end of ends) end();
        stop();
      };
    },
  };
}

/** A store that shows what another showed when it last caught up; what is done to it is done to the other. */
function calmStore<T>(store: StoreApi<T>): { readonly store: StoreApi<T>; catchUp(): void } {
  let state = store.getState();
  const listeners = new Set<(state: T, before: T) => void>();
  return {
    store: {
      ...store,
      getState: () => state,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    catchUp() {
      const before = state;
      state = store.getState();
      if (state === before) return;
      for (const listener of listeners) listener(state, before);
    },
  };
}
