import { useEffect, useState } from 'react';
import type { PageKeys } from '../state/link/page-keys.ts';
import { readPageKeys } from '../state/link/page-keys.ts';
import { keepParts } from '../state/same-data.ts';

/** What the address asks of the page now; the very same object as long as it asks the same. */
export function usePageKeys(): PageKeys {
  const [keys, setKeys] = useState(() => readPageKeys(location.hash));
  useEffect(() => {
    const read = (): void => setKeys((now) => keepParts(now, readPageKeys(location.hash)));
    for (const type of ['popstate', 'hashchange']) window.addEventListener(type, read);
    return () => {
      for (const type of ['popstate', 'hashchange']) window.removeEventListener(type, read);
    };
  }, []);
  return keys;
}
