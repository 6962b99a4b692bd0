import { getMeasure } from '../../analysis/measures/index.ts';
import type { Measure } from '../../analysis/measures/measure.ts';
import type { Messages } from '../../i18n/en.ts';
import { en } from '../../i18n/en.ts';
import type { Language } from '../../i18n/language.ts';
import { pl } from '../../i18n/pl.ts';
import type { TakeAwayWords } from '../../i18n/take-away/index.ts';
import { takeAwayWords } from '../../i18n/take-away/index.ts';
import type { LiveState } from '../../live/live.ts';
import type { ExplorerDocument } from '../../state/document.ts';
import type { Session } from '../session/session.ts';

const MESSAGES: Readonly<Record<Language, Messages>> = { en, pl };

/** Everything a picture or a file tells of, as it is at one moment. */
export interface Subject {
  readonly document: ExplorerDocument;
  readonly live: LiveState;
  readonly measure: Measure;
  readonly language: Language;
  readonly m: Messages;
  readonly words: TakeAwayWords;
}

export function subjectOf({ store, live, reader }: Session): Subject {
  const { document } = store.getState();
  const { language } = reader.getState();
  return {
    document,
    live: live.store.getState(),
    measure: getMeasure(document.measure),
    language,
    m: MESSAGES[language],
    words: takeAwayWords[language],
  };
}
