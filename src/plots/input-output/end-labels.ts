import type { Format } from '../types.ts';
import { placeLabels } from '../shared/place-labels.ts';
import type { PlotBox } from '../shared/use-plot-box.ts';
import { wrapEvenly } from '../shared/wrap-text.ts';
import { exitOf, lastPoint } from './curve-paths.ts';
import type { ToPixel } from './curve-paths.ts';
import type { Columns, Rows } from './layout.ts';
import type { CurveSeries } from './types.ts';

export interface EndLabel {
  readonly series: CurveSeries;
  readonly lines: readonly string[];
  readonly message: readonly string[];
  /** Centre of the label and of its block of lines. */
  readonly y: number;
  readonly height: number;
  /** End of the curve, or null for a curve without points. */
  readonly end: { readonly x: number; readonly y: number } | null;
}

/** Narrower than this, series go by their short names. */
export const SHORT_LABELS_BELOW = 480;

export function labelOf(series: CurveSeries, width: number): string {
  return width < SHORT_LABELS_BELOW ? (series.shortLabel ?? series.label) : series.label;
}

/** About two digits, as the numbers of the axis are printed. */
const roughly = (value: number, format: Format): string =>
  format(value, 10 ** (Math.floor(Math.log10(Math.abs(value) || 1)) - 1));

/** Puts each label at the end of its curve and pushes labels apart where curves end together. */
export function endLabels(
  series: readonly CurveSeries[],
  box: PlotBox,
  rows: Rows,
  columns: Columns,
  xMax: number,
  toX: ToPixel,
  toY: (series: CurveSeries) => ToPixel,
  format: Format,
): EndLabel[] {
  const { lineHeight, top, bottom } = rows;
  const first = top - 0.55 * box.fontPx;
  const last = rows.tickY + 0.35 * lineHeight;
  // How far a curve goes that has left is said if every name has its line first.
  const isCrowded = 2 * series.length * lineHeight > last - first;
  const wishes = series.map((one) => {
    const lines = wrapEvenly(labelOf(one, box.width), columns.labelWidth, box.measure, true);
    const index = lastPoint(one, xMax);
    const exit = index < 0 ? null : exitOf(one, index, rows, toX, toY(one));
    const end = index < 0 ? null : (exit ?? { x: toX(one.x[index]!), y: toY(one)(one.y[index]!) });
    // A curve without a point says why; one that has left says how far it goes.
    const arrow = exit?.y === bottom ? '↓' : '↑';
    const far = exit && !isCrowded ? `${arrow} ${roughly(one.y[index]!, format)}` : '';
    const text = end ? far : one.message;
    const message = text ? wrapEvenly(text, columns.labelWidth, box.measure) : [];
    const height = (lines.length + message.length) * lineHeight;
    // A silent series waits at the foot of the column.
    // The first line, not the block, is level with the curve.
    const at = end === null ? bottom : end.y + (height - lineHeight) / 2;
    return { series: one, lines, message, end, height, at };
  });
  const centres = placeLabels(
    wishes.map(({ at, height, end }) => ({ at, size: height, rank: end?.y ?? Infinity })),
    first,
    last,
    0.1 * lineHeight,
  );
  return wishes.map((wish, i) => ({ ...wish, y: centres[i]! }));
}
