import { getMeasure } from '../../analysis/measures/index.ts';
import type { TimePlotProps } from '../../plots/time/types.ts';
import type { Ghosts } from './lanes.ts';
import { ghostKey } from './lanes.ts';
import type { CurveSeries, CurveShape } from '../../plots/input-output/types.ts';
import type { ExplorerDocument } from '../../state/document.ts';
import { selectAxis, selectSlopes } from '../../state/selectors.ts';
import { shownUnit } from './input-units.ts';
import { isRelative } from './left-plot.ts';

type GhostCurves = ReadonlyMap<string, CurveShape>;

/** A picture set aside to be compared with: traces by lane, curves by series. */
export interface FrozenPicture {
  /** What its traces and its curves are drawn against: against anything else they would be false. */
  readonly unit: string;
  readonly axes: string;
  readonly traces: Ghosts;
  readonly curves: GhostCurves;
}

export const NO_GHOSTS: FrozenPicture = {
  unit: '',
  axes: '',
  traces: new Map(),
  curves: new Map(),
};

/** Keeps what is drawn now. */
export function freezePicture(
  lanes: TimePlotProps['lanes'],
  series: readonly CurveSeries[],
  document: ExplorerDocument,
): FrozenPicture {
  const traces = new Map<string, { tMs: Float64Array; y: Float64Array }>();
  for (const lane of lanes) {
    for (const { id, tMs, y } of lane.traces) traces.set(ghostKey(lane.id, id), { tMs, y });
  }
  const curves = new Map(
    series.map(({ id, x, y, breaks, stairs }): [string, CurveShape] => [
      id,
      { x, y, ...(breaks && { breaks }), ...(stairs && { stairs }) },
    ]),
  );
  return { unit: shownUnit(document), axes: axesOf(document), traces, curves };
}

/** What both axes of the left plot count. */
function axesOf(document: ExplorerDocument): string {
  const { key, isAmplitude } = selectAxis(document);
  const { unit } = getMeasure(document.measure);
  const output = selectSlopes(document) ? 'slope' : `${unit} ${isRelative(document)}`;
  return `${shownUnit(document)} ${isAmplitude ? '' : key} ${output}`;
}

/** The ghost of the input over time, if it counts what the lane counts. */
export const inputGhost = (frozen: FrozenPicture, document: ExplorerDocument) =>
  frozen.unit === shownUnit(document)
    ? frozen.traces.get(ghostKey('stimulus', 'input'))
    : undefined;

/** The curves of a picture that may be drawn now: all, if the axes count what they counted then. */
export const ghostCurves = (frozen: FrozenPicture, document: ExplorerDocument): GhostCurves =>
  frozen.axes === axesOf(document) ? frozen.curves : NO_GHOSTS.curves;

/** Curves with their ghosts underneath. */
export function withGhosts(
  series: readonly CurveSeries[],
  curves: GhostCurves,
): readonly CurveSeries[] {
  if (curves.size === 0) return series;
  return series.map((one) => {
    const ghost = curves.get(one.id);
    return ghost ? { ...one, ghost } : one;
  });
}
