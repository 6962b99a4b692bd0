import { nice } from 'd3';
import type { Interval } from '../../core/contracts/quantity.ts';
import type { AutoDomain, Domain } from '../types.ts';

/** Data may shrink to this share of the axis before the axis follows. */
const KEEP_WHILE_FILLED = 0.5;

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
 * A range with round ends around `extent`. The previous range is returned, by reference, as long as
 * the data stay inside it and fill it reasonably, so an axis does not flicker while a curve moves.
 * With `extendOnly` (a drag is going on) it never shrinks.
 */
export function niceDomain(
  extent: Interval | null,
  previous: Interval | null,
  { minSpan = 0, extendOnly = false }: { minSpan?: number; extendOnly?: boolean } = {},
): Interval {
  if (extent === null) return previous ?? [0, minSpan > 0 ? minSpan : 1];
  const [min, max] = spread(extent, minSpan > 0 ? minSpan : extent[0] === extent[1] ? 1 : 0);
  if (previous !== null && min >= previous[0] && max <= previous[1]) {
    const filled = (max - min) / (previous[1] - previous[0]);
    if (extendOnly || filled >= KEEP_WHILE_FILLED) return previous;
  }
  const low = extendOnly && previous !== null ? Math.min(min, previous[0]) : min;
  const high = extendOnly && previous !== null ? Math.max(max, previous[1]) : max;
  const [a, b] = nice(low, high, 10);
  // Rounding may leave the last digit of the data outside; the same ends are still the same axis.
  return previous !== null && previous[0] === a && previous[1] === b ? previous : [a, b];
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

interface DataOptions {
  /** A drag is going on: the axis never shrinks. */
  readonly extendOnly?: boolean;
  /** Data that may leave the axis if the others would be squeezed flat. */
  readonly loose?: Iterable<ArrayLike<number>>;
}

/** Resolves a declared domain against the data. */
export function resolveDomain(
  domain: Domain,
  data: Iterable<ArrayLike<number>>,
  previous: Interval | null,
  { extendOnly = false, loose = [] }: DataOptions = {},
): Interval {
  if (!isAuto(domain)) return domain;
  const held = extentOf([...data, domain.include ?? []]);
  const wide = extentOf(loose);
  const extent = held && wide ? grow(held, wide) : (held ?? wide);
  return niceDomain(extent, previous, { minSpan: domain.minSpan ?? 0, extendOnly });
}
