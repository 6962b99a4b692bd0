import type { PlotBox } from '../shared/use-plot-box.ts';
import { narrowest, wrapEvenly } from '../shared/wrap-text.ts';
import type { Tick } from '../shared/ticks.ts';

/** Distances in em, so that lecture type moves everything apart. */
const LINE = 1.25;
const TICK_GAP = 0.6;
const LABEL_GAP = 0.75;
/** Key beside a label: its marker and the space after it. */
export const KEY_WIDTH = 1.05;
/** Widest column of labels, as a share of the plot. */
const LABEL_SHARE = 0.27;

export interface Rows {
  readonly lineHeight: number;
  readonly gripRadius: number;
  readonly leftTitle: readonly string[];
  readonly rightTitle: readonly string[];
  readonly bottomTitle: readonly string[];
  /** Baselines. */
  readonly leftTitleY: number;
  readonly rightTitleY: number;
  readonly hereY: number;
  /** Of the first row of words about stretches of the input axis. */
  readonly bandsY: number;
  readonly tickY: number;
  readonly bottomTitleY: number;
  /** Upper and lower edge of the plot itself, and the line the grip slides on. */
  readonly top: number;
  readonly bottom: number;
  readonly railY: number;
}

export interface RowWishes {
  readonly leftTitle: string;
  readonly rightTitle: string;
  readonly bottomTitle: string;
  readonly hasHandle: boolean;
  /** A line of words about the present input. */
  readonly hasHere: boolean;
  /** Rows of words about stretches of the input axis. */
  readonly bandRows: number;
}

/** Heights of everything above and below the plot: they depend on titles only, not on the data. */
export function layoutRows(box: PlotBox, wishes: RowWishes): Rows {
  const { width, height, fontPx, measure } = box;
  const lineHeight = LINE * fontPx;
  const ascent = fontPx;
  const both = measure(wishes.leftTitle) + measure(wishes.rightTitle) + 2 * fontPx;
  const share = wishes.rightTitle === '' || both <= width ? width : width / 2 - fontPx;
  const leftTitle = wrapEvenly(wishes.leftTitle, share, measure);
  const rightTitle = wrapEvenly(wishes.rightTitle, share, measure);
  const bottomTitle = wrapEvenly(wishes.bottomTitle, width, measure);

  const titleRows = Math.max(leftTitle.length, rightTitle.length);
  const titlesEnd = titleRows * lineHeight;
  // Above the words about the input, whose line begins there: it must not cross them.
  const bandsEnd = titlesEnd + wishes.bandRows * lineHeight;
  const top = bandsEnd + (wishes.hasHere ? lineHeight : 0) + 0.8 * fontPx;
  const gripRadius = Math.max(11, 0.82 * fontPx);
  const railHeight = wishes.hasHandle ? 2 * gripRadius + 5 : 4;
  const below = railHeight + 1.5 * fontPx + bottomTitle.length * lineHeight + 0.3 * fontPx;
  const bottom = Math.max(top + 3 * fontPx, height - below);
  return {
    lineHeight,
    gripRadius,
    leftTitle,
    rightTitle,
    bottomTitle,
    leftTitleY: ascent + (titleRows - leftTitle.length) * lineHeight,
    rightTitleY: ascent + (titleRows - rightTitle.length) * lineHeight,
    hereY: bandsEnd + ascent,
    bandsY: titlesEnd + ascent,
    top,
    bottom,
    railY: bottom + 3 + gripRadius,
    tickY: bottom + railHeight + fontPx,
    bottomTitleY: bottom + railHeight + 1.5 * fontPx + ascent,
  };
}

export interface Columns {
  /** Left and right edge of the plot itself. */
  readonly left: number;
  readonly right: number;
  /** Where the numbers of the right axis begin, and where leaders and labels do. */
  readonly rightTickX: number;
  readonly leaderX: number;
  readonly labelX: number;
  /** Widest line of a label. */
  readonly labelWidth: number;
}

export interface ColumnWishes {
  readonly leftTicks: readonly Tick[];
  readonly rightTicks: readonly Tick[];
  readonly bottomTicks: readonly Tick[];
  readonly labels: readonly string[];
}

/** Margins from the real widths of numbers and labels, so nothing is ever clipped. */
export function layoutColumns(box: PlotBox, wishes: ColumnWishes): Columns {
  const { width, fontPx, measure } = box;
  const widest = (ticks: readonly Tick[]): number =>
    Math.max(0, ...ticks.map(({ label }) => measure(label)));
  const firstHalf = measure(wishes.bottomTicks[0]?.label ?? '') / 2;
  const lastHalf = measure(wishes.bottomTicks.at(-1)?.label ?? '') / 2;

  const left = Math.ceil(Math.max(widest(wishes.leftTicks) + TICK_GAP * fontPx, firstHalf, 12));
  const natural = Math.max(0, ...wishes.labels.map((label) => measure(label, true)));
  const unbreakable = Math.max(0, ...wishes.labels.map((label) => narrowest(label, measure, true)));
  const labelWidth = Math.min(natural, Math.max(LABEL_SHARE * width, unbreakable));
  const ticksWidth = widest(wishes.rightTicks);
  const afterTicks = ticksWidth > 0 ? ticksWidth + TICK_GAP * fontPx : 0;
  const beforeLabel = LABEL_GAP * fontPx;
  const labels = natural > 0 ? beforeLabel + KEY_WIDTH * fontPx + labelWidth + 1 : 0;
  const margin = Math.ceil(Math.max(afterTicks + labels, lastHalf, 8));
  const right = Math.max(left + 40, width - margin);
  return {
    left,
    right,
    rightTickX: right + TICK_GAP * fontPx,
    leaderX: right + afterTicks + 2,
    labelX: right + afterTicks + beforeLabel,
    labelWidth,
  };
}
