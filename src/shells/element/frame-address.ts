const HANDED_ON = ['panels', 'hide', 'lock', 'ask', 'lang', 'theme'];

/**
 * Address of the frame: the page from `href` (or `src`), by default the one beside this script; the
 * state from `now`, the `state` attribute or the hash of `href`; what else the attributes ask.
 */
export function frameAddress(
  attribute: (name: string) => string | null,
  now: string | null,
  base: string,
  origin: string,
  home: string = import.meta.url,
): string {
  const href = attribute('href') ?? attribute('src') ?? '';
  // A bare '#…' (or nothing) is a state of the explorer that this script came with.
  const page = /^(?:#|$)/u.test(href) ? new URL(`./${href}`, home) : new URL(href, base);
  const state = (now ?? attribute('state') ?? page.hash).replace(/^#/u, '');
  const asked = HANDED_ON.flatMap((name) => {
    const value = attribute(name);
    return value ? [`${name}=${value.replaceAll(/\s+/gu, '')}`] : [];
  });
  // A page from a disk or a shut-in page has no origin to be told.
  const known = origin === 'null' || origin === '' ? [] : [`origin=${origin}`];
  page.hash = [state, 'mode=embed', ...asked, ...known].filter(Boolean).join('&');
  return page.href;
}
