import { methods } from '../../core/catalogue.ts';
import type { Subject } from './subject.ts';

/** A number as every language here reads it: shortest form that gives the same double back; no "-0". */
export function number(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is no number for a script`);
  return String(value + 0 === 0 ? 0 : value);
}

// oxlint-disable-next-line no-control-regex -- control characters are what must not get into a comment
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/gu;

/** Words for one line of a comment: nothing in them can end the line. */
export function oneLine(words: string): string {
  return words.replace(CONTROL, ' ').replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** A link for one line of a comment: what could end the line is percent-encoded. */
export function linkLine(link: string): string {
  return link
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(CONTROL, (character) => encodeURIComponent(character));
}

/** Text broken into lines of at most `width` characters at its spaces. */
export function wrapped(words: string, width = 88): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of oneLine(words).split(' ').filter(Boolean)) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return line ? [...lines, line] : lines;
}

/** What stands at the top of every file: what it is, whose model, where to see it, in which units. */
export function heading({ model, link }: Subject, language: string): string[] {
  const { source, caveat, label } = model;
  return [
    ...wrapped(`${label.en}, as seen on the Threshold explorer, for ${language}.`),
    ...(caveat ? wrapped(caveat.en) : []),
    '',
    ...wrapped(`Model: ${source.cite}`),
    ...(source.doi ? [`https://doi.org/${oneLine(source.doi)}`] : []),
    'This state, live:',
    linkLine(link),
    '',
  ];
}

/** Which of the page's own settings the script does not share. */
export function differences({ problem, noisy }: Subject): string[] {
  if (noisy) {
    return wrapped(
      'Membrane noise is drawn anew here: another realisation than on the page, with the same ' +
        'statistics, so single spike times differ.',
    );
  }
  const method = methods.find(({ id }) => id === problem.method);
  return method?.stepping === 'fixed'
    ? wrapped(
        `The page is set to a fixed step (${method.label.en}, ${number(problem.dtMs)} ms). This script is ` +
          'accurate: where spike times differ, it is by the error of that method.',
      )
    : [];
}
