import type { Notice } from '../notice.ts';
import { quote } from '../notice.ts';
import { CONTROLS, PANELS } from '../page-parts.ts';
import type { PageKeys } from './page-keys.ts';
import { PAGE_WORDS, readPageKeys } from './page-keys.ts';
import type { RawLink } from './raw-link.ts';

/** Words that a key of the page may have, or names that its list may hold. */
const ALLOWED = new Map<string, readonly string[]>([
  ...Object.entries(PAGE_WORDS).map(([key, words]) => [key, Object.keys(words)] as const),
  ['panels', PANELS],
  ['hide', CONTROLS],
  ['lock', CONTROLS],
]);

/** Keys that only one shell has a use for. */
const ONLY_IN = new Map<string, PageKeys['mode']>([
  ['panels', 'embed'],
  ['ask', 'embed'],
  ['origin', 'embed'],
  ['sequence', 'lecture'],
  ['step', 'lecture'],
]);

/** What must be said about what a link asks of the page: values that do not exist, and keys without a use. */
export function pageNotices(raw: RawLink): readonly Notice[] {
  const keys = readPageKeys(raw);
  return [...raw].flatMap(([name, text]): readonly Notice[] => {
    const shell = ONLY_IN.get(name);
    if (shell && shell !== keys.mode) return [{ kind: 'unused-key', name }];
    const unknown = (value: string, allowed?: readonly string[]): Notice => ({
      kind: 'unknown-value',
      name,
      value: quote(value),
      ...(allowed && { allowed }),
    });
    const allowed = ALLOWED.get(name);
    if (allowed) {
      const values = Object.hasOwn(PAGE_WORDS, name) ? [text] : text.split(',').filter(Boolean);
      return values.filter((one) => !allowed.includes(one)).map((one) => unknown(one, allowed));
    }
    if (name === 'origin' && keys.origin !== text && text !== 'none') {
      return keys.origin === 'none' ? [unknown(text, ['https://…', 'none'])] : [];
    }
    const isPlace = name === 'sequence' || name === 'step';
    return isPlace && keys[name] === undefined ? [unknown(text)] : [];
  });
}
