import type { Language } from '../../i18n/language.ts';
import { fixed, rounded, unitAfter } from '../../i18n/numbers.ts';
import { spanOf } from '../../plots/shared/nice-domain.ts';
import { valueAt } from '../../plots/time/value-at.ts';
import type { Lane } from '../../plots/time/types.ts';

/** The value of each trace of a lane at one moment, where it has one; where several share a unit, without it. */
export function traceValues(lane: Lane, tMs: number, language: Language): readonly string[] {
  return lane.traces.map((trace) => {
    const value = valueAt(trace, tMs);
    if (Number.isNaN(value)) return '';
    const number =
      lane.kind === 'voltage'
        ? fixed(language, value, 1)
        : rounded(language, value, 3, spanOf(lane.yDomain));
    return lane.kind === 'multi' ? number : unitAfter(number, lane.title);
  });
}

/** What a lane says at one moment: values with units, several traces by name. */
export function laneReadout(lane: Lane, tMs: number, language: Language): string {
  const values = traceValues(lane, tMs, language).map((text, i) =>
    text && lane.traces.length > 1 ? `${lane.traces[i]!.label} ${text}` : text,
  );
  const all = values.filter(Boolean).join('; ');
  // Several traces share one unit; gates have none.
  return lane.kind === 'multi' && all && lane.unit ? unitAfter(all, lane.unit) : all;
}
