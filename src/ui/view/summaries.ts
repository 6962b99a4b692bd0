import { getMeasure } from '../../analysis/measures/index.ts';
import { countSpikes } from '../../analysis/measures/measure.ts';
import { findMembrane, getModel, getStimulus } from '../../core/catalogue.ts';
import { completeParams } from '../../core/contracts/check.ts';
import type { MembraneModel } from '../../core/contracts/membrane.ts';
import type { ParamValues } from '../../core/contracts/quantity.ts';
import { lacksRest } from '../../core/simulate/start.ts';
import type { Messages } from '../../i18n/en.ts';
import type { Language } from '../../i18n/language.ts';
import { fixed, rounded, significant } from '../../i18n/numbers.ts';
import type { LiveState } from '../../live/live.ts';
import { selectAmplitude, selectAxis, selectSlopes, selectWindow } from '../../state/selectors.ts';
import type { ExplorerDocument } from '../../state/document.ts';
import {
  axisText,
  isUnitProvisional,
  referenceMembrane,
  referenceUnit,
  unitInput,
} from './input-units.ts';
import { shortName } from './labels.ts';
import { isRelative } from './left-plot.ts';
import { hereText, provisionally, runEndText } from './words.ts';

/** The question as a sentence. */
export function questionText(document: ExplorerDocument, language: Language, m: Messages): string {
  if (document.derivative) return m.derivativeAxis;
  // Without a neuron there is nothing to measure.
  if (referenceMembrane(document) === null) return m.unitQuestion;
  const measure = getMeasure(document.measure);
  const stimulus = getStimulus(document.stimulus.kind);
  return `${measure.question[language]} ${m.questionJoin} ${stimulus.phrase[language]}${m.questionEnd}`;
}

/** The left plot in words: every model's answer at the present input. */
export function leftSummary(
  document: ExplorerDocument,
  live: LiveState,
  language: Language,
  m: Messages,
): string {
  const measure = getMeasure(document.measure);
  const shown = document.models.filter(
    ({ id }) => !selectSlopes(document) || getModel(id).kind === 'activation',
  );
  const answers = shown.map((entry) => {
    const model = getModel(entry.id);
    const name = shortName(model, language);
    if (model.kind === 'membrane') {
      return `${name}: ${hereText(measure, live.membranes[entry.id], language, m)}`;
    }
    const value = rounded(language, activationHere(document, live, entry), 3, 1);
    return `${name}: ${provisionally(value, isUnitProvisional(document, live), m)}`;
  });
  const input = axisText(document, selectAxis(document).value, language, m);
  const what = selectSlopes(document) ? `${m.derivativeAxis}. ` : '';
  const answered = `${input}. ${what}${answers.join('; ')}.`;
  return [answered, ...withoutRheobase(document, live, language, m)].join(' ');
}

/** That inputs or outputs are counted in a rheobase which a neuron does not have, and in which instead. */
function withoutRheobase(
  document: ExplorerDocument,
  live: LiveState,
  language: Language,
  m: Messages,
): string[] {
  const instead = [
    ...(document.inputUnit === 'native' ? [] : [m.publishedUnit]),
    ...(isRelative(document) ? [m.publishedScale] : []),
  ];
  if (instead.length === 0 || selectSlopes(document)) return [];
  return document.models.flatMap((entry) => {
    const model = findMembrane(entry.id);
    if (!model || live.membranes[model.id]?.scale.rheobase !== null) return [];
    return [noRheobaseText(model, entry.params, language, m), ...instead];
  });
}

/** That a neuron has no rheobase with these values, and why. */
export function noRheobaseText(
  model: MembraneModel,
  params: ParamValues,
  language: Language,
  m: Messages,
): string {
  return m.noRheobase(
    model.label[language],
    lacksRest(model, completeParams(model.params, params)),
  );
}

/** How runs start of the neurons that have no rest to start from. */
function startsText({ models }: ExplorerDocument, language: Language): string[] {
  return models.flatMap(({ id, params }) => {
    const model = getModel(id);
    if (model.kind !== 'membrane') return [];
    if (!lacksRest(model, completeParams(model.params, params))) return [];
    return [`${shortName(model, language)}: ${model.withoutRest[language]}`];
  });
}

function activationHere(
  document: ExplorerDocument,
  live: LiveState,
  entry: ExplorerDocument['models'][number],
): number {
  const model = getModel(entry.id);
  if (model.kind !== 'activation') return NaN;
  const compiled = model.compile(completeParams(model.params, entry.params));
  const x = unitInput(document, selectAmplitude(document), referenceUnit(document, live));
  return selectSlopes(document) ? compiled.df(x) : compiled.f(x);
}

/** The right plot in words: how many spikes each model fired in the counting window. */
export function rightSummary(
  document: ExplorerDocument,
  live: LiveState,
  language: Language,
  m: Messages,
): string {
  const kind = getStimulus(document.stimulus.kind);
  const answers: string[] = [];
  for (const { id } of document.models) {
    const { trace, provisional } = live.membranes[id] ?? {};
    if (!trace || !provisional) continue;
    const say = (words: string) => answers.push(provisionally(words, provisional.trace, m));
    const [from, to] = selectWindow(document);
    const count = countSpikes(trace, [from, to]);
    const widthMs = to - from;
    const name = shortName(getModel(id), language);
    const end = runEndText(trace.outcome, language, m);
    if (end !== null) {
      say(`${name}: ${end}`);
      continue;
    }
    // A stimulus that ends before it begins leaves nothing to count in.
    if (!(widthMs > 0)) {
      say(`${name}: ${m.notDefined}`);
      continue;
    }
    const rate = fixed(language, (1000 * count) / widthMs, 1);
    say(m.countSummary(name, m.spikes(count), significant(language, widthMs, 4), rate));
  }
  const said = answers.length > 0 ? `${answers.join('. ')}.` : kind.label[language];
  return [said, ...startsText(document, language)].join(' ');
}
