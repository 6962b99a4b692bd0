import { useEffect, useState } from 'react';

/** Something that takes a moment: not yet there, there, or impossible. */
export type Made<T> = { readonly value: T | null; readonly hasFailed: boolean };

/** Makes something again whenever `make` is another function; what comes late is not shown. */
export function useMade<T>(make: () => Promise<T>): Made<T> {
  const [made, setMade] = useState<Made<T>>({ value: null, hasFailed: false });
  useEffect(() => {
    let isWanted = true;
    // Not within React's own work: a picture is drawn with React.
    Promise.resolve()
      .then(make)
      .then(
        (value) => isWanted && setMade({ value, hasFailed: false }),
        () => isWanted && setMade({ value: null, hasFailed: true }),
      );
    return () => {
      isWanted = false;
    };
  }, [make]);
  return made;
}
