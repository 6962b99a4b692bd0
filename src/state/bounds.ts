import type { ParamSpec } from '../core/contracts/quantity.ts';
import { limitsOf } from '../core/contracts/quantity.ts';
import type { StimulusParamSpec } from '../core/contracts/stimulus.ts';
import type { InputUnit } from './document.ts';
import { DOCUMENT_LIMITS } from './limits.ts';
import type { Notice } from './notice.ts';

/** Where a number must lie, and in what unit it counts. */
export interface Bounds {
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  /** Only integers. */
  readonly whole?: boolean;
}

/** The number to use, null if there is none; and what must be said about it. */
export interface Checked {
  readonly value: number | null;
  readonly notice: Notice | null;
}

/** A number off by less than this share of its bounds is off by rounding, which is no news. */
const ROUNDING = 1e-9;

/** Unit of the input axis and of everything that scales with it. */
export const currentUnit = (unit: InputUnit): string => (unit === 'native' ? 'µA/cm²' : '1');

export function boundsOf(spec: ParamSpec): Bounds {
  const [min, max] = limitsOf(spec);
  return { unit: spec.unit, min, max };
}

/** Currents are declared in multiples of the rheobase; as native ones they have bounds of their own. */
export function boundsOfStimulus(spec: StimulusParamSpec, inputUnit: InputUnit): Bounds {
  const { whole = false } = spec;
  if (inputUnit !== 'native' || !isCurrent(spec)) return { ...boundsOf(spec), whole };
  const [min, max] = DOCUMENT_LIMITS.inputRange;
  return { unit: currentUnit(inputUnit), min, max };
}

/** Does the value scale with the input axis? */
export function isCurrent({ role }: StimulusParamSpec): boolean {
  return role === 'level' || role === 'increment';
}

function documentBounds(key: keyof typeof DOCUMENT_LIMITS, unit: string): Bounds {
  const [min, max] = DOCUMENT_LIMITS[key];
  return { unit, min, max };
}

export const T_END_BOUNDS = documentBounds('tEndMs', 'ms');
export const DT_BOUNDS = documentBounds('dtMs', 'ms');
export const SEED_BOUNDS: Bounds = { ...documentBounds('seed', '1'), whole: true };
export const timeBounds = (tEndMs: number): Bounds => ({ unit: 'ms', min: 0, max: tEndMs });
export const rangeBounds = (unit: InputUnit): Bounds =>
  documentBounds('inputRange', currentUnit(unit));

/** Brings a number inside its bounds and says so; NaN is refused. −0 becomes 0, which a link can hold. */
export function keepWithin(name: string, value: number, bounds: Bounds): Checked {
  if (Number.isNaN(value)) {
    return { value: null, notice: { kind: 'not-a-number', name, value: String(value) } };
  }
  const { unit, min, max, whole } = bounds;
  const inside = Math.min(max, Math.max(min, value));
  const used = (whole ? Math.round(inside) : inside) + 0;
  if (Math.abs(value - used) <= ROUNDING * Math.min(1, max - min)) {
    return { value: used, notice: null };
  }
  return { value: used, notice: { kind: 'clamped', name, value, unit, min, max, used } };
}
