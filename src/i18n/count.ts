import type { Language } from './language.ts';
import { fixed } from './numbers.ts';

/** A noun after a number, by the plural categories of its language; what has no form of its own is `other`. */
export type Forms = Partial<Readonly<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

const rules = new Map<string, Intl.PluralRules>();

function categoryOf(language: Language, value: number, decimals: number): Intl.LDMLPluralRule {
  const key = language + decimals;
  let found = rules.get(key);
  if (!found) {
    const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    rules.set(key, (found = new Intl.PluralRules(language, digits)));
  }
  return found.select(value);
}

/**
 * A count and what is counted: "1 wyładowanie", "5 wyładowań", and with decimals, even ".0", the
 * genitive singular that Polish has after a fraction: "68,3 wyładowania".
 */
export function counted(language: Language, value: number, decimals: number, forms: Forms): string {
  const noun = forms[categoryOf(language, value, decimals)] ?? forms.other;
  return `${fixed(language, value, decimals)}\u00a0${noun}`;
}
