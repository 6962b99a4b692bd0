import fc from 'fast-check';
import type { MembraneModel } from '../../src/core/contracts/membrane.ts';
import type { Interval } from '../../src/core/contracts/quantity.ts';

type Values = Readonly<Record<string, number>>;

/** Evenly spread over an interval: fc.double spreads over the bits, so that nearly all are nearly 0. */
export const evenly = ([from, to]: Interval): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 1000 }).map((i) => from + ((to - from) * i) / 1000);

/** Any values that a model's sliders reach together, without noise. */
export function sliderValues(model: MembraneModel): fc.Arbitrary<Values> {
  const params = Object.entries(model.params).map(([key, { range }]) => [key, evenly(range)]);
  const values = fc.record(Object.fromEntries(params)) as fc.Arbitrary<Values>;
  return values
    .map((p) => ('sigmaV' in p ? { ...p, sigmaV: 0 } : p))
    .filter((p) => !model.conflict?.(p));
}
