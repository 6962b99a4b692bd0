import type { Measure } from '../../analysis/measures/measure.ts';
import type { Outcome } from '../../core/contracts/simulation.ts';
import type { Messages } from '../../i18n/en.ts';
import type { Language } from '../../i18n/language.ts';
import { fixed, significant } from '../../i18n/numbers.ts';
import type { MembraneLive } from '../../live/live.ts';
import type { Format } from '../../plots/types.ts';

const TICK_FORMATS: Readonly<Record<Language, Format>> = { en: ticksIn('en'), pl: ticksIn('pl') };

function ticksIn(language: Language): Format {
  return (value, step) =>
    fixed(language, value, Math.min(6, Math.max(0, -Math.floor(Math.log10(step) + 1e-9))));
}

/** Prints ticks: as many decimals as their distance needs. The same function for a language every time. */
export const tickFormat = (language: Language): Format => TICK_FORMATS[language];

/** Why a run has ended early, in words; null if it has not. */
export function runEndText(outcome: Outcome, language: Language, m: Messages): string | null {
  if (outcome.kind === 'completed') return null;
  const t = significant(language, outcome.tMs, 4);
  return outcome.kind === 'too-many-spikes'
    ? m.runEnds[outcome.kind](significant(language, outcome.most, 4), t)
    : m.runEnds[outcome.kind](outcome.variable, t);
}

/** Words that are not final yet say so. */
export const provisionally = (words: string, isProvisional: boolean, m: Messages): string =>
  isProvisional ? m.provisional(words) : words;

/** The answer at the present input, or that it is still to come. */
export function hereText(
  measure: Measure,
  state: MembraneLive | undefined,
  language: Language,
  m: Messages,
): string {
  const isProvisional = state?.provisional.here ?? true;
  if (!state?.here && isProvisional) return m.computing;
  return provisionally(readingText(measure, state?.here ?? null, language, m), isProvisional, m);
}

/** A measured value in words: "68.3 Hz", "yes", "not defined". */
export function readingText(
  measure: Measure,
  reading: MembraneLive['here'],
  language: Language,
  m: Messages,
): string {
  if (reading?.missing) return m.missing[reading.missing];
  if (!reading || Number.isNaN(reading.y)) return m.notDefined;
  // Of so small an oscillation only a rough rate is known.
  if (reading.ripple) return m.rippleReading(significant(language, reading.y, 2));
  const decimals =
    measure.unit === 'Hz' || measure.unit === 'mV' || measure.unit === 'µA/cm²'
      ? 1
      : measure.unit === 'ms'
        ? 2
        : 0;
  const unitText = m.outputUnits[measure.unit];
  return unitText(fixed(language, reading.y, reading.y === 0 ? 0 : decimals));
}
