import type { NeuroMlRate, PortableMembrane } from '../../src/core/contracts/portable.ts';
import { exprelr } from '../../src/core/math/exprelr.ts';

type Values = Readonly<Record<string, number>>;

/** A portable formula's value; JavaScript reads the little language as Python does. */
export function evaluate(formula: string, values: Values): number {
  const scope = { exp: Math.exp, log: Math.log, sqrt: Math.sqrt, exprelr, ...values };
  // oxlint-disable-next-line typescript/no-implied-eval -- formulas of our own, in a test
  const run = new Function(...Object.keys(scope), `return ${formula};`) as (
    ...values: unknown[]
  ) => number;
  return run(...Object.values(scope));
}

/** Parameters, states, current, and all that follows from them. */
export function valuesOf(portable: PortableMembrane, given: Values): Values {
  const values: Record<string, number> = { ...given };
  for (const { id, of } of [...portable.constants, ...portable.formulas]) {
    values[id] = evaluate(of, values);
  }
  return values;
}

/** NeuroML's standard rates [1/ms], from their definitions in its specification. */
export function neuroMlRate(
  { type, ratePerMs, midpointMv, scaleMv }: NeuroMlRate,
  v: number,
): number {
  const x = (v - midpointMv) / scaleMv;
  if (type === 'HHExpRate') return ratePerMs * Math.exp(x);
  if (type === 'HHSigmoidRate') return ratePerMs / (1 + Math.exp(-x));
  return ratePerMs * exprelr(x);
}
