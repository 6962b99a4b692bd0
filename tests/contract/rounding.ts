import type { MembraneModel, ParamValues } from '../../src/core/index.ts';

/** Worst difference, in the sizes given; where there is no size there may be no difference. */
export function worstOf(found: Float64Array, expected: Float64Array, sizes: Float64Array): number {
  let worst = 0;
  for (let j = 0; j < found.length; j++) {
    const difference = Math.abs(found[j]! - expected[j]!);
    if (difference > 0) worst = Math.max(worst, difference / sizes[j]!);
  }
  return worst;
}

/** Sizes of the terms a slope is the difference of: what its rounding is measured against. */
export function sizesOf(
  model: MembraneModel,
  params: ParamValues,
  y: Float64Array,
  current: number,
): Float64Array {
  const [a, b] = [new Float64Array(y.length), new Float64Array(y.length)];
  model.compile(params).linearForm!(y, Float64Array.of(current), a, b);
  return a.map((rate, j) => Math.abs(rate * y[j]!) + Math.abs(b[j]!));
}
