import type { TimePlotProps } from '../../plots/time/types.ts';
import type { Ghosts } from './lanes.ts';
import { ghostKey } from './lanes.ts';
import type { CurveSeries, CurveShape } from '../../plots/input-output/types.ts';

/** A picture set aside to be compared with: traces by lane, curves by series. */
export interface FrozenPicture {
  readonly traces: Ghosts;
  readonly curves: ReadonlyMap<string, CurveShape>;
}

export const NO_GHOSTS: FrozenPicture = { traces: new Map(), curves: new Map() };

/** Keeps what is drawn now. */
export function freezePicture(
  lanes: TimePlotProps['lanes'],
  series: readonly CurveSeries[],
): FrozenPicture {
  const traces = new Map<string, { tMs: Float64Array; y: Float64Array }>();
  for (const lane of lanes) {
    for (const { id, tMs, y } of lane.traces) traces.set(ghostKey(lane.id, id), { tMs, y });
  }
  const curves = new Map(
    series.map(({ id, x, y, breaks }): [string, CurveShape] => [
      id,
      { x, y, ...(breaks && { breaks }) },
    ]),
  );
  return { traces, curves };
}
