import type { Language } from '../language.ts';
import type { TakeAwayWords } from './en.ts';
import { en } from './en.ts';
import { pl } from './pl.ts';

export type { TakeAwayWords } from './en.ts';

/** The words of pictures and data files in one language. */
export const takeAwayWords: Readonly<Record<Language, TakeAwayWords>> = { en, pl };
