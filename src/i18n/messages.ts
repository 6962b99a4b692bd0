import type { Messages } from './en.ts';
import { en } from './en.ts';
import type { Language } from './language.ts';

const loaded: Partial<Record<Language, Messages>> = { en };

/** Brings the words of a language, if they are not here yet. Rejects if they cannot be had. */
export async function loadMessages(language: Language): Promise<void> {
  if (language === 'pl') loaded.pl ??= (await import('./pl.ts')).pl;
}

export const hasMessages = (language: Language): boolean => language in loaded;

/** The words of a language that has been loaded. */
export const messagesIn = (language: Language): Messages => loaded[language] ?? en;
