import { useLanguage } from '../session/session.ts';
import type { Language } from '../../i18n/language.ts';
import type { ShareMessages } from '../../i18n/share/en.ts';
import { en } from '../../i18n/share/en.ts';
import { pl } from '../../i18n/share/pl.ts';

const MESSAGES: Readonly<Record<Language, ShareMessages>> = { en, pl };

/** The dialog's words in the reader's language. */
export const useShareMessages = (): ShareMessages => MESSAGES[useLanguage()];
