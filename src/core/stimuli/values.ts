import { checkNames, checkRange, checkWhole, shown } from '../contracts/check.ts';
import type { ParamValues } from '../contracts/quantity.ts';
import { limitsOf } from '../contracts/quantity.ts';
import type { Stimulus, StimulusKind } from '../contracts/stimulus.ts';

/** No current, in whatever unit, is farther from zero: beyond it numbers run out of digits. */
const LARGEST_CURRENT = 1e9;

/** Most points of a drawn current: what still fits into a link that mail programs leave alone. */
export const MOST_POINTS = 500;

/** Value of a drawn point, in multiples of the amplitude. */
export const POINT_LIMITS = [-100, 100] as const;

const STIMULUS_FIELDS: Readonly<Record<keyof Stimulus, true>> = {
  kind: true,
  params: true,
  points: true,
};

/**
 * All values of a stimulus: declared ones overlaid with its own. Throws a TypeError for a name that its kind does
 * not have, for what is no number and for half of what is counted, an OutOfRangeError for a time or count outside its limits. Currents are
 * native or multiples of a rheobase; they and their ratios only have to be numbers to compute with.
 */
export function stimulusValues(kind: StimulusKind, stimulus: Stimulus): ParamValues {
  const { params } = stimulus;
  checkNames('stimulus parameter', params, kind.params);
  const values: Record<string, number> = {};
  for (const [name, spec] of Object.entries(kind.params)) {
    const isCurrent = spec.role === 'level' || spec.role === 'increment';
    const isFree = isCurrent || spec.role === 'ratio';
    const [min, max] = isFree ? [-LARGEST_CURRENT, LARGEST_CURRENT] : limitsOf(spec);
    const value = Object.hasOwn(params, name) ? params[name]! : spec.value;
    values[name] = checkRange(name, value, isCurrent ? 'µA/cm²' : spec.unit, min, max);
    if (spec.whole) checkWhole(name, value);
  }
  return values;
}

/** Throws unless a stimulus has the shape of one and, if it is drawn, its points follow each other in time. */
export function checkStimulus(kind: StimulusKind, stimulus: Stimulus, longestMs: number): void {
  checkNames('stimulus field', stimulus, STIMULUS_FIELDS);
  const { points = [] } = stimulus;
  if (!Array.isArray(points)) throw new TypeError(`points = ${shown(points)} is not a list`);
  if (points.length > 0 && !kind.drawn) throw new TypeError(`${kind.id} has no points`);
  checkRange('number of points', points.length, '', 0, MOST_POINTS);
  let beforeMs = -Infinity;
  for (const [i, point] of (points as readonly unknown[]).entries()) {
    if (!Array.isArray(point) || point.length !== 2) {
      throw new TypeError(`points[${i}] = ${shown(point)} is not a pair of numbers`);
    }
    const tMs = checkRange(`points[${i}][0]`, point[0], 'ms', 0, longestMs);
    checkRange(`points[${i}][1]`, point[1], '', ...POINT_LIMITS);
    if (tMs <= beforeMs) {
      throw new TypeError(`points[${i}][0] = ${tMs} ms is not after ${beforeMs} ms`);
    }
    beforeMs = tMs;
  }
}
