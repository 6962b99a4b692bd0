import type { ExplorerDocument } from './document.ts';
import { sameData } from './same-data.ts';

/**
 * Did the reader go somewhere, so that the browser's back button should lead back? Another question or
 * other models are a place; a slider is not, or going back would take a hundred presses.
 */
export function isNavigation(from: ExplorerDocument, to: ExplorerDocument): boolean {
  return !sameData(placeOf(from), placeOf(to));
}

function placeOf(document: ExplorerDocument): readonly unknown[] {
  const { models, stimulus, measure, inputUnit, inputRange, axis, method } = document;
  // The order of the lanes is no place.
  const ids = models.map(({ id }) => id).toSorted();
  return [ids, stimulus.kind, measure, inputUnit, inputRange, axis, method];
}
