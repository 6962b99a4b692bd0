import { findMembrane, getStimulus } from '../../core/catalogue.ts';
import { completeParams } from '../../core/contracts/check.ts';
import type { StimulusParamSpec } from '../../core/contracts/stimulus.ts';
import type { Language } from '../../i18n/language.ts';
import type { Messages } from '../../i18n/en.ts';
import { measured, significant, unitAfter } from '../../i18n/numbers.ts';
import type { LiveState } from '../../live/live.ts';
import type { ExplorerDocument, InputUnit } from '../../state/document.ts';
import { selectAxis } from '../../state/selectors.ts';
import { withUnit } from './labels.ts';

/**
 * The membrane model whose rheobase converts between units: the selected one, else the first on the
 * table; null if there are only artificial units.
 */
export function referenceMembrane(document: ExplorerDocument): string | null {
  if (findMembrane(document.selected)) return document.selected;
  return document.models.find(({ id }) => findMembrane(id))?.id ?? null;
}

/** Current [µA/cm²] that the reference model's 1 on the axis stands for; 1 without a membrane model. */
export function referenceUnit(document: ExplorerDocument, live: LiveState): number {
  const id = referenceMembrane(document);
  return (id && live.membranes[id]?.scale.unit) || 1;
}

/** Do artificial units hang on a rheobase that is not final yet? Only currents in µA/cm² are converted by it. */
export function isUnitProvisional(document: ExplorerDocument, live: LiveState): boolean {
  const id = referenceMembrane(document);
  const isRough = id !== null && live.membranes[id]?.provisional.scale === true;
  return document.inputUnit === 'native' && isRough;
}

/** What the reader sees inputs in: among artificial units alone there is no rheobase, only x. */
export function shownUnit(document: ExplorerDocument): InputUnit {
  return referenceMembrane(document) === null ? 'x' : document.inputUnit;
}

/** What is shown for a stored current. In unit x a level is shifted: 1 rheobase is x = 0. */
export function toShown(
  document: ExplorerDocument,
  role: StimulusParamSpec['role'],
  value: number,
): number {
  return shownUnit(document) === 'x' && role === 'level' ? value - 1 : value;
}

/** Adding 1 leaves dust behind these decimals: x = −1.41 is −0.41 rheobases, and not −0.4099999999999999. */
const SHIFT_DECIMALS = 12;

/** The stored current for a shown one. */
export function toStored(
  document: ExplorerDocument,
  role: StimulusParamSpec['role'],
  shown: number,
): number {
  if (shownUnit(document) !== 'x' || role !== 'level') return shown;
  return Number((shown + 1).toFixed(SHIFT_DECIMALS));
}

/** The artificial unit's input x for a stored current: 0 at the reference rheobase, −1 without current. */
export function unitInput(document: ExplorerDocument, stored: number, unit: number): number {
  return (document.inputUnit === 'native' ? stored / unit : stored) - 1;
}

/** A stored input as a reader says it: "1.6 × rheobase", "10 µA/cm²", "x = 0.6". */
export function inputText(
  document: ExplorerDocument,
  stored: number,
  language: Language,
  m: Messages,
): string {
  const shown = significant(language, toShown(document, 'level', stored), 4);
  if (shownUnit(document) === 'native') return unitAfter(shown, 'µA/cm²');
  return shownUnit(document) === 'x' ? m.xEquals(shown) : m.timesRheobase(shown);
}

/** A stored place on the input axis, whatever is varied: "1.6 × rheobase", "8 ms". */
export function axisText(
  document: ExplorerDocument,
  stored: number,
  language: Language,
  m: Messages,
): string {
  const { isAmplitude, spec } = selectAxis(document);
  if (isAmplitude) return inputText(document, stored, language, m);
  return withUnit(language, stored, spec.unit);
}

/** The same with what it means for the reference model: "1.6 × rheobase = 10.0 µA/cm²". */
export function inputTextFor(
  document: ExplorerDocument,
  stored: number,
  unit: number,
  language: Language,
  m: Messages,
): string {
  const text = axisText(document, stored, language, m);
  if (document.inputUnit === 'native' || !selectAxis(document).isAmplitude) return text;
  return `${text} = ${unitAfter(measured(language, stored * unit, 3), 'µA/cm²')}`;
}

/** Slider step of a current in the document's unit. */
export function currentStep(document: ExplorerDocument): number {
  return document.inputUnit === 'native' ? 0.05 : 0.01;
}

/** Does chance play a part: in the course of the input, or in a membrane with its present values? */
export function isNoisy({ models, stimulus }: ExplorerDocument): boolean {
  if (getStimulus(stimulus.kind).random) return true;
  return models.some(({ id, params }) => {
    const model = findMembrane(id);
    return model?.isNoisy?.(completeParams(model.params, params)) ?? false;
  });
}
