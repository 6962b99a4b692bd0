import type { Interval } from '../../core/contracts/quantity.ts';
import type { CurveShape } from './types.ts';

export type ToPixel = (value: number) => number;

/** A circle at the end of a line where the curve jumps. */
export interface JumpEnd {
  readonly x: number;
  readonly y: number;
  readonly open: boolean;
}

export interface CurvePaths {
  readonly line: string;
  /** The stretches drawn dotted and light. */
  readonly faint: string;
  readonly ends: readonly JumpEnd[];
}

/** Far outside every plot; keeps path numbers short where a curve runs away. */
const FAR_PX = 1e5;

const short = (px: number): number => Math.round(Math.min(FAR_PX, Math.max(-FAR_PX, px)) * 10) / 10;

interface Options {
  readonly faint?: readonly Interval[] | undefined;
  /** Connect across missing values: the sweep is running and they are on their way. */
  readonly bridge?: boolean;
}

/** SVG paths of a curve: interrupted at its breaks and missing values, split by faintness. */
export function curvePaths(
  { x, y, breaks = [], stairs = false }: CurveShape,
  toX: ToPixel,
  toY: ToPixel,
  { faint = [], bridge = false }: Options = {},
): CurvePaths {
  const jumps = new Map(breaks.map((jump) => [jump.index, jump]));
  const paths = { line: '', faint: '' };
  const ends: JumpEnd[] = [];
  const mark = (i: number, open: boolean): void => {
    if (Number.isFinite(y[i])) ends.push({ x: toX(x[i]!), y: toY(y[i]!), open });
  };
  let before = -1;
  let pen: keyof typeof paths | null = null;
  for (let i = 0; i < x.length; i += 1) {
    const jump = jumps.get(i);
    if (jump !== undefined) {
      if (jump.before !== undefined && jump.before !== 'none') mark(i - 1, jump.before === 'open');
      if (jump.after !== undefined && jump.after !== 'none') mark(i, jump.after === 'open');
      before = -1;
    }
    if (!Number.isFinite(y[i]!)) {
      if (!bridge) before = -1;
      continue;
    }
    if (before >= 0) {
      const middle = (x[before]! + x[i]!) / 2;
      const next = faint.some(([from, to]) => middle >= from && middle <= to) ? 'faint' : 'line';
      if (pen !== next) paths[next] += `M${short(toX(x[before]!))} ${short(toY(y[before]!))}`;
      if (stairs && y[i] !== y[before]) {
        const riser = short(toX(middle));
        paths[next] += `L${riser} ${short(toY(y[before]!))}L${riser} ${short(toY(y[i]!))}`;
      }
      paths[next] += `L${short(toX(x[i]!))} ${short(toY(y[i]!))}`;
      pen = next;
    } else {
      pen = null;
    }
    before = i;
  }
  return { ...paths, ends };
}

/** Index of the last point with a value at or left of `xMax`, or −1. */
export function lastPoint({ x, y }: CurveShape, xMax: number): number {
  let i = x.length - 1;
  while (i >= 0 && !(x[i]! <= xMax && Number.isFinite(y[i]!))) i -= 1;
  return i;
}

/** Where a curve was last inside the rows of the plot, if its last point lies beyond them. */
export interface Exit {
  readonly x: number;
  /** The edge that it crosses. */
  readonly y: number;
}

/** A curve that ends on the edge of the plot has not left it. */
const ROUNDING_PX = 0.5;

/** Where a curve leaves the plot for good [px], or null if its point `last` can be seen. */
export function exitOf(
  { x, y }: CurveShape,
  last: number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  toX: ToPixel,
  toY: ToPixel,
): Exit | null {
  const end = toY(y[last]!);
  if (end >= top - ROUNDING_PX && end <= bottom + ROUNDING_PX) return null;
  const edge = end < top ? top : bottom;
  const isBeyond = (i: number): boolean => (end < top ? toY(y[i]!) < top : toY(y[i]!) > bottom);
  let i = last;
  while (i > 0 && isBeyond(i - 1)) i -= 1;
  if (i === 0 || !Number.isFinite(y[i - 1]!)) return { x: toX(x[i]!), y: edge };
  const [before, after] = [toY(y[i - 1]!), toY(y[i]!)];
  const share = (edge - before) / (after - before);
  return { x: toX(x[i - 1]! + share * (x[i]! - x[i - 1]!)), y: edge };
}
