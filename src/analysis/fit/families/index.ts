import type { CurveFamily } from '../curve-family.ts';
import { jumpRelu } from './jump-relu.ts';
import { logistic } from './logistic.ts';
import { power } from './power.ts';
import { relu } from './relu.ts';
import { softplus } from './softplus.ts';
import { squareRoot } from './square-root.ts';
import { step } from './step.ts';

/** Headline families first, each group by number of parameters. */
const all = [step, relu, softplus, logistic, squareRoot, power, jumpRelu] as const;

export type FamilyId = (typeof all)[number]['id'];

// The list forgets which parameters belong to which family: they always come from its own fit.
export const families = all as unknown as readonly (CurveFamily & { readonly id: FamilyId })[];

export function findFamily(id: FamilyId): CurveFamily {
  return families.find((family) => family.id === id)!;
}
