import type { Text } from '../core/contracts/text.ts';
import type { Bounds } from './bounds.ts';
import { keepWithin, rangeBounds, timeBounds } from './bounds.ts';
import type { InputUnit } from './document.ts';
import { NARROWEST_RANGE, SHORTEST_VIEW_MS } from './limits.ts';
import { formatNumber } from './link/numbers.ts';
import type { Notice } from './notice.ts';

export type Stretch = readonly [number, number];

/** A checked stretch, null if nothing of it can be used; and what must be said about it. */
export interface CheckedStretch {
  readonly stretch: Stretch | null;
  readonly notices: readonly Notice[];
}

const MUST_ASCEND: Text = {
  en: 'the second end must lie above the first, inside the bounds',
  pl: 'drugi koniec musi leżeć powyżej pierwszego, w dozwolonych granicach',
};

export const formatStretch = (stretch: Stretch): string => stretch.map(formatNumber).join(',');

/** Brings both ends inside the bounds; refuses what does not ascend by at least `narrowest`. */
function checkStretch(
  name: string,
  [from, to]: Stretch,
  bounds: Bounds,
  narrowest: number,
  instead: string,
): CheckedStretch {
  const start = keepWithin(name, from, bounds);
  const end = keepWithin(name, to, bounds);
  const notices = [start.notice, end.notice].filter((notice) => notice !== null);
  if (start.value === null || end.value === null) return { stretch: null, notices };
  if (end.value - start.value >= narrowest) return { stretch: [start.value, end.value], notices };
  const value = formatStretch([from, to]);
  const refused = { kind: 'refused', name, value, reason: MUST_ASCEND, used: instead } as const;
  return { stretch: null, notices: [refused] };
}

/** An input axis; `present` is what stays if it is refused. */
export function checkRange(range: Stretch, unit: InputUnit, present: Stretch): CheckedStretch {
  const instead = formatStretch(present);
  return checkStretch('range', range, rangeBounds(unit), NARROWEST_RANGE, instead);
}

/** A visible stretch of time. What shows the whole run is stored as null: it grows with the run. */
export function checkView(view: Stretch, tEndMs: number, present: Stretch | null): CheckedStretch {
  const instead = formatStretch(present ?? [0, tEndMs]);
  return checkStretch('view', view, timeBounds(tEndMs), SHORTEST_VIEW_MS, instead);
}

export const wholeRunIsNull = ([from, to]: Stretch, tEndMs: number): Stretch | null =>
  from === 0 && to === tEndMs ? null : [from, to];

/** What of a view lies inside a run of another length; null if that is nothing, or all. */
export function partInside([from, to]: Stretch, tEndMs: number): Stretch | null {
  const end = Math.min(to, tEndMs);
  return end - from >= SHORTEST_VIEW_MS ? wholeRunIsNull([from, end], tEndMs) : null;
}
