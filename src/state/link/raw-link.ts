/** Keys and values of a link as written, percent signs resolved. */
export type RawLink = ReadonlyMap<string, string>;

export interface ParsedLink {
  readonly raw: RawLink;
  /** Keys given more than once: the last one counts, so that a link can be changed by adding to it. */
  readonly repeated: readonly string[];
}

/** Never throws, whatever a mail program, a course page or a hand did to the link. */
export function parseLink(hash: string): ParsedLink {
  const bare = hash.trim().replace(/^#?\??/u, '');
  // Some programs encode the separators too.
  const text = bare.includes('=') ? bare : unescapePercent(bare);
  const raw = new Map<string, string>();
  const repeated = new Set<string>();
  for (const part of text.split('&')) {
    // HTML writes '&' as '&amp;', and takes an '&amp=' that stands in plain text for '&='.
    const pair = part.replace(/^amp;/u, '').replace(/^=/u, 'amp=');
    const at = pair.indexOf('=');
    const key = unescapePercent(at < 0 ? pair : pair.slice(0, at)).trim();
    const value = at < 0 ? '' : unescapePercent(pair.slice(at + 1)).trim();
    if (key === '' && value === '') continue;
    if (raw.has(key)) repeated.add(key);
    raw.set(key, value);
  }
  return { raw, repeated: [...repeated] };
}

export function formatLink(pairs: readonly (readonly [key: string, value: string])[]): string {
  return pairs.map(([key, value]) => `${key}=${value}`).join('&');
}

/** decodeURIComponent that leaves alone what it cannot read. */
function unescapePercent(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/giu, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped;
    }
  });
}
