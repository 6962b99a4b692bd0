import type { EmbedMessages } from '../../i18n/embed/en.ts';
import { en } from '../../i18n/embed/en.ts';
import { pl } from '../../i18n/embed/pl.ts';
import type { Language } from '../../i18n/language.ts';
import { en as pageEn } from '../../i18n/en.ts';
import type { Messages } from '../../i18n/en.ts';
import { pl as pagePl } from '../../i18n/pl.ts';

export const WORDS: Readonly<Record<Language, EmbedMessages>> = { en, pl };
/** Words of the whole page, for notices told outside of React. */
export const PAGE_WORDS: Readonly<Record<Language, Messages>> = { en: pageEn, pl: pagePl };
