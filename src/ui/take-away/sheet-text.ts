import { VERSION } from '../../export/version.ts';
import type { TakeAwayWords } from '../../i18n/take-away/index.ts';
import { questionText } from '../view/summaries.ts';
import type { ChangedParam } from './conditions.ts';
import { changedParams, inputConditions, modelNames, summaryOf } from './conditions.ts';
import { sourcesOf } from './provenance.ts';
import type { Subject } from './subject.ts';

/** The words of the printed page. */
export interface SheetText {
  readonly words: TakeAwayWords['sheet'];
  readonly question: string;
  readonly titles: Readonly<Record<'input' | 'time', string>>;
  readonly summaries: Readonly<Record<'input' | 'time', string>>;
  readonly conditions: string;
  readonly changes: readonly ChangedParam[];
  readonly sources: readonly string[];
  readonly program: string;
  readonly link: string;
}

export function sheetText(subject: Subject, link: string): SheetText {
  const { document, language, m, words } = subject;
  return {
    words: words.sheet,
    question: questionText(document, language, m),
    titles: { input: words.titleInput, time: words.titleTime },
    summaries: { input: summaryOf(subject, 'input'), time: summaryOf(subject, 'time') },
    conditions: `${inputConditions(subject)} ${modelNames(subject)}`,
    changes: changedParams(subject),
    sources: sourcesOf(subject).map(({ cite }) => cite),
    program: `${m.title} ${VERSION}:`,
    link,
  };
}
