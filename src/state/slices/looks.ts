import { INSIDE_VIEWS, OUTPUT_SCALES } from '../choices.ts';
import type { ExplorerDocument, InsideView, OutputScale } from '../document.ts';
import type { Edit } from '../edit.ts';
import { edit, unknownValue, withFields } from '../edit.ts';

/** Rates as they are, or every curve relative to its value at twice the rheobase. */
export function setOutputScale(document: ExplorerDocument, outputScale: OutputScale): Edit {
  if (!Object.hasOwn(OUTPUT_SCALES, outputScale)) {
    return edit(document, [], [unknownValue('scale', outputScale)]);
  }
  return edit(withFields(document, { outputScale }), ['scale']);
}

/** Derivatives of the artificial units instead of the curves. */
export function setDerivative(document: ExplorerDocument, derivative: boolean): Edit {
  return edit(withFields(document, { derivative }), ['derivative']);
}

/** What the panel under the plots shows of the selected model. */
export function setInside(document: ExplorerDocument, inside: InsideView): Edit {
  if (!Object.hasOwn(INSIDE_VIEWS, inside)) {
    return edit(document, [], [unknownValue('inside', inside)]);
  }
  return edit(withFields(document, { inside }), ['inside']);
}
