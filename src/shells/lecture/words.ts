import type { Language } from '../../i18n/language.ts';
import type { LectureMessages } from '../../i18n/lecture/en.ts';
import { en } from '../../i18n/lecture/en.ts';
import { pl } from '../../i18n/lecture/pl.ts';
import { useLanguage } from '../../ui/session/session.ts';

const MESSAGES: Readonly<Record<Language, LectureMessages>> = { en, pl };

/** The lecture's own words in the reader's language. */
export const useLectureMessages = (): LectureMessages => MESSAGES[useLanguage()];
