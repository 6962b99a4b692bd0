import { findStimulus } from '../core/catalogue.ts';
import type { Stimulus, StimulusKind } from '../core/contracts/stimulus.ts';
import { boundsOfStimulus, keepWithin } from './bounds.ts';
import type { Conversion } from './convert-currents.ts';
import { convertStimulus, currentFactor } from './convert-currents.ts';
import type { ExplorerDocument } from './document.ts';
import type { Notice } from './notice.ts';
import type { Values } from './values.ts';
import { completeValues, withValue } from './values.ts';

/** A stimulus of another kind with the amplitude of the present one, and its times where they were set by hand. */
export function stimulusAfter(
  document: ExplorerDocument,
  kind: StimulusKind,
  conversion: Conversion,
): { readonly stimulus: Stimulus; readonly notices: readonly Notice[] } {
  const { inputUnit, stimulus: old } = document;
  const factor = currentFactor('rheobase', inputUnit, conversion);
  const declared = convertStimulus({ kind: kind.id, params: {} }, factor, inputUnit);
  const wanted = { ...keptTimes(old, kind), ...keptAmplitude(old, kind) };
  const notices = [...declared.notices];
  let { params } = declared.stimulus;
  for (const [key, value] of Object.entries(wanted)) {
    const spec = kind.params[key];
    if (!spec) continue;
    const checked = keepWithin(key, value, boundsOfStimulus(spec, inputUnit));
    if (checked.notice) notices.push(checked.notice);
    params = withValue(params, key, spec, checked.value ?? spec.value);
  }
  const stimulus = { kind: kind.id, params };
  return { stimulus: kind.drawn ? { ...stimulus, points: kind.drawn } : stimulus, notices };
}

function keptAmplitude(old: Stimulus, kind: StimulusKind): Values {
  const before = findStimulus(old.kind);
  if (!before) return {};
  const value = completeValues(before.params, old.params)[before.amplitude];
  return value === undefined ? {} : { [kind.amplitude]: value };
}

/**
 * Onset, offset and the like. Times that nobody touched are the new kind's own: a slow ramp needs
 * more of it than a step.
 */
function keptTimes(old: Stimulus, kind: StimulusKind): Values {
  const before = findStimulus(old.kind);
  return timesOf(kind, before ? touchedTimes(old, before) : {});
}

/** The times of a stimulus of which some are set. If a set onset overtakes a later event, that one moves on with it. */
function timesOf(kind: StimulusKind, set: Values): Values {
  const times: Record<string, number> = {};
  let delayMs = 0;
  let previousMs = -Infinity;
  for (const key of kind.timeHandles) {
    const declaredMs = kind.params[key]?.value ?? 0;
    const ownMs = declaredMs > previousMs ? declaredMs : declaredMs + delayMs;
    times[key] = set[key] ?? ownMs;
    previousMs = times[key];
    delayMs = previousMs - declaredMs;
  }
  return times;
}

/** The times that were set by hand: not those that only moved on with an earlier one. */
function touchedTimes({ params }: Stimulus, kind: StimulusKind): Values {
  const touched: Record<string, number> = {};
  for (const key of kind.timeHandles) {
    const ms = params[key];
    if (ms !== undefined && ms !== timesOf(kind, touched)[key]) touched[key] = ms;
  }
  return touched;
}
