/** Keys and values of a link as written, percent signs resolved. */
export type RawLink = ReadonlyMap<string, string>;

export interface ParsedLink {
  readonly raw: RawLink;
  /** Keys given more than once: the last one counts, so that a link can be changed by adding to it. */
  readonly repeated: readonly string[];
}

/** Never throws, whatever a mail program, a course page or a hand did to the link. */
export function parseLink(hash: string): ParsedLink {
  const bare = hash.trim().replace(/^(?:#|%(?:25)*23)*(?:\?|%3F)?/iu, '');
  const raw = new Map<string, string>();
  const repeated = new Set<string>();
  for (const part of partsOf(bare)) {
    // HTML takes an '&amp=' that stands in plain text for '&='.
    const pair = part.replace(LEFT_OF_AMPERSAND, '').replace(/^=/u, 'amp=');
    const at = pair.indexOf('=');
    const key = unescapePercent(at < 0 ? pair : pair.slice(0, at)).trim();
    const value = at < 0 ? '' : unescapePercent(pair.slice(at + 1)).trim();
    if (key === '' && value === '') continue;
    if (raw.has(key)) repeated.add(key);
    raw.set(key, value);
  }
  return { raw, repeated: [...repeated] };
}

/** HTML writes '&' as '&amp;' or '&#38;', over and over where a text is quoted; a mail program may encode the rest. */
const LEFT_OF_AMPERSAND = /^(?:(?:amp|(?:#|%23)(?:38|x26))(?:;|%3B))+/iu;
const ENCODED_AMPERSAND = /%(?:25)*26/iu;
const ENCODED_EQUALS = /%(?:25)*3D/iu;
/** A link that was encoded more often is none. */
const MOST_LAYERS = 4;

/**
 * Pairs of a link. Some programs encode the separators too: then the link is one piece, or a piece has no key.
 * Whoever writes separators as they are means the encoded ones as part of a value.
 */
function partsOf(text: string): readonly string[] {
  const parts = text.split('&');
  const isOnePiece = parts.length === 1;
  return parts.flatMap((part) => {
    let pairs = part;
    for (let layer = 0; layer < MOST_LAYERS; layer++) {
      const hidesPairs = isOnePiece && !pairs.includes('&') && ENCODED_AMPERSAND.test(pairs);
      const hidesKey = !pairs.includes('=') && ENCODED_EQUALS.test(pairs);
      if (hidesPairs || hidesKey) pairs = unescapePercent(pairs);
    }
    return pairs.split('&');
  });
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
