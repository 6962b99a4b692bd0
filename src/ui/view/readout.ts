import type { Language } from '../../i18n/language.ts';
import { fixed, readable } from '../../i18n/numbers.ts';
import { valueAt } from '../../plots/time/value-at.ts';
import type { Lane } from '../../plots/time/types.ts';

/** What a lane says at one moment: values with units, several traces by name. */
export function laneReadout(lane: Lane, tMs: number, language: Language): string {
  const values = lane.traces.map((trace) => {
    const value = valueAt(trace, tMs);
    if (Number.isNaN(value)) return '';
    const number =
      lane.kind === 'voltage' ? fixed(language, value, 1) : readable(language, value, 3);
    const text = lane.title && lane.kind !== 'multi' ? `${number} ${lane.title}` : number;
    return lane.traces.length > 1 ? `${trace.shortLabel ?? trace.label} ${text}` : text;
  });
  const all = values.filter(Boolean).join('; ');
  // Several traces share one unit; gates have none.
  return lane.kind === 'multi' && all && lane.title.includes('/') ? `${all} ${lane.title}` : all;
}
