import type { PlotBox } from '../shared/use-plot-box.ts';
import { narrowest } from '../shared/wrap-text.ts';
import { namesOver, valueRoom } from './names-over.ts';
import type { Lane } from './types.ts';

/** Narrower than this, names stand over their lanes and the traces get the whole width. */
const COMPACT_BELOW = 560;
const LINE = 1.25;
/** Space under a lane, and the least height of its drawing, in em. */
const LANE_GAP = 0.75;
/** Keeps the number at the top of a lane away from the lane's title. */
const HEAD_GAP = 0.65;
const LEAST_BODY = 1.3;
const LABEL_GAP = 0.7;
const LABEL_SHARE = 0.22;
/** Height of the row of spike ticks over a voltage lane, in pixels per line scale. */
export const SPIKE_ROW = 10;

export interface LaneRows {
  /** Baseline of the line with title and, where it is narrow, names. */
  readonly headY: number;
  /** Upper edge of the row of spike ticks, `top` if there is none. */
  readonly spikesTop: number;
  /** Edges of the drawing. */
  readonly top: number;
  readonly bottom: number;
}

export interface TimeRows {
  readonly lanes: readonly LaneRows[];
  readonly compact: boolean;
  /** Room is kept for the values at the cursor. */
  readonly hasValues: boolean;
  readonly lineHeight: number;
  readonly gripRadius: number;
  /** Line the cursor's grip slides on. */
  readonly railY: number;
  /** Upper edge of the strip that pans and zooms. */
  readonly stripTop: number;
  readonly tickY: number;
  readonly titleY: number;
}

export function isCompact({ width, fontPx }: PlotBox): boolean {
  return width < COMPACT_BELOW * Math.max(1, fontPx / 13);
}

/** Heights of the drawings: by weight, but none so low that its line cannot be read. */
function shareOut(weights: readonly number[], room: number, least: number): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const heights = weights.map((weight) => (room * weight) / total);
  const missing = heights.reduce((sum, height) => sum + Math.max(0, least - height), 0);
  const spare = heights.reduce((sum, height) => sum + Math.max(0, height - least), 0);
  if (missing === 0) return heights;
  if (spare <= missing) return heights.map(() => Math.max(4, room / heights.length));
  return heights.map((h) => (h <= least ? least : h - (missing * (h - least)) / spare));
}

/** Rows from top to bottom. They depend on which lanes there are, not on their data. */
export function layoutRows(
  box: PlotBox,
  lanes: readonly Lane[],
  { hasCursor, hasValues }: { readonly hasCursor: boolean; readonly hasValues: boolean },
): TimeRows {
  const { height, fontPx } = box;
  const compact = isCompact(box);
  const lineHeight = LINE * fontPx;
  const gripRadius = Math.max(11, 0.82 * fontPx);
  const rail = hasCursor ? 2 * gripRadius + 5 : 5;
  const foot = rail + 1.5 * fontPx + lineHeight + 0.4 * fontPx;
  const head = (lane: Lane): number => {
    if (compact) return namesOver(lane, box, hasValues).lines * lineHeight;
    return lane.title === '' ? 0.3 * fontPx : lineHeight;
  };
  const under = (lane: Lane): number =>
    hasSpikes(lane) ? SPIKE_ROW * box.lineScale : HEAD_GAP * fontPx;
  const taken = lanes.reduce(
    (sum, lane) => sum + head(lane) + under(lane) + LANE_GAP * fontPx,
    foot,
  );
  const bodies = shareOut(
    lanes.map((lane) => lane.weight),
    Math.max(0, height - taken),
    LEAST_BODY * fontPx,
  );
  let y = 0;
  const rows = lanes.map((lane, i): LaneRows => {
    const spikesTop = y + head(lane);
    const top = spikesTop + under(lane);
    const bottom = top + bodies[i]!;
    const headY = y + 0.98 * fontPx;
    y = bottom + LANE_GAP * fontPx;
    return { headY, spikesTop, top, bottom };
  });
  const axis = y - 0.45 * fontPx;
  return {
    lanes: rows,
    compact,
    hasValues,
    lineHeight,
    gripRadius,
    railY: axis + 3 + gripRadius,
    stripTop: axis + rail,
    tickY: axis + rail + fontPx,
    titleY: axis + rail + 1.5 * fontPx + 0.95 * fontPx,
  };
}

export function hasSpikes(lane: Lane): boolean {
  return lane.kind !== 'stimulus' && lane.spikes !== undefined;
}

export interface TimeColumns {
  readonly left: number;
  readonly right: number;
  readonly labelX: number;
  readonly labelWidth: number;
}

/** Margins from the real widths of numbers and names. */
export function layoutColumns(
  box: PlotBox,
  /** Widest number of the lanes' axes, in pixels. */
  numbers: number,
  lanes: readonly Lane[],
  hasValues: boolean,
): TimeColumns {
  const { width, fontPx, measure } = box;
  const left = Math.ceil(numbers + 0.6 * fontPx);
  if (isCompact(box)) {
    // Half of the last number of the time axis sticks out.
    const right = Math.max(left + 40, width - 1.2 * fontPx);
    return { left, right, labelX: right, labelWidth: 0 };
  }
  const bold = lanes.flatMap((lane) => lane.traces.map((trace) => trace.label));
  const plain = lanes.flatMap((lane) => (lane.note === undefined ? [] : [lane.note]));
  const natural = Math.max(
    0,
    ...bold.map((t) => measure(t, true)),
    ...plain.map((t) => measure(t)),
  );
  const unbreakable = Math.max(
    0,
    ...bold.map((text) => narrowest(text, measure, true)),
    ...plain.map((text) => narrowest(text, measure)),
  );
  const values = hasValues ? lanes.map((lane) => valueRoom(lane, measure)) : [];
  const names = Math.min(natural, Math.max(LABEL_SHARE * width, unbreakable));
  const labelWidth = Math.max(names, ...values);
  const margin = Math.max(1.2 * fontPx, labelWidth + LABEL_GAP * fontPx + 1);
  const right = Math.max(left + 40, Math.floor(width - margin));
  return { left, right, labelX: right + LABEL_GAP * fontPx, labelWidth };
}

/** A height at which every lane can be read: for places that may choose one. */
export function comfortableHeight(lanes: readonly Lane[], fontPx: number): number {
  const weights = lanes.reduce((sum, lane) => sum + lane.weight, 0);
  return Math.round(fontPx * (7 + 2.2 * lanes.length + 11 * weights));
}
