import type { Interval } from '../../core/contracts/quantity.ts';
import type { FamilyId } from './families/index.ts';
import { families, findFamily } from './families/index.ts';

/** A measured curve: ascending x in multiples of the rheobase, y ≥ 0 in its own unit, NaN where undefined. */
export interface MeasuredCurve {
  readonly xs: ArrayLike<number>;
  readonly ys: ArrayLike<number>;
}

/** One family brought as close to a measured curve as it comes. Plain JSON. */
export interface Fit {
  readonly family: FamilyId;
  readonly params: Readonly<Record<string, number>>;
  /** Root mean square residual as a fraction of the largest measured y: the error that is reported. */
  readonly nrmse: number;
  /** Explained fraction of the variance. It flatters: a visible misfit still gets 0.98. NaN if y is constant. */
  readonly r2: number;
}

/** The defined points of a curve inside a window. */
export interface FitPoints {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

/** Fewer points than this do not tell a curve from another. */
const FEWEST_POINTS = 6;

/** Points to fit; null if they are too few or show no response at all. */
export function fitPoints({ xs, ys }: MeasuredCurve, [from, to]: Interval): FitPoints | null {
  const inside = Array.from(xs, (x, i) => ({ x, y: ys[i]! })).filter(
    ({ x, y }) => x >= from && x <= to && Number.isFinite(y),
  );
  const points = { xs: inside.map(({ x }) => x), ys: inside.map(({ y }) => y) };
  return inside.length >= FEWEST_POINTS && Math.max(...points.ys) > 0 ? points : null;
}

export function fitFamily(id: FamilyId, { xs, ys }: FitPoints): Fit {
  const params = findFamily(id).fit(xs, ys);
  const curve = findFamily(id).curve(params);
  const mean = ys.reduce((sum, y) => sum + y, 0) / ys.length;
  const rss = xs.reduce((sum, x, i) => sum + (ys[i]! - curve(x)) ** 2, 0);
  const tss = ys.reduce((sum, y) => sum + (y - mean) ** 2, 0);
  const nrmse = Math.sqrt(rss / ys.length) / Math.max(...ys);
  return { family: id, params, nrmse, r2: tss > 0 ? 1 - rss / tss : NaN };
}

/** Every family, in the order of the list. */
export function fitAll(points: FitPoints): Fit[] {
  return families.map(({ id }) => fitFamily(id, points));
}

/** The fitted curve, to draw it and its residuals. */
export function fittedCurve(fit: Fit): (x: number) => number {
  return findFamily(fit.family).curve(fit.params);
}
