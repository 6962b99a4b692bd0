import { methods } from '../../core/catalogue.ts';
import { plainSpaces } from '../plain-spaces.ts';
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
  return plainSpaces(words)
    .replace(CONTROL, ' ')
    .replace(/\p{Surrogate}/gu, '\uFFFD');
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

/** Why spike times here may differ from the page's: empty unless there is a reason. */
export function differences({ problem, noisy, restIsStable, startsAtRest }: Subject): string[] {
  const method = methods.find(({ id }) => id === problem.method);
  const reasons: string[] = [];
  if (noisy) {
    reasons.push(
      'Membrane noise is drawn anew here: another realisation than on the page, with the same ' +
        'statistics, so single spike times differ.',
    );
  } else if (method?.stepping === 'fixed') {
    reasons.push(
      `The page is set to a fixed step (${method.label.en}, ${number(problem.dtMs)} ms). This script is ` +
        'accurate: where spike times differ, it is by the error of that method.',
    );
  }
  if (restIsStable === false && startsAtRest) {
    reasons.push(
      'With these values rest is unstable: the neuron starts balanced on it, and rounding decides ' +
        'when it leaves. Until an input pushes it off, spike times differ from one program to the next.',
    );
  }
  return reasons.flatMap((reason) => wrapped(reason));
}
