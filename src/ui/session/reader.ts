import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { Language } from '../../i18n/language.ts';
import { LANGUAGES } from '../../i18n/language.ts';
import { hasMessages, loadMessages } from '../../i18n/messages.ts';
import type { LoadFailure } from '../controls/load-failure.ts';
import { loadFailure } from '../controls/load-failure.ts';
import type { PageKeys } from '../../state/link/page-keys.ts';

export type Theme = 'system' | 'light' | 'dark' | 'projector';
export const THEMES: readonly Theme[] = ['system', 'light', 'dark', 'projector'];

/** What belongs to the reader and not to the document. */
export interface Reader {
  readonly language: Language;
  readonly theme: Theme;
  /** A language whose words are on their way. */
  readonly wished?: Language | undefined;
  /** A language that was wished for and whose words could not be had. */
  readonly missing?: { readonly language: Language; readonly failure: LoadFailure } | undefined;
}

/** The language that a reader wants, whether its words are there or not. */
export const wishOf = ({ language, wished, missing }: Reader): Language =>
  wished ?? missing?.language ?? language;

const KEY = 'threshold.reader';

/** Storage may be forbidden (a sandboxed frame): then nothing is remembered, and nothing breaks. */
function remembered(): Partial<Reader> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    const { language, theme } = stored as Record<string, unknown>;
    return {
      ...(LANGUAGES.some((known) => known === language) && { language: language as Language }),
      ...(THEMES.some((known) => known === theme) && { theme: theme as Theme }),
    };
  } catch {
    return {};
  }
}

function remember(reader: Reader): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ language: wishOf(reader), theme: reader.theme }));
  } catch {
    // Not allowed: the choice holds until the page is closed.
  }
}

/** The link wins over what is remembered, and that over the browser's wishes. */
export function createReader(linked: Partial<Reader>, preferred: Language): StoreApi<Reader> {
  const initial: Reader = { language: preferred, theme: 'system', ...remembered(), ...linked };
  const store = createStore<Reader>(() => initial);
  store.subscribe(remember);
  return store;
}

/** Only the last wish counts, whatever comes first. */
let wishes = 0;

/**
 * Changes the language as soon as its words are there. If they cannot be had, the language stays, or is the one that
 * is always there, and the reader is told. Tells whether the words are there.
 */
export async function speak(reader: StoreApi<Reader>, language: Language): Promise<boolean> {
  wishes += 1;
  const wish = wishes;
  // The address says at once what the reader wants: written meanwhile, it must not fall back to the old language.
  reader.setState({ wished: language });
  try {
    await loadMessages(language);
    if (wish === wishes) reader.setState({ language, wished: undefined, missing: undefined });
    return true;
  } catch {
    const failure = await loadFailure();
    if (wish !== wishes) return false;
    const now = reader.getState().language;
    reader.setState({
      language: hasMessages(now) ? now : 'en',
      wished: undefined,
      missing: { language, failure },
    });
    return false;
  }
}

/** Does what a link or a message asks of the page, in one change: the address is written anew with each. */
export function obeyKeys(
  reader: StoreApi<Reader>,
  { lang, theme }: { readonly [Key in 'lang' | 'theme']?: PageKeys[Key] | undefined },
): void {
  const wished = lang !== undefined && lang !== wishOf(reader.getState());
  reader.setState({ ...(theme && { theme }), ...(wished && { wished: lang }) });
  if (wished) void speak(reader, lang);
}

/** Keeps the page's own attributes in line: language for screen readers and hyphenation, theme for colours. */
export function applyReader(reader: Reader, root: HTMLElement): void {
  root.lang = reader.language;
  if (reader.theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = reader.theme;
}

/** A link that asked for a language or a theme goes on saying what the reader has chosen since. */
export function withReader(keys: PageKeys, reader: Reader): PageKeys {
  const { lang, theme } = keys;
  return { ...keys, ...(lang && { lang: wishOf(reader) }), ...(theme && { theme: reader.theme }) };
}
