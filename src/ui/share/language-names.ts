import type { Language } from '../../i18n/language.ts';

/** Each language in itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  pl: 'Polski',
};
