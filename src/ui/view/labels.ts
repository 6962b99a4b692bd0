import type { Model } from '../../core/catalogue.ts';
import type { Unit } from '../../core/contracts/quantity.ts';
import type { Language } from '../../i18n/language.ts';
import { significant, unitAfter } from '../../i18n/numbers.ts';

/** The short name of a model, for the ends of curves and for chips. */
export function shortName(model: Model, language: Language): string {
  return (model.kind === 'membrane' ? model.short : model.label)[language];
}

/** A value with its unit, as one reads and speaks it. */
export function withUnit(language: Language, value: number, unit: Unit, digits = 4): string {
  return unitAfter(significant(language, value, digits), unit);
}
