import type { Bounds } from '../bounds.ts';
import { DT_BOUNDS, keepWithin, SEED_BOUNDS, T_END_BOUNDS, timeBounds } from '../bounds.ts';
import { stretchWithoutDust, withoutDust } from '../dust.ts';
import type { ExplorerDocument } from '../document.ts';
import type { Edit } from '../edit.ts';
import { edit, unknownValue, withFields } from '../edit.ts';
import { isMethod } from '../link/read-view.ts';
import { withRunLength } from '../run-length.ts';
import type { Stretch } from '../stretch.ts';
import { checkView, wholeRunIsNull } from '../stretch.ts';

/** Length of all runs [ms]. View and cursor stay inside. */
export function setTEnd(document: ExplorerDocument, tEndMs: number): Edit {
  const { value, notice } = keepWithin('t', withoutDust(tEndMs), T_END_BOUNDS);
  const next = value === null ? document : withRunLength(document, value);
  return edit(next, ['t'], [notice]);
}

/** Visible stretch of time [ms]; null shows the whole run. */
export function setView(document: ExplorerDocument, view: Stretch | null): Edit {
  if (view === null) return edit(withFields(document, { view }), ['view']);
  const { tEndMs } = document;
  const { stretch, notices } = checkView(stretchWithoutDust(view), tEndMs, document.view);
  if (!stretch) return edit(document, ['view'], notices);
  return edit(withFields(document, { view: wholeRunIsNull(stretch, tEndMs) }), ['view'], notices);
}

/** Time cursor [ms]; null puts it away. */
export function setCursor(document: ExplorerDocument, cursorMs: number | null): Edit {
  if (cursorMs === null) return edit(withFields(document, { cursorMs }), ['cursor']);
  return setNumber(document, 'cursorMs', 'cursor', cursorMs, timeBounds(document.tEndMs));
}

/** A method's id, or `auto`. Models that refuse it run with their own best one. */
export function setMethod(document: ExplorerDocument, method: string): Edit {
  if (!isMethod(method)) return edit(document, [], [unknownValue('method', method)]);
  return edit(withFields(document, { method }), ['method']);
}

/** Step of fixed-step methods [ms]. */
export function setDt(document: ExplorerDocument, dtMs: number): Edit {
  return setNumber(document, 'dtMs', 'dt', dtMs, DT_BOUNDS);
}

/** Feeds every random number; a whole number. */
export function setSeed(document: ExplorerDocument, seed: number): Edit {
  return setNumber(document, 'seed', 'seed', seed, SEED_BOUNDS);
}

function setNumber(
  document: ExplorerDocument,
  field: 'cursorMs' | 'dtMs' | 'seed',
  name: string,
  value: number,
  bounds: Bounds,
): Edit {
  const checked = keepWithin(name, withoutDust(value), bounds);
  if (checked.value === null) return edit(document, [name], [checked.notice]);
  return edit(withFields(document, { [field]: checked.value }), [name], [checked.notice]);
}
