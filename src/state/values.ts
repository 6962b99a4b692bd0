import { findMembrane } from '../core/catalogue.ts';
import type { ParamSpec, ParamSpecs } from '../core/contracts/quantity.ts';
import type { Text } from '../core/contracts/text.ts';

export type Values = Readonly<Record<string, number>>;

/** Declared values overlaid with those that differ. */
export function completeValues(specs: ParamSpecs, params: Values): Values {
  const values: Record<string, number> = {};
  for (const [key, spec] of Object.entries(specs)) values[key] = params[key] ?? spec.value;
  return values;
}

/** `params` with one value set. Declared values are not stored, so that equal documents look equal. */
export function withValue(params: Values, key: string, spec: ParamSpec, value: number): Values {
  if ((params[key] ?? spec.value) === value) return params;
  if (value !== spec.value) return { ...params, [key]: value };
  return Object.fromEntries(Object.entries(params).filter(([name]) => name !== key));
}

/** Why these values of a model do not go together; null if they do. Only membrane models can say so. */
export function conflictIn(modelId: string, params: Values): Text | null {
  const model = findMembrane(modelId);
  return model?.conflict?.(completeValues(model.params, params)) ?? null;
}
