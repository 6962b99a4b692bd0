import { parseLink } from './raw-link.ts';

/** What a link may say about the reader; none of it is part of the document. */
export interface ReaderKeys {
  readonly lang?: 'en' | 'pl';
  readonly theme?: 'light' | 'dark' | 'system';
}

const LANGUAGES = { en: true, pl: true } as const satisfies Record<
  NonNullable<ReaderKeys['lang']>,
  true
>;
const THEMES = { light: true, dark: true, system: true } as const satisfies Record<
  NonNullable<ReaderKeys['theme']>,
  true
>;

/** Language and theme that a link asks for; what it does not know it leaves to the reader. */
export function readReaderKeys(hash: string): ReaderKeys {
  const { raw } = parseLink(hash);
  const lang = raw.get('lang');
  const theme = raw.get('theme');
  return {
    ...(isKeyOf(LANGUAGES, lang) && { lang }),
    ...(isKeyOf(THEMES, theme) && { theme }),
  };
}

/** Pairs to add to a document's link. */
export function writeReaderKeys({
  lang,
  theme,
}: ReaderKeys): readonly (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = [];
  if (lang) pairs.push(['lang', lang]);
  if (theme) pairs.push(['theme', theme]);
  return pairs;
}

function isKeyOf<T extends object>(known: T, word: string | undefined): word is keyof T & string {
  return word !== undefined && Object.hasOwn(known, word);
}
