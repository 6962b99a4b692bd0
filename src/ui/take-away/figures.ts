import type { Figure, PictureWords } from '../../export/picture/index.ts';
import type { Shown } from '../session/shown.ts';
import { questionText } from '../view/summaries.ts';
import { conditions, summaryOf } from './conditions.ts';
import { citationOf } from './provenance.ts';
import type { Subject } from './subject.ts';

/** A plot as it is on the page, for a picture; null if it is not there. */
export function figureOf(plot: 'input' | 'time', { input, time }: Shown): Figure | null {
  if (plot === 'time') return time ? { plot, figure: time } : null;
  if (!input) return null;
  const { x, left, right, series, here, bands, pending } = input;
  return { plot, figure: { x, left, right, series, here, bands, pending } };
}

/** What stands around the axes of a picture. */
export function pictureWords(subject: Subject, plot: 'input' | 'time', link: string): PictureWords {
  const { document, language, m } = subject;
  const question = questionText(document, language, m);
  const summary = summaryOf(subject, plot);
  return {
    language,
    title: question,
    caption: [summary, conditions(subject)].filter(Boolean),
    citation: citationOf(subject),
    link,
    description: `${question} ${summary}`.trim(),
  };
}
