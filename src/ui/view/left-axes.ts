import type { Measure } from '../../analysis/measures/measure.ts';
import { getStimulus } from '../../core/catalogue.ts';
import type { Messages } from '../../i18n/en.ts';
import type { Language } from '../../i18n/language.ts';
import type { LiveState } from '../../live/live.ts';
import type { CurveSeries, InputAxis, OutputAxis } from '../../plots/input-output/types.ts';
import type { ExplorerDocument } from '../../state/document.ts';
import { selectAxis, selectSlopes } from '../../state/selectors.ts';
import { referenceMembrane, toShown } from './input-units.ts';
import { tickFormat } from './words.ts';

/** What the left plot is made from. */
export interface LeftContext {
  readonly document: ExplorerDocument;
  readonly live: LiveState;
  readonly measure: Measure;
  readonly language: Language;
  readonly m: Messages;
  /** Current of the reference model's rheobase. */
  readonly unit: number;
  readonly relative: boolean;
}

/** Words with their unit; numbers without one, and counts, have none. */
const titled = (words: string, unit: string): string =>
  unit === '1' || unit === '' ? words : `${words} (${unit})`;

/** What goes in: in words what is varied. */
export function inputAxis({ document, language, m }: LeftContext): InputAxis {
  const { spec, range, isAmplitude } = selectAxis(document);
  const [from, to] = range;
  const title = isAmplitude
    ? amplitudeTitle(document, language, m)
    : titled(spec.label[language], spec.unit);
  const domain = [toShown(document, spec.role, from), toShown(document, spec.role, to)] as const;
  return { domain, title, format: tickFormat(language) };
}

function amplitudeTitle(document: ExplorerDocument, language: Language, m: Messages): string {
  if (referenceMembrane(document) === null) return m.axisUnit;
  const axis = getStimulus(document.stimulus.kind).axis[language];
  if (document.inputUnit === 'native') return m.axisNative(axis);
  return document.inputUnit === 'x' ? m.axisX(axis) : m.axisRheobase(axis);
}

/** What comes out: one axis for measures, and one for activations where the two do not share it. */
export function outputAxes(
  { document, measure, relative, language, m }: LeftContext,
  series: readonly CurveSeries[],
): { readonly left: OutputAxis; readonly right?: OutputAxis } {
  const format = tickFormat(language);
  const zeroBased = { kind: 'auto', include: [0, 1], minSpan: 1 } as const;
  if (selectSlopes(document)) {
    return { left: { title: m.derivativeAxis, format, domain: zeroBased } };
  }
  const activation: OutputAxis = { title: m.activationAxis, format, domain: zeroBased };
  if (series.every(({ simulated }) => !simulated)) return { left: activation };
  const words = measure.axis[language];
  if (relative) return { left: { title: m.relativeAxis(words), format, domain: zeroBased } };
  if (measure.unit === '0/1') {
    // Yes and no are as dimensionless as an activation: one axis serves both.
    return { left: { title: `${words} (${m.axisUnits['0/1']})`, format, domain: zeroBased } };
  }
  const left: OutputAxis = {
    title: titled(words, m.axisUnits[measure.unit]),
    format,
    domain:
      measure.unit === 'mV'
        ? { kind: 'auto', include: [-70], minSpan: 20 }
        : { kind: 'auto', include: [0], minSpan: 1 },
  };
  const hasUnits = series.some(({ axis }) => axis === 'right');
  return hasUnits ? { left, right: activation } : { left };
}
