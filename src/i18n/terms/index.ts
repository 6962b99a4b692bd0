import type { Language } from '../language.ts';
import type { TermMessages } from './en.ts';
import { en } from './en.ts';
import { pl } from './pl.ts';

/** What words mean, in both languages. */
export const termWords: Readonly<Record<Language, TermMessages>> = { en, pl };
