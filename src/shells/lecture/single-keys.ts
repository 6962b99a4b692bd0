import { useState } from 'react';

const KEY = 'threshold.single-keys';

/** Storage may be forbidden: then nothing is remembered, and nothing breaks. */
function remembered(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/**
 * Whether keys of one character are commands. Who speaks to a computer, or hits keys by accident, switches them off:
 * a word that is heard would be a row of commands. Remembered where the browser allows it.
 */
export function useSingleKeys(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(remembered);
  return [
    on,
    (next) => {
      setOn(next);
      try {
        localStorage.setItem(KEY, next ? 'on' : 'off');
      } catch {
        // Not allowed: the choice holds until the page is closed.
      }
    },
  ];
}
