import { nice } from 'd3';
import type { Interval } from '../../core/contracts/quantity.ts';
import type { AutoDomain, Domain } from '../types.ts';

/** Smallest interval that holds every finite number of the arrays, or null without one. */
export function extentOf(arrays: Iterable<ArrayLike<number>>): Interval | null {
  let min = Infinity;
  let max = -Infinity;
  for (const values of arrays) {
    for (let i = 0; i < values.length; i += 1) {
      const value = values[i]!;
      // An infinite value has no place on an axis; NaN fails both comparisons.
      if (value < min && value !== -Infinity) min = value;
      if (value > max && value !== Infinity) max = value;
    }
  }
  return min <= max ? [min, max] : null;
}

function spread([min, max]: Interval, minSpan: number): Interval {
  const missing = minSpan - (max - min);
  if (missing <= 0) return [min, max];
  // Grow away from zero where one end rests on it, else to both sides.
  if (min === 0) return [0, minSpan];
  if (max === 0) return [-minSpan, 0];
  return [min - missing / 2, max + missing / 2];
}

/**
 * A range with round ends around `extent`. `held` is what a hand has before its eyes while it drags: the axis
 * never shrinks under it, and does not flicker while a curve moves. At rest the data alone say what it is.
 */
export function niceDomain(
  extent: Interval | null,
  held: Interval | null,
  { minSpan = 0 }: { minSpan?: number } = {},
): Interval {
  if (extent === null) return held ?? [0, minSpan > 0 ? minSpan : 1];
  const [min, max] = spread(extent, minSpan > 0 ? minSpan : extent[0] === extent[1] ? 1 : 0);
  if (held === null) return niceEnds(min, max);
  if (min >= held[0] && max <= held[1]) return held;
  // Rounding may leave the last digit of the data outside; the same ends are still the same axis.
  return sameInterval(held, niceEnds(Math.min(min, held[0]), Math.max(max, held[1])));
}

function niceEnds(low: number, high: number): Interval {
  const [a, b] = nice(low, high, 10);
  return [a, b];
}

export function isAuto(domain: Domain): domain is AutoDomain {
  return 'kind' in domain;
}

/** Least length of an axis. */
export function spanOf(domain: Domain): number {
  return isAuto(domain) ? (domain.minSpan ?? 1) : domain[1] - domain[0];
}

/** Data that may leave the axis get at most this much room beyond the others' extent, in extents. */
const LOOSE_ROOM = 1;

/** Grows an extent towards values that may leave the axis, so far that the rest still fills half of it. */
function grow(held: Interval, wide: Interval): Interval {
  const room = LOOSE_ROOM * (held[1] - held[0]);
  return [
    Math.min(held[0], Math.max(wide[0], held[0] - room)),
    Math.max(held[1], Math.min(wide[1], held[1] + room)),
  ];
}

/** Resolves a declared domain against the data. `loose` data may leave the axis if the others would be squeezed flat. */
export function resolveDomain(
  domain: Domain,
  data: Iterable<ArrayLike<number>>,
  held: Interval | null,
  loose: Iterable<ArrayLike<number>> = [],
): Interval {
  if (!isAuto(domain)) return domain;
  const kept = extentOf([...data, domain.include ?? []]);
  const wide = extentOf(loose);
  const extent = kept && wide ? grow(kept, wide) : (kept ?? wide);
  return niceDomain(extent, held, { minSpan: domain.minSpan ?? 0 });
}

/** The interval of before, as the very same object, if the next one is the same. */
export const sameInterval = (before: Interval | null, next: Interval): Interval =>
  before !== null && before[0] === next[0] && before[1] === next[1] ? before : next;
