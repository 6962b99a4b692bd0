import { keepWithin, timeBounds } from './bounds.ts';
import { DOCUMENT_LIMITS, MOST_POINTS, POINT_LIMITS } from './limits.ts';
import type { Notice } from './notice.ts';

export type Points = readonly (readonly [tMs: number, current: number])[];

/** Usable points, null if one of them is no number; and what must be said about them. */
export interface CheckedPoints {
  readonly points: Points | null;
  readonly notices: readonly Notice[];
}

const TIME = timeBounds(DOCUMENT_LIMITS.tEndMs[1]);
const VALUE = { unit: '1', min: POINT_LIMITS[0], max: POINT_LIMITS[1] };

/**
 * Brings a drawing into the form the core expects: inside its bounds, ascending in time, one value
 * a moment (the last one drawn), few enough for a link. Too many points are thinned, not cut off.
 */
export function checkPoints(drawn: Points): CheckedPoints {
  const values = new Map<number, number>();
  // One notice for each axis is enough: a drawing outside its bounds is outside with many points.
  const notices = new Map<string, Notice>();
  for (const [tMs, current] of drawn) {
    const time = keepWithin('points', tMs, TIME);
    const value = keepWithin('points', current, VALUE);
    for (const [axis, { notice }] of [['time', time] as const, ['value', value] as const]) {
      if (notice && !notices.has(axis)) notices.set(axis, notice);
    }
    if (time.value === null || value.value === null) {
      return { points: null, notices: [...notices.values()] };
    }
    values.set(time.value, value.value);
  }
  const points = [...values].toSorted(([a], [b]) => a - b);
  if (points.length > MOST_POINTS) notices.set('count', tooMany(points.length));
  return { points: thinned(points), notices: [...notices.values()] };
}

function tooMany(count: number): Notice {
  const bounds = { unit: '1', min: 0, max: MOST_POINTS };
  return { kind: 'clamped', name: 'points', value: count, ...bounds, used: MOST_POINTS };
}

function thinned(points: Points): Points {
  if (points.length <= MOST_POINTS) return points;
  const stride = (points.length - 1) / (MOST_POINTS - 1);
  const kept = new Set(Array.from({ length: MOST_POINTS }, (_, i) => Math.round(i * stride)));
  return points.filter((_, i) => kept.has(i));
}
