import fc from 'fast-check';
import { activations } from '../../../src/core/activations/index.ts';
import type { ActivationFn } from '../../../src/core/contracts/activation.ts';
import type { Interval, ParamSpec } from '../../../src/core/contracts/quantity.ts';
import { defaultsOf, limitsOf } from '../../../src/core/contracts/quantity.ts';

/** All units, with their types widened so that one loop can serve them. */
export const units: readonly ActivationFn[] = activations;

/** Rows for `test.each`: title first. */
export const eachUnit = units.map((unit) => [unit.id, unit] as const);

export const atDefaults = (unit: ActivationFn) => unit.compile(defaultsOf(unit.params));

const anyParams = (unit: ActivationFn, bounds: (spec: ParamSpec) => Interval) =>
  fc.record(
    Object.fromEntries(
      Object.entries(unit.params).map(([name, spec]) => {
        const [min, max] = bounds(spec);
        return [name, fc.double({ min, max, noNaN: true })];
      }),
    ),
  );

/** Values a slider can reach. */
export const sliderParams = (unit: ActivationFn) => anyParams(unit, (spec) => spec.range);

/** Values a link or a typed number can reach. */
export const allowedParams = (unit: ActivationFn) => anyParams(unit, limitsOf);

/** Any finite double, subnormal and enormous ones among them. */
export const anyInput = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ min: -50, max: 50, noNaN: true }),
  fc.constantFrom(0, -0, 5e-324, -5e-324, 2.2e-308, -2.2e-308),
  fc.constantFrom(Number.MAX_VALUE, -Number.MAX_VALUE, 1e308, -1e308, 709.8, -709.8, 745.2, -745.2),
);
