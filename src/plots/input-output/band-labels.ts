import { placeLabels } from '../shared/place-labels.ts';
import type { PlotBox } from '../shared/use-plot-box.ts';
import { wrapEvenly } from '../shared/wrap-text.ts';
import type { Scene } from './scene.ts';
import type { Band } from './types.ts';

export interface BandLabel {
  readonly id: string;
  readonly text: string;
  /** Centre. */
  readonly x: number;
  /** Row over the plot, from the upper one down. */
  readonly row: number;
}

/** Room between the words of two bands, in em. */
const GAP = 0.8;

/** The words of all bands: side by side in one row over the plot if they fit, else each in rows of its own. */
function wordsInRows(bands: readonly Band[], { width, fontPx, measure }: PlotBox) {
  const total = bands.reduce((sum, { label }) => sum + measure(label) + GAP * fontPx, 0);
  if (total <= width) return [bands.map(({ id, label }) => ({ id, text: label }))];
  return bands.flatMap(({ id, label }) =>
    wrapEvenly(label, width, measure).map((text) => [{ id, text }]),
  );
}

/** Rows the words take. One is kept for bands that may come, so that the plot does not jump. */
export const bandRows = (bands: readonly Band[] | undefined, box: PlotBox): number =>
  bands === undefined ? 0 : Math.max(1, wordsInRows(bands, box).length);

/** Puts the words of each band over it, in the margin above the plot: they cover nothing. */
export function bandLabels(bands: readonly Band[], box: PlotBox, scene: Scene): BandLabel[] {
  const { left, right } = scene.columns;
  const within = (x: number): number => Math.min(right, Math.max(left, scene.toX(x)));
  const seen = bands.filter(({ range: [from, to] }) => within(to) > within(from));
  const centre = new Map(
    seen.map(({ id, range: [from, to] }) => [id, (within(from) + within(to)) / 2]),
  );
  return wordsInRows(seen, box).flatMap((words, row) => {
    const wishes = words.map(({ id, text }) => ({
      at: centre.get(id)!,
      size: box.measure(text) + 0.5 * GAP * box.fontPx,
    }));
    const centres = placeLabels(wishes, 0, box.width);
    return words.map((word, i) => ({ ...word, row, x: centres[i]! }));
  });
}
