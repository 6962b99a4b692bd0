import { getModel } from '../../core/catalogue.ts';
import type { Messages } from '../../i18n/en.ts';
import type { Language } from '../../i18n/language.ts';
import type { NewsMessages } from '../../i18n/news/en.ts';
import type { ExplorerDocument, ModelEntry } from '../../state/document.ts';
import { shortName, withUnit } from '../view/labels.ts';
import { questionText } from '../view/summaries.ts';

/** More values than these are counted and not named. */
const MOST_VALUES = 3;

interface Speech {
  readonly language: Language;
  readonly m: Messages;
  readonly words: NewsMessages;
}

/**
 * What is different between two documents, in short sentences: models, question, whose parameters are shown, and,
 * if `withValues`, values of parameters. What follows from it for the curves is told by the twin of the plot.
 */
export function changesText(
  before: ExplorerDocument,
  after: ExplorerDocument,
  { language, m, words }: Speech,
  withValues: boolean,
): readonly string[] {
  const names = (models: readonly ModelEntry[]): string =>
    models.map(({ id }) => shortName(getModel(id), language)).join(', ');
  const lack = (from: ExplorerDocument, other: ExplorerDocument): readonly ModelEntry[] =>
    from.models.filter(({ id }) => !other.models.some((one) => one.id === id));
  const [added, removed] = [lack(after, before), lack(before, after)];
  const [asked, asks] = [before, after].map((document) => questionText(document, language, m));
  const isChosen = before.selected !== after.selected && added.length + removed.length === 0;
  const values = withValues ? changedValues(before, after, language) : [];
  return [
    ...(added.length > 0 ? [words.added(names(added))] : []),
    ...(removed.length > 0 ? [words.removed(names(removed))] : []),
    ...(isChosen ? [words.selected(getModel(after.selected).label[language])] : []),
    ...(asked === asks ? [] : [asks!]),
    ...(values.length > MOST_VALUES
      ? [words.several(String(values.length))]
      : values.map(([name, value]) => words.value(name, value))),
  ];
}

/** Parameters of models in both documents that have another value now. */
function changedValues(
  before: ExplorerDocument,
  after: ExplorerDocument,
  language: Language,
): readonly (readonly [name: string, value: string])[] {
  return after.models.flatMap(({ id, params }) => {
    const old = before.models.find((one) => one.id === id)?.params;
    if (old === undefined || old === params) return [];
    return Object.entries(getModel(id).params).flatMap(([key, { label, value, unit }]) => {
      const [then, now] = [old[key] ?? value, params[key] ?? value];
      return then === now ? [] : [[label[language], withUnit(language, now, unit, 6)] as const];
    });
  });
}
