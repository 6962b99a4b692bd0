import type { Language } from '../../i18n/language.ts';
import { fixed, rounded, unitAfter } from '../../i18n/numbers.ts';
import { spanOf } from '../../plots/shared/nice-domain.ts';
import { valueAt } from '../../plots/time/value-at.ts';
import type { Lane, Trace } from '../../plots/time/types.ts';

/** What a lane says at one moment: values with units, several traces by name, or by symbol if `brief`. */
export function laneReadout(lane: Lane, tMs: number, language: Language, brief = false): string {
  const values = lane.traces.map((trace) => {
    const value = valueAt(trace, tMs);
    if (Number.isNaN(value)) return '';
    const number =
      lane.kind === 'voltage'
        ? fixed(language, value, 1)
        : rounded(language, value, 3, spanOf(lane.yDomain));
    const text = lane.kind === 'multi' ? number : unitAfter(number, lane.title);
    return lane.traces.length > 1 ? `${nameOf(trace, brief)} ${text}` : text;
  });
  const all = values.filter(Boolean).join('; ');
  // Several traces share one unit; gates have none.
  return lane.kind === 'multi' && all && lane.unit ? unitAfter(all, lane.unit) : all;
}

const nameOf = ({ label, symbol }: Trace, brief: boolean): string =>
  brief ? (symbol ?? label) : label;
