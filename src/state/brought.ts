import { findStimulus } from '../core/catalogue.ts';
import type { Stimulus } from '../core/contracts/stimulus.ts';
import { DEFAULT_DOCUMENT } from './default-document.ts';
import type { ExplorerDocument } from './document.ts';
import { withFields } from './edit.ts';
import { DOCUMENT_LIMITS } from './limits.ts';
import { withRunLength } from './run-length.ts';
import { sameData } from './same-data.ts';
import type { Stretch } from './stretch.ts';
import { checkView, wholeRunIsNull } from './stretch.ts';
import { completeValues } from './values.ts';

/*
 * What a stimulus brings when it is chosen, and what goes with it when the next one is: a run that is long enough,
 * a look at what is short in it, the cursor in that look. A document does not say where its numbers come from:
 * what is as the stimulus would bring it came with it; anything else is the reader's own and stays.
 */

/** Where a run that has to grow may end [ms], and what it leaves after the last event at least. */
const LENGTH_STEP_MS = 50;
const MARGIN_MS = 25;

/** Length of the run [ms] in which a stimulus is seen to its end; never shorter than it was. */
function lengthFor(tEndMs: number, { kind: id, params }: Stimulus): number {
  const kind = findStimulus(id);
  if (!kind) return tEndMs;
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

const middleOf = ([from, to]: Stretch): number => (from + to) / 2;

/** The document, whose stimulus has just been chosen, with what that one brings. */
export function withBrought(document: ExplorerDocument): ExplorerDocument {
  const longer = withRunLength(document, lengthFor(document.tEndMs, document.stimulus));
  const { stimulus, tEndMs, cursorMs } = longer;
  const look = lookAt(stimulus, tEndMs);
  if (!look) return longer;
  const [from, to] = look;
  const isAway = cursorMs !== null && (cursorMs < from || cursorMs > to);
  return withFields(longer, { view: look, cursorMs: isAway ? middleOf(look) : cursorMs });
}

/** The document without what its stimulus brought: as the page opens there. */
export function withoutBrought(document: ExplorerDocument): ExplorerDocument {
  const { stimulus, tEndMs, view, cursorMs } = document;
  // As it was declared, too: its times may have been moved since it came.
  const cameAs = [stimulus, { kind: stimulus.kind, params: {} }];
  const looks = cameAs.map((came) => lookAt(came, tEndMs)).filter((look) => look !== null);
  const own = withFields(document, {
    view: looks.some((look) => sameData(look, view)) ? null : view,
    cursorMs: looks.some((look) => middleOf(look) === cursorMs)
      ? Math.min(DEFAULT_DOCUMENT.cursorMs ?? 0, tEndMs)
      : cursorMs,
  });
  const usualMs = DEFAULT_DOCUMENT.tEndMs;
  const isLengthOwn = cameAs.every((came) => lengthFor(usualMs, came) !== tEndMs);
  // A view or a cursor of the reader's own is not cut off.
  const isInUse = Math.max(own.view?.[1] ?? 0, own.cursorMs ?? 0) > usualMs;
  return isLengthOwn || isInUse ? own : withRunLength(own, usualMs);
}
