import { useState } from 'react';

/**
 * A value that remembers what it was: `next` gets its last result (null at first and whenever `key`
 * changes) and may keep it. Calling `next` with its own result must give it back. State is set while
 * rendering, which React allows for a component's own state, so no frame shows an outdated value.
 */
export function useSticky<T>(key: string, next: (previous: T | null) => T): T {
  const [kept, setKept] = useState<{ readonly key: string; readonly value: T } | null>(null);
  const value = next(kept !== null && kept.key === key ? kept.value : null);
  if (kept === null || kept.key !== key || !Object.is(kept.value, value)) setKept({ key, value });
  return value;
}
