import type { Text } from '../../core/contracts/text.ts';

/** What a parameter of a family is measured in: the input axis, the output axis, one per the other, or nothing. */
export type FitDimension = 'input' | 'output' | 'output/input' | '1';

export interface FitParamSpec {
  /** Symbol in TeX, as in the family's equation. */
  readonly tex: string;
  readonly dimension: FitDimension;
}

/**
 * A family of simple curves y(x) that a measured input-output curve is compared with. x is the input
 * (multiples of the rheobase), y ≥ 0 the output in its own unit.
 */
export interface CurveFamily<P extends string = string> {
  readonly id: string;
  readonly label: Text;
  /** Equation in TeX. */
  readonly tex: string;
  /** One of the four that the verdict chooses from; the others show what these miss. */
  readonly headline: boolean;
  /** The free parameters; their number is the family's k. */
  readonly params: { readonly [K in P]: FitParamSpec };
  /** Least-squares parameters for ascending `xs` and finite `ys`, of which one at least is positive. */
  fit(xs: readonly number[], ys: readonly number[]): { readonly [K in P]: number };
  /** The curve with given parameters. */
  curve(params: { readonly [K in P]: number }): (x: number) => number;
}

export function defineCurveFamily<const Id extends string, const P extends string>(
  declaration: CurveFamily<P> & { readonly id: Id },
): CurveFamily<P> & { readonly id: Id } {
  return declaration;
}

/** Shared by every family: where the curve begins or bends. */
export const THETA = { tex: String.raw`\theta`, dimension: 'input' } as const;
