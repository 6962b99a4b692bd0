import type { Figure, PictureWords } from '../../export/picture/index.ts';
import type { Shown } from '../session/shown.ts';
import { leftSummary, questionText, rightSummary } from '../view/summaries.ts';
import { conditions } from './conditions.ts';
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
  const { document, live, language, m } = subject;
  const question = questionText(document, language, m);
  const summary =
    plot === 'input'
      ? leftSummary(document, live, language, m)
      : rightSummary(document, live, language, m);
  return {
    language,
    title: question,
    // Among artificial units alone nothing is counted over time.
    caption: [...(summary.endsWith('.') ? [summary] : []), conditions(subject)],
    citation: citationOf(subject),
    link,
    description: `${question} ${summary}`,
  };
}
