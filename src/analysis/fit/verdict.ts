import type { Interval } from '../../core/contracts/quantity.ts';
import type { FamilyId } from './families/index.ts';
import { findFamily } from './families/index.ts';
import type { Fit, FitPoints, MeasuredCurve } from './fit.ts';
import { fitAll, fitPoints } from './fit.ts';
import type { Flag } from './flags.ts';
import { flagsOf, limitOf, TIE } from './flags.ts';
import type { OnsetKind } from './onset.ts';

/** If even the best error is larger, none of the functions fits well. */
const POOR = 0.05;

export interface FlaggedFit extends Fit {
  readonly flags: readonly Flag[];
}

/** Which simple function a measured curve is closest to in a window: all that a sentence needs. Plain JSON. */
export interface Verdict {
  readonly window: Interval;
  /** The simplest of the headline families that cannot be told apart here. */
  readonly best: FamilyId;
  readonly bestError: number;
  /** Headline families that fit as well. */
  readonly tiesWith: readonly FamilyId[];
  /** Headline families, smallest error first. */
  readonly ranking: readonly FlaggedFit[];
  /** Other families, smallest error first. */
  readonly secondary: readonly FlaggedFit[];
  /** The simplest of the other families if it is clearly closer than `best`: what the curve really looks like. */
  readonly closer: FamilyId | null;
  readonly onset: OnsetKind | null;
  readonly nothingFits: boolean;
}

/**
 * Compares a curve with every family. `curve` should hold equally spaced points, 61 for the published
 * errors, or the error weighs some inputs more than others. `onset` is what {@link onsetOf} says of it.
 * Null if there is nothing to fit.
 */
export function verdict(
  curve: MeasuredCurve,
  window: Interval,
  onset: OnsetKind | null,
): Verdict | null {
  const points = fitPoints(curve, window);
  if (!points) return null;
  const fits = fitAll(points);
  const ranked = (headline: boolean): FlaggedFit[] =>
    fits
      .filter((fit) => findFamily(fit.family).headline === headline)
      .map((fit) => ({ ...fit, flags: flagsOf(fit, fits, points) }))
      .toSorted((a, b) => a.nrmse - b.nrmse);
  const ranking = ranked(true);
  const secondary = ranked(false);
  const { best, tiesWith } = choose(ranking, points);
  const other = choose(secondary, points).best;
  return {
    window,
    best: best.family,
    bestError: best.nrmse,
    tiesWith,
    ranking,
    secondary,
    closer: other.nrmse < best.nrmse - TIE ? other.family : null,
    onset,
    nothingFits: best.nrmse > POOR,
  };
}

/**
 * The fit to name: what the closest has turned into, or the one with the fewest parameters among
 * those that cannot be told apart from it.
 */
function choose(
  ranking: readonly Fit[],
  points: FitPoints,
): { readonly best: Fit; readonly tiesWith: readonly FamilyId[] } {
  const closest = ranking[0]!;
  const limit = limitOf(closest, ranking, points)?.fit;
  const alike = ranking.filter((fit) => fit === limit || fit.nrmse <= closest.nrmse + TIE);
  const best = limit ?? alike.reduce((a, b) => (freedom(b) < freedom(a) ? b : a));
  return { best, tiesWith: alike.filter((fit) => fit !== best).map(({ family }) => family) };
}

/** Number of free parameters. */
function freedom({ params }: Fit): number {
  return Object.keys(params).length;
}
