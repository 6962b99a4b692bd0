import { getStimulus } from '../../core/catalogue.ts';
import type { Model } from '../../core/catalogue.ts';
import type { Figure, PictureWords } from '../../export/picture/index.ts';
import type { Shown } from '../session/shown.ts';
import { withUnit } from '../view/labels.ts';
import { leftSummary, questionText, rightSummary } from '../view/summaries.ts';
import { citationOf, modelsOf } from './provenance.ts';
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
    caption: [summary, conditions(subject)],
    citation: citationOf(subject),
    link,
    description: `${question} ${summary}`,
  };
}

/** Under which conditions the picture holds: input, models, and what was changed about them. */
function conditions(subject: Subject): string {
  const { document, language, words } = subject;
  const kind = getStimulus(document.stimulus.kind);
  const values = Object.entries(kind.params)
    .filter(([key]) => key !== kind.amplitude)
    .map(([key, { label, unit, value }]) => {
      const now = document.stimulus.params[key] ?? value;
      return `${label[language].toLocaleLowerCase(language)} ${withUnit(language, now, unit)}`;
    });
  const models = modelsOf(subject).map((model) => nameWithYear(model, language));
  const changes = changedParams(subject).map(
    ({ model, label, now, published }) => `${model}, ${label} ${words.changed(now, published)}`,
  );
  return [
    `${[kind.label[language], ...values].join(', ')}.`,
    `${words.models}: ${models.join('; ')}.`,
    changes.length > 0 ? `${words.changes}: ${changes.join('; ')}.` : words.noChanges,
  ].join(' ');
}

function nameWithYear({ label, year }: Model, language: Subject['language']): string {
  return `${label[language]} (${year})`;
}

export interface ChangedParam {
  readonly model: string;
  readonly label: string;
  readonly now: string;
  readonly published: string;
}

/** Parameters that differ from their published values. */
export function changedParams(subject: Subject): readonly ChangedParam[] {
  const { document, language } = subject;
  return modelsOf(subject).flatMap((model, i) =>
    Object.entries(document.models[i]?.params ?? {}).flatMap(([key, value]) => {
      const spec = model.params[key];
      if (!spec || value === spec.value) return [];
      return [
        {
          model: model.label[language],
          label: spec.label[language],
          now: withUnit(language, value, spec.unit),
          published: withUnit(language, spec.value, spec.unit),
        },
      ];
    }),
  );
}
