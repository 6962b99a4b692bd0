import type { RawLink } from './raw-link.ts';
import { parseLink } from './raw-link.ts';

/** What a link may say about the page and its reader; none of it is part of the document. */
export interface PageKeys {
  readonly lang?: 'en' | 'pl';
  readonly theme?: 'light' | 'dark' | 'system' | 'projector';
  /** Which shell stands around the panels; absent: the explorer. */
  readonly mode?: 'lecture' | 'embed';
  /** Names, separated by commas; each shell knows which it offers. */
  readonly panels?: string;
  readonly hide?: string;
  readonly lock?: string;
  /** An embed asks for a prediction before it shows the answer. */
  readonly ask?: 'spikes';
  /** The only page that an embed talks to, as an origin; `none` for nobody. */
  readonly origin?: string;
  /** A prepared sequence of states, and the place in it, counted from 1. */
  readonly sequence?: string;
  readonly step?: string;
}

type Words<K extends 'lang' | 'theme' | 'mode' | 'ask'> = Record<NonNullable<PageKeys[K]>, true>;

/** Keys whose value is one of a few words. */
export const PAGE_WORDS: { readonly [K in 'lang' | 'theme' | 'mode' | 'ask']: Words<K> } = {
  lang: { en: true, pl: true },
  theme: { light: true, dark: true, system: true, projector: true },
  mode: { lecture: true, embed: true },
  ask: { spikes: true },
};
const NAMES = ['panels', 'hide', 'lock', 'sequence', 'step'] as const;

/** What a link asks of the page; what it does not know it leaves to the reader. */
export function readPageKeys(link: string | RawLink): PageKeys {
  const raw = typeof link === 'string' ? parseLink(link).raw : link;
  const lang = raw.get('lang');
  const theme = raw.get('theme');
  const mode = raw.get('mode');
  const ask = raw.get('ask');
  const origin = raw.get('origin');
  const names = NAMES.flatMap((key) => {
    const text = raw.get(key);
    return text !== undefined && isNames(text) ? [[key, text] as const] : [];
  });
  return {
    ...(isKeyOf(PAGE_WORDS.lang, lang) && { lang }),
    ...(isKeyOf(PAGE_WORDS.theme, theme) && { theme }),
    ...(isKeyOf(PAGE_WORDS.mode, mode) && { mode }),
    ...Object.fromEntries(names),
    ...(isKeyOf(PAGE_WORDS.ask, ask) && { ask }),
    ...(origin !== undefined && { origin: readOrigin(origin) }),
  };
}

/** Pairs to add to a document's link. */
export function writePageKeys(keys: PageKeys): readonly (readonly [string, string])[] {
  return (['lang', 'theme', 'mode', ...NAMES, 'ask', 'origin'] as const).flatMap((key) => {
    const value = keys[key];
    return value ? [[key, value] as const] : [];
  });
}

/** An origin that cannot be read lets nobody in: the author wanted a check, and a slip must not open the door. */
function readOrigin(text: string): string {
  const url = /^https?:/iu.test(text) && URL.canParse(text) ? new URL(text) : null;
  return url && url.href === `${url.origin}/` ? url.origin : 'none';
}

/** Small words with commas between them: nothing else is written back into an address. */
function isNames(text: string): boolean {
  return /^[a-z0-9.,-]{1,400}$/iu.test(text);
}

function isKeyOf<T extends object>(known: T, word: string | undefined): word is keyof T & string {
  return word !== undefined && Object.hasOwn(known, word);
}
