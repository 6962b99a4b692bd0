import type { FamilyId } from './families/index.ts';
import type { Fit, FitPoints } from './fit.ts';
import { fittedCurve } from './fit.ts';

/** Families whose errors differ by less cannot be told apart. */
export const TIE = 0.005;
/** A family at the edge of its range may do this much better than the family it then equals. */
const LIMIT_TIE = 2 * TIE;
/** A logistic whose rise from 10 to 90 % takes less than this fraction of the window is vertical. */
const VERTICAL = 0.1;
/** From 10 to 90 % of a logistic, in units of s: 2 ln 9. */
const RISE = 2 * Math.log(9);
/** A response without input larger than this fraction of the largest is worth a word: 1/(1 + e⁴). */
const FOOT = 0.018;
/** Exponents below this look like a jump. */
const JUMP_LIKE = 0.3;

/** A trap in a fit, which must be said beside it. */
export type Flag =
  'softplus-is-relu' | 'logistic-is-step' | 'power-is-jump' | 'fires-at-zero-input';

/** What to beware of in `fit`, given all fits of the same points. */
export function flagsOf(fit: Fit, fits: readonly Fit[], points: FitPoints): Flag[] {
  const flags: Flag[] = [];
  const limit = limitOf(fit, fits, points);
  if (limit) flags.push(limit.flag);
  else if (fit.family === 'power' && fit.params['p']! < JUMP_LIKE) flags.push('power-is-jump');
  if (firesAtZero(fit, points)) flags.push('fires-at-zero-input');
  return flags;
}

/** The simpler or plainer fit that `fit` has turned into, if it has. */
export function limitOf(
  fit: Fit,
  fits: readonly Fit[],
  points: FitPoints,
): { readonly fit: Fit; readonly flag: Flag } | null {
  const turnedInto = (family: FamilyId, flag: Flag) => {
    const other = fits.find((candidate) => candidate.family === family);
    return other && other.nrmse - fit.nrmse < LIMIT_TIE ? { fit: other, flag } : null;
  };
  const { g, s, p } = fit.params;
  const span = points.xs.at(-1)! - points.xs[0]!;
  switch (fit.family) {
    case 'softplus':
      // The rounding is largest at the corner: g s ln 2.
      return g! * s! * Math.LN2 < TIE * Math.max(...points.ys)
        ? turnedInto('relu', 'softplus-is-relu')
        : null;
    case 'logistic':
      return RISE * s! < VERTICAL * span ? turnedInto('step', 'logistic-is-step') : null;
    case 'power':
      return p! < JUMP_LIKE ? turnedInto('jump-relu', 'power-is-jump') : null;
    default:
      return null;
  }
}

/** Does the fit predict a response without input where none was measured? */
function firesAtZero(fit: Fit, { xs, ys }: FitPoints): boolean {
  const zero = xs.findLastIndex((x) => x <= 0);
  if (zero < 0) return false;
  const largest = Math.max(...ys);
  return ys[zero]! <= TIE * largest && fittedCurve(fit)(0) > FOOT * largest;
}
