import { findStimulus } from '../core/catalogue.ts';
import type { Stimulus, StimulusKind } from '../core/contracts/stimulus.ts';
import { boundsOfStimulus, keepWithin } from './bounds.ts';
import type { Conversion } from './convert-currents.ts';
import { convertStimulus, currentFactor } from './convert-currents.ts';
import type { ExplorerDocument } from './document.ts';
import { withFields } from './edit.ts';
import { DOCUMENT_LIMITS } from './limits.ts';
import type { Notice } from './notice.ts';
import { sameData } from './same-data.ts';
import type { Stretch } from './stretch.ts';
import { checkView, wholeRunIsNull } from './stretch.ts';
import type { Values } from './values.ts';
import { completeValues, withValue } from './values.ts';

/** Where a run that has to grow may end [ms], and what it leaves after the last event at least. */
const LENGTH_STEP_MS = 50;
const MARGIN_MS = 25;

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
 * more of it than a step. If a kept onset overtakes a later event, that one moves on with it.
 */
function keptTimes(old: Stimulus, kind: StimulusKind): Values {
  const times: Record<string, number> = {};
  let delayMs = 0;
  let previousMs = -Infinity;
  for (const key of kind.timeHandles) {
    const declaredMs = kind.params[key]?.value ?? 0;
    const keptMs = old.params[key];
    const ownMs = declaredMs > previousMs ? declaredMs : declaredMs + delayMs;
    times[key] = keptMs ?? ownMs;
    previousMs = times[key];
    delayMs = previousMs - declaredMs;
  }
  return times;
}

/** Length of the run [ms] in which the new stimulus is seen to its end; never shorter than it was. */
export function runLengthFor(
  { tEndMs }: ExplorerDocument,
  kind: StimulusKind,
  { params }: Stimulus,
): number {
  const values = completeValues(kind.params, params);
  const lastMs = Math.max(0, ...kind.timeHandles.map((key) => values[key] ?? 0));
  if (lastMs <= tEndMs) return tEndMs;
  const roundedMs = Math.ceil((lastMs + MARGIN_MS) / LENGTH_STEP_MS) * LENGTH_STEP_MS;
  return Math.min(DOCUMENT_LIMITS.tEndMs[1], roundedMs);
}

/** The stretch of time in which a stimulus can be seen and held; null is the whole run. */
function lookAt({ kind: id, params }: Stimulus, tEndMs: number): Stretch | null {
  const kind = findStimulus(id);
  const look = kind?.look?.(completeValues(kind.params, params));
  const { stretch } = look ? checkView(look, tEndMs, null) : { stretch: null };
  return stretch && wholeRunIsNull(stretch, tEndMs);
}

/**
 * The document with a look at its stimulus, chosen after `before`. A short event is brought into sight, and the
 * cursor with it. A view that came with the stimulus before goes with it; the reader's own stays.
 */
export function withLook(document: ExplorerDocument, before: ExplorerDocument): ExplorerDocument {
  const { stimulus, tEndMs, cursorMs } = document;
  const look = lookAt(stimulus, tEndMs);
  if (!look) {
    const isOwn = !sameData(before.view, lookAt(before.stimulus, before.tEndMs));
    return isOwn ? document : withFields(document, { view: null });
  }
  const [from, to] = look;
  const isAway = cursorMs !== null && (cursorMs < from || cursorMs > to);
  return withFields(document, { view: look, cursorMs: isAway ? (from + to) / 2 : cursorMs });
}
