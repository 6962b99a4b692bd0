import type { ActivationFn } from '../../core/contracts/activation.ts';
import { defaultsOf } from '../../core/contracts/quantity.ts';
import type { Messages } from '../../i18n/en.ts';
import type { Language } from '../../i18n/language.ts';

/** A unit's surrogate gradient as something to draw, under a name of its own; null if it has none. */
export function surrogateOf(
  model: ActivationFn,
  language: Language,
  m: Messages,
): ActivationFn | null {
  if (!model.compile(defaultsOf(model.params)).surrogate) return null;
  const named = m.surrogate(model.label[language]);
  return {
    ...model,
    id: `${model.id} surrogate`,
    label: { en: named, pl: named },
    breakpoints: () => [],
    compile: (p) => {
      const { surrogate = () => NaN } = model.compile(p);
      return { f: surrogate, df: surrogate };
    },
  };
}
