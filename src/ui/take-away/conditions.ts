import type { Model } from '../../core/catalogue.ts';
import { getStimulus } from '../../core/catalogue.ts';
import { withUnit } from '../view/labels.ts';
import { leftSummary, rightSummary } from '../view/summaries.ts';
import { modelsOf } from './provenance.ts';
import type { Subject } from './subject.ts';

/** Under which conditions a picture holds: input, models, and what was changed about them. */
export function conditions(subject: Subject): string {
  const { words } = subject;
  const changes = changedParams(subject).map(
    ({ model, label, now, published }) => `${model}, ${label} ${words.changed(now, published)}`,
  );
  return [
    inputConditions(subject),
    modelNames(subject),
    changes.length > 0 ? `${words.changes}: ${changes.join('; ')}.` : words.noChanges,
  ].join(' ');
}

/** A plot in a sentence; empty where there is nothing to tell (no neuron whose spikes could be counted). */
export function summaryOf(
  { document, live, language, m }: Subject,
  plot: 'input' | 'time',
): string {
  if (plot === 'input') return leftSummary(document, live, language, m);
  const isCounted = Object.keys(live.membranes).length > 0;
  return isCounted ? rightSummary(document, live, language, m) : '';
}

/** The kind of input with all its numbers but the amplitude, which the axis has. */
export function inputConditions({ document, language }: Subject): string {
  const kind = getStimulus(document.stimulus.kind);
  const values = Object.entries(kind.params)
    .filter(([key]) => key !== kind.amplitude)
    .map(([key, { label, unit, value }]) => {
      const now = document.stimulus.params[key] ?? value;
      return `${label[language].toLocaleLowerCase(language)} ${withUnit(language, now, unit)}`;
    });
  return `${[kind.label[language], ...values].join(', ')}.`;
}

export function modelNames(subject: Subject): string {
  const names = modelsOf(subject).map((model) => nameWithYear(model, subject.language));
  return `${subject.words.models}: ${names.join('; ')}.`;
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
