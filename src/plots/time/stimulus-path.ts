import { decimate } from '../decimate.ts';
import type { LaneScene, TimeScene } from './scene.ts';
import type { TraceShape } from './types.ts';

let scratch = new Uint32Array(0);

const short = (px: number): number => Math.round(px * 10) / 10;

export interface StimulusPath {
  readonly d: string;
  /** More than a sample per pixel: noise, which a thick line would turn into a bar. */
  readonly dense: boolean;
}

/** SVG path of the input over the visible time. */
export function stimulusPath(shape: TraceShape, scene: TimeScene, lane: LaneScene): StimulusPath {
  const { tMs, y } = shape;
  const { columns, viewMs } = scene;
  if (scratch.length < tMs.length) scratch = new Uint32Array(2 * tMs.length);
  const width = Math.max(1, Math.round(columns.right - columns.left));
  const count = decimate(shape, viewMs[0], viewMs[1], width, scratch);
  let d = '';
  let down = false;
  for (let k = 0; k < count; k += 1) {
    const i = scratch[k]!;
    if (Number.isNaN(y[i]!)) {
      down = false;
      continue;
    }
    d += `${down ? 'L' : 'M'}${short(scene.toX(tMs[i]!))} ${short(lane.toY(y[i]!))}`;
    down = true;
  }
  return { d, dense: count > width };
}
