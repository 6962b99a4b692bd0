import { useCallback, useState } from 'react';
import type { LoadFailure } from './load-failure.ts';
import { loadFailure } from './load-failure.ts';

export interface Loaded<T> {
  /** Null until it has come. */
  readonly value: T | null;
  /** Why it did not come when it last did not. */
  readonly failure: LoadFailure | null;
  readonly isUnderWay: boolean;
  /** Brings it, or tries again; tells whether it is there. */
  fetch(): Promise<boolean>;
}

/** Something that is loaded when it is wanted. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<Omit<Loaded<T>, 'fetch'>>({
    value: null,
    failure: null,
    isUnderWay: false,
  });
  const fetch = useCallback(async () => {
    setState((now) => ({ ...now, isUnderWay: true }));
    try {
      const value = await load();
      setState((now) => ({ ...now, value, isUnderWay: false }));
      return true;
    } catch {
      const failure = await loadFailure();
      setState((now) => ({ ...now, failure, isUnderWay: false }));
      return false;
    }
  }, [load]);
  return { ...state, fetch };
}
