import type { ParamSpecs, ParamValues } from './quantity.ts';
import { limitsOf } from './quantity.ts';

/** A number outside its bounds, with all a message in any language needs to say about it. */
export class OutOfRangeError extends RangeError {
  override readonly name = 'OutOfRangeError';
  readonly quantity: string;
  readonly value: number;
  readonly unit: string;
  readonly min: number;
  readonly max: number;

  constructor(quantity: string, value: number, unit: string, min: number, max: number) {
    super(`${quantity} = ${value} ${unit} is outside [${min}, ${max}] ${unit}`);
    this.quantity = quantity;
    this.value = value;
    this.unit = unit;
    this.min = min;
    this.max = max;
  }
}

/** Returns `value` if min ≤ value ≤ max; throws {@link OutOfRangeError} otherwise (NaN too). */
export function checkRange(
  quantity: string,
  value: number,
  unit: string,
  min: number,
  max: number,
): number {
  if (value >= min && value <= max) return value;
  throw new OutOfRangeError(quantity, value, unit, min, max);
}

/**
 * Published defaults overlaid with `given`. Throws {@link OutOfRangeError} for a value outside its
 * physical limits and a TypeError for a name the specs do not have.
 */
export function completeParams<P extends ParamSpecs>(
  specs: P,
  given: Readonly<Record<string, number>>,
): ParamValues<P> {
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(specs, name)) throw new TypeError(`unknown parameter ${name}`);
  }
  const values: Record<string, number> = {};
  for (const [name, spec] of Object.entries(specs)) {
    const [min, max] = limitsOf(spec);
    values[name] = checkRange(name, given[name] ?? spec.value, spec.unit, min, max);
  }
  return values as ParamValues<P>;
}
