import type { PlotBox } from '../shared/use-plot-box.ts';
import { laneLabels } from './lane-labels.ts';
import { namesOver } from './names-over.ts';
import type { TimeScene } from './scene.ts';

/** Where the value of a trace at the cursor is written: beside its name, in the margin, where it covers nothing. */
export interface ValuePlace {
  readonly key: string;
  readonly laneId: string;
  /** Which trace of its lane. */
  readonly index: number;
  readonly x: number;
  readonly baseline: number;
}

export function valuePlaces(box: PlotBox, scene: TimeScene): readonly ValuePlace[] {
  const { rows, columns } = scene;
  if (rows.compact) {
    return scene.lanes.flatMap(({ lane, rows: { headY } }) =>
      namesOver(lane, box, true).names.map(({ trace, valueX, line }, index) => ({
        key: `${lane.id} ${trace.id}`,
        laneId: lane.id,
        index,
        x: valueX,
        baseline: headY + line * rows.lineHeight,
      })),
    );
  }
  return laneLabels(box, scene).map(({ key, laneId, index, valueX, valueLine, y, height }) => ({
    key,
    laneId,
    index,
    x: columns.labelX + valueX,
    baseline: y - height / 2 + 0.95 * box.fontPx + valueLine * rows.lineHeight,
  }));
}
