import { findStimulus } from '../core/catalogue.ts';
import type { Stimulus } from '../core/contracts/stimulus.ts';
import { scaleStimulus } from '../core/stimuli/scale.ts';
import { shortest, withoutDust } from './dust.ts';
import { boundsOfStimulus, isCurrent, keepWithin, rangeBounds } from './bounds.ts';
import { DEFAULT_DOCUMENT } from './default-document.ts';
import type { InputUnit } from './document.ts';
import { NARROWEST_RANGE } from './limits.ts';
import type { Notice } from './notice.ts';
import type { Stretch } from './stretch.ts';
import type { Values } from './values.ts';
import { withValue } from './values.ts';

/** What one rheobase of the reference model is worth. */
export interface Conversion {
  /** µA/cm²; null if the model has none. */
  readonly rheobaseNative: number | null;
}

/**
 * Factor that keeps the current of the reference model when the unit changes. Without a rheobase
 * above zero there is none, and the numbers stay as they are.
 */
export function currentFactor(
  from: InputUnit,
  to: InputUnit,
  { rheobaseNative }: Conversion,
): number {
  const wasNative = from === 'native';
  if (wasNative === (to === 'native')) return 1;
  if (rheobaseNative === null || !(rheobaseNative > 0) || rheobaseNative === Infinity) return 1;
  return wasNative ? 1 / rheobaseNative : rheobaseNative;
}

/**
 * The stimulus with its currents multiplied by `factor`, to be counted in `unit` from now on. The
 * bounds are checked even if the numbers stay: those of native currents are wider.
 */
export function convertStimulus(
  stimulus: Stimulus,
  factor: number,
  unit: InputUnit,
): { readonly stimulus: Stimulus; readonly notices: readonly Notice[] } {
  const kind = findStimulus(stimulus.kind);
  if (!kind) return { stimulus, notices: [] };
  const scaled = scaleStimulus(kind, stimulus, factor);
  const notices: Notice[] = [];
  let params: Values = {};
  for (const [key, spec] of Object.entries(kind.params)) {
    const exact = scaled.params[key] ?? spec.value;
    const value =
      factor !== 1 && isCurrent(spec) ? shortest(exact, KNOWN * Math.abs(exact)) : exact;
    const checked = keepWithin(key, value, boundsOfStimulus(spec, unit));
    if (checked.notice) notices.push(checked.notice);
    params = withValue(params, key, spec, checked.value ?? spec.value);
  }
  return { stimulus: { ...scaled, params }, notices };
}

/** The input axis, its ends rounded: an axis need not start at 0.2499…. */
export function convertRange(
  range: Stretch,
  factor: number,
  unit: InputUnit,
): { readonly range: Stretch; readonly notices: readonly Notice[] } {
  if (factor === 1) return { range, notices: [] };
  const bounds = rangeBounds(unit);
  const exact = range.map((end) => keepWithin('range', withoutDust(end * factor), bounds));
  const [from = 0, to = 0] = exact.map(({ value }) => value ?? 0);
  const notices = exact.flatMap(({ notice }) => (notice ? [notice] : []));
  const usable = [tidyRange([from, to]), [from, to] as const].find(
    ([a, b]) => b - a >= NARROWEST_RANGE,
  );
  return { range: usable ?? DEFAULT_DOCUMENT.inputRange, notices };
}

/** Of an axis, what its ends may be moved by to be short numbers. */
const TIDY = 0.02;

/** An axis with short numbers at its ends: up to 19 µA/cm² rather than to 18.78. */
export function tidyRange([from, to]: Stretch): Stretch {
  const slack = TIDY * (to - from);
  return [shortest(from, slack), shortest(to, slack)];
}

/** A rheobase is known to this fraction: more digits of what is converted with it would be made up. */
const KNOWN = 1e-5;
