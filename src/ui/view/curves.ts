import type { ActivationFn } from '../../core/contracts/activation.ts';
import type { ParamValues } from '../../core/contracts/quantity.ts';
import type { CurveBreak, CurveShape, SupportPoint } from '../../plots/input-output/types.ts';

/** Points of a formula's curve: about one in three pixels of a wide plot. */
const POINTS = 240;

/** A formula's curve over stored inputs, with its jumps left open and its special points marked. */
export interface FormulaCurve extends CurveShape {
  readonly breaks: readonly CurveBreak[];
  readonly marks: readonly SupportPoint[];
}

/**
 * Samples an artificial unit (or its slope) over inputs from `from` to `to`. `toX` maps an input to
 * the unit's own x and must be increasing; values are divided by `divisor`.
 */
export function formulaCurve(
  fn: ActivationFn,
  params: ParamValues,
  [from, to]: readonly [number, number],
  toX: (input: number) => number,
  divisor: number,
  slope: boolean,
): FormulaCurve {
  const { f, df } = fn.compile(params);
  const value = (x: number): number => (slope ? df(x) : f(x)) / divisor;
  const perX = (to - from) / (toX(to) - toX(from));
  const toInput = (x: number): number => from + (x - toX(from)) * perX;
  const cuts = fn
    .breakpoints(params)
    .filter(({ kind }) => slope || kind === 'jump')
    .map(({ x }) => x)
    .filter((x) => toInput(x) > from && toInput(x) < to)
    .sort((a, b) => a - b);
  // A jump that falls on a point of the grid but for rounding stands there, and only there.
  const same = 1e-9 * (to - from);
  const hair = 1e-9 * Math.max(1, Math.abs(toX(from)), Math.abs(toX(to)));

  const xs: number[] = [];
  const ys: number[] = [];
  const breaks: CurveBreak[] = [];
  const marks: SupportPoint[] = [];
  let cut = 0;
  const add = (input: number, y: number): void => {
    xs.push(input);
    ys.push(y);
  };
  for (let i = 0; i <= POINTS; i++) {
    const input = from + ((to - from) * i) / POINTS;
    while (cut < cuts.length && toInput(cuts[cut]!) <= input + same) {
      const x = cuts[cut]!;
      const at = Math.min(toInput(x), input);
      const [left, here, right] = [value(x - hair), value(x), value(x + hair)];
      add(at, left);
      breaks.push({
        index: xs.length,
        before: close(here, left) ? 'closed' : 'open',
        after: close(here, right) ? 'closed' : 'open',
      });
      add(at, right);
      if (!close(here, left) && !close(here, right)) marks.push({ x: at, y: here, kind: 'filled' });
      cut += 1;
    }
    if (xs.at(-1) !== input) add(input, value(toX(input)));
  }
  return { x: Float64Array.from(xs), y: Float64Array.from(ys), breaks, marks };
}

/** The curve of something that does not depend on the axis. */
export function flatCurve([from, to]: readonly [number, number], y: number): FormulaCurve {
  return { x: Float64Array.of(from, to), y: Float64Array.of(y, y), breaks: [], marks: [] };
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Where neighbouring points are closer than this fraction of the axis and far apart in value, the curve jumps. */
const JUMP_WIDTH = 0.002;
const JUMP_HEIGHT = 0.15;

/** Breaks of a measured curve, so that no line is drawn through values that no run gave. */
export function measuredBreaks(x: Float64Array, y: Float64Array, width: number): CurveBreak[] {
  let lowest = Infinity;
  let highest = -Infinity;
  for (const value of y) {
    if (!Number.isFinite(value)) continue;
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
  }
  const breaks: CurveBreak[] = [];
  for (let i = 1; i < x.length; i++) {
    const narrow = x[i]! - x[i - 1]! < JUMP_WIDTH * width;
    const high = Math.abs(y[i]! - y[i - 1]!) > JUMP_HEIGHT * (highest - lowest);
    if (narrow && high) breaks.push({ index: i, before: 'none', after: 'none' });
  }
  return breaks;
}

/** Stretches in which a flag is set, as pairs of x. */
export function flaggedRanges(x: Float64Array, flags: Uint8Array): [number, number][] {
  const ranges: [number, number][] = [];
  for (let i = 0; i < x.length; i++) {
    if (!flags[i]) continue;
    const last = ranges.at(-1);
    if (last && flags[i - 1]) last[1] = x[i]!;
    else ranges.push([x[i]!, x[i]!]);
  }
  return ranges;
}
