import type { ExplorerDocument } from './document.ts';
import { sameData } from './same-data.ts';

/** What can be undone and redone. */
export interface Timeline {
  readonly document: ExplorerDocument;
  /** Earlier documents, the latest last. */
  readonly past: readonly ExplorerDocument[];
  /** Documents that were undone, the latest last. */
  readonly future: readonly ExplorerDocument[];
  /** The document before a drag that still goes on; null between drags. */
  readonly gesture: ExplorerDocument | null;
}

/** Documents share what did not change, so that a hundred of them are little more than one. */
const MOST_STEPS_BACK = 100;

/** Is the step worth undoing? Looking elsewhere in time is no change of the experiment. */
function isStep(from: ExplorerDocument, to: ExplorerDocument): boolean {
  const { view, cursorMs } = to;
  return from !== to && !sameData({ ...from, view, cursorMs }, to);
}

/** Steps to `document`: one entry each, or one for a whole drag. */
export function step(timeline: Timeline, document: ExplorerDocument): Timeline {
  if (document === timeline.document) return timeline;
  const next = { ...timeline, document };
  return timeline.gesture ? next : remember(next, timeline.document);
}

/** A drag begins; within another one it is part of that. */
export function begin(timeline: Timeline): Timeline {
  return timeline.gesture ? timeline : { ...timeline, gesture: timeline.document };
}

/** The drag is over. */
export function commit(timeline: Timeline): Timeline {
  const { gesture } = timeline;
  return gesture ? remember({ ...timeline, gesture: null }, gesture) : timeline;
}

/** The drag was not meant: everything is as it was before, and what was undone can still be redone. */
export function cancel(timeline: Timeline): Timeline {
  const { gesture } = timeline;
  return gesture ? { ...timeline, document: gesture, gesture: null } : timeline;
}

export function undo(timeline: Timeline): Timeline {
  const { document, past, future } = commit(timeline);
  const previous = past.at(-1);
  if (!previous) return commit(timeline);
  const left = past.slice(0, -1);
  return { document: previous, past: left, future: [...future, document], gesture: null };
}

export function redo(timeline: Timeline): Timeline {
  const { document, past, future } = commit(timeline);
  const next = future.at(-1);
  if (!next) return commit(timeline);
  return { document: next, past: [...past, document], future: future.slice(0, -1), gesture: null };
}

function remember(timeline: Timeline, before: ExplorerDocument): Timeline {
  if (!isStep(before, timeline.document)) return timeline;
  const past = [...timeline.past, before].slice(-MOST_STEPS_BACK);
  return { ...timeline, past, future: [] };
}
