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

/** What was given in place of what is wanted, short enough for a message. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 40));
  if (typeof value === 'object' && value !== null)
    return Array.isArray(value) ? 'a list' : 'an object';
  return typeof value === 'function' ? 'a function' : String(value);
}

/** Throws a TypeError unless `given` is an object with no other names than those `known`. */
export function checkNames(what: string, given: unknown, known: object): void {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new TypeError(`${what}s: ${shown(given)} is not an object`);
  }
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(known, name)) throw new TypeError(`unknown ${what} ${name}`);
  }
}

/**
 * Returns `value` if min ≤ value ≤ max; throws {@link OutOfRangeError} otherwise (NaN too), and a TypeError
 * for what is no number at all.
 */
export function checkRange(
  quantity: string,
  value: number,
  unit: string,
  min: number,
  max: number,
): number {
  if (typeof value !== 'number') {
    throw new TypeError(`${quantity} = ${shown(value)} is not a number`);
  }
  if (value >= min && value <= max) return value;
  throw new OutOfRangeError(quantity, value, unit, min, max);
}

/** Throws a TypeError unless `value` is whole. */
export function checkWhole(quantity: string, value: number): void {
  if (!Number.isInteger(value)) throw new TypeError(`${quantity} = ${value} is not a whole number`);
}

/**
 * Published defaults overlaid with `given`. Throws {@link OutOfRangeError} for a value outside its
 * physical limits and a TypeError for a name the specs do not have and for what is no number.
 */
export function completeParams<P extends ParamSpecs>(
  specs: P,
  given: Readonly<Record<string, number>>,
): ParamValues<P> {
  checkNames('parameter', given, specs);
  const values: Record<string, number> = {};
  for (const [name, spec] of Object.entries(specs)) {
    const [min, max] = limitsOf(spec);
    const value = Object.hasOwn(given, name) ? given[name]! : spec.value;
    values[name] = checkRange(name, value, spec.unit, min, max);
  }
  return values as ParamValues<P>;
}
