const HANDED_ON = ['panels', 'hide', 'lock', 'ask', 'lang', 'theme'];

/**
 * Address of the frame: the page from `href` (or `src`), by default the one beside this script; the
 * state from `now`, the `state` attribute or the hash of `href`; what else the attributes ask. Null if
 * `href` is none that a browser opens as a page.
 */
export function frameAddress(
  attribute: (name: string) => string | null,
  now: string | null,
  base: string,
  origin: string,
  home: string = import.meta.url,
): string | null {
  const href = attribute('href') ?? attribute('src') ?? '';
  // A bare '#…' (or nothing) is a state of the explorer that this script came with.
  const page = /^(?:#|$)/u.test(href) ? pageAt(`./${href}`, home) : pageAt(href, base);
  if (page === null) return null;
  const state = (now ?? attribute('state') ?? page.hash).replace(/^#/u, '');
  const asked = HANDED_ON.flatMap((name) => {
    const value = attribute(name);
    return value ? [`${name}=${quoted(value)}`] : [];
  });
  // A page from a disk or a shut-in page has no origin to be told.
  const known = origin === 'null' || origin === '' ? [] : [`origin=${origin}`];
  page.hash = [state, 'mode=embed', ...asked, ...known].filter(Boolean).join('&');
  return page.href;
}

/** On the net, or on the disk that the page itself is on; never code or data that an address carries. */
function pageAt(href: string, base: string): URL | null {
  try {
    const page = new URL(href, base);
    const isFile = page.protocol === 'file:' && base.startsWith('file:');
    return isFile || /^https?:$/u.test(page.protocol) ? page : null;
  } catch {
    return null;
  }
}

/** One value, whatever it holds: it can bring no key of its own. */
const quoted = (value: string): string =>
  encodeURIComponent(value.replaceAll(/\s+/gu, '').replaceAll(/\p{Surrogate}/gu, '')).replaceAll(
    '%2C',
    ',',
  );
