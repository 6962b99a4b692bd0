import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { Language } from '../../i18n/language.ts';
import { LANGUAGES } from '../../i18n/language.ts';
import { loadMessages } from '../../i18n/messages.ts';
import type { PageKeys } from '../../state/link/page-keys.ts';

export type Theme = 'system' | 'light' | 'dark' | 'projector';
export const THEMES: readonly Theme[] = ['system', 'light', 'dark', 'projector'];

/** What belongs to the reader and not to the document. */
export interface Reader {
  readonly language: Language;
  readonly theme: Theme;
}

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
    localStorage.setItem(KEY, JSON.stringify(reader));
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

/** Changes the language as soon as its words are there; if they cannot be had, all stays as it is. */
export async function speak(reader: StoreApi<Reader>, language: Language): Promise<void> {
  try {
    await loadMessages(language);
    reader.setState({ language });
  } catch (reason) {
    console.warn(reason);
  }
}

/** Keeps the page's own attributes in line: language for screen readers and hyphenation, theme for colours. */
export function applyReader(reader: Reader, root: HTMLElement): void {
  root.lang = reader.language;
  if (reader.theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = reader.theme;
}

/** A link that asked for a language or a theme goes on saying what the reader has chosen since. */
export function withReader(keys: PageKeys, { language, theme }: Reader): PageKeys {
  return { ...keys, ...(keys.lang && { lang: language }), ...(keys.theme && { theme }) };
}
