import { useLayoutEffect, useState } from 'react';
import type { PageKeys } from '../../state/link/page-keys.ts';
import { applyReader } from '../../ui/session/reader.ts';
import { useSession } from '../../ui/session/session.ts';

export type LectureTheme = 'projector' | 'dark';

const themeOf = ({ theme }: PageKeys): LectureTheme => (theme === 'dark' ? 'dark' : 'projector');

/**
 * White and strong for a projector, whatever the reader likes elsewhere; dark if the link or the
 * presenter says so. It is not remembered: the next visit to the explorer looks as before.
 */
export function useLectureTheme(
  keys: PageKeys,
): readonly [LectureTheme, (theme: LectureTheme) => void] {
  const { reader } = useSession();
  const [theme, setTheme] = useState(themeOf(keys));
  const asked = keys.theme !== undefined;
  const [followed, setFollowed] = useState(keys.theme);
  if (followed !== keys.theme) {
    // The address has come to ask for another one.
    setFollowed(keys.theme);
    if (asked) setTheme(themeOf(keys));
  }
  useLayoutEffect(() => {
    const root = document.documentElement;
    const dress = (): void => {
      root.dataset.theme = theme;
    };
    root.dataset.shell = 'lecture';
    dress();
    const unsubscribe = reader.subscribe(dress);
    return () => {
      unsubscribe();
      delete root.dataset.shell;
      applyReader(reader.getState(), root);
    };
  }, [reader, theme]);
  const choose = (next: LectureTheme): void => {
    setTheme(next);
    // A link that names a theme goes on saying what is seen.
    if (asked) reader.setState({ theme: next });
  };
  return [theme, choose];
}
