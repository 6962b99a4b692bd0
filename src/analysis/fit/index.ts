/** Which simple function is a measured input-output curve closest to? */
export type { CurveFamily, FitDimension, FitParamSpec } from './curve-family.ts';
export type { FamilyId } from './families/index.ts';
export { families, findFamily } from './families/index.ts';
export type { Fit, FitPoints, MeasuredCurve } from './fit.ts';
export { fitAll, fitFamily, fitPoints, fittedCurve } from './fit.ts';
export type { Flag } from './flags.ts';
export type { OnsetKind } from './onset.ts';
export { onsetKind, onsetRatio } from './onset.ts';
export type { FlaggedFit, Verdict } from './verdict.ts';
export { verdict } from './verdict.ts';
