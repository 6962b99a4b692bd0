import { decimate, lowerBound, upperBound } from '../decimate.ts';
import { crisp } from '../shared/crisp.ts';
import { dashArray, lineCap } from '../shared/dashes.ts';
import { SPIKE_ROW } from './layout.ts';
import type { LaneScene, TimeScene } from './scene.ts';
import { ThinLine } from './thin-line.ts';
import type { LaneSpikes, Trace, TraceShape } from './types.ts';

/** The part of a canvas context the drawing needs: an export may bring its own. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'arc' | 'beginPath' | 'clip' | 'lineTo' | 'moveTo' | 'rect' | 'restore' | 'save'
  | 'setLineDash' | 'stroke' | 'globalAlpha' | 'lineCap' | 'lineJoin' | 'lineWidth' | 'strokeStyle'
>; // prettier-ignore

/** What the drawing needs to know of the page. */
export interface How {
  readonly color: (name: string) => string;
  readonly lineScale: number;
  readonly pixelRatio: number;
}

const WIDTH = { stimulus: 1.8, voltage: 1.7, unit: 2, multi: 1.8 } as const;
const GHOST_WIDTH = 1.5;
const DRAWN_WIDTH = 1;
const STALE_ALPHA = 0.45;
/** Ticks of spikes outside the counted window. */
const UNCOUNTED_ALPHA = 0.45;
const TIP_RADIUS = 2.4;
const TICK_WIDTH = 1.6;

/** Samples to draw; grows with the longest trace, drawn one after the other. */
let scratch = new Uint32Array(0);

function tracePath(pen: Pen, shape: TraceShape, scene: TimeScene, lane: LaneScene): void {
  const { tMs, y } = shape;
  const { columns, viewMs } = scene;
  if (scratch.length < tMs.length) scratch = new Uint32Array(2 * tMs.length);
  const width = Math.max(1, Math.round(columns.right - columns.left));
  const count = decimate(shape, viewMs[0], viewMs[1], width, scratch);
  // Scales written out: this loop is the hot part of a redraw.
  const kx = (columns.right - columns.left) / (viewMs[1] - viewMs[0]);
  const bx = columns.left - viewMs[0] * kx;
  const by = lane.toY(0);
  const ky = lane.toY(1) - by;
  const line = new ThinLine(pen);
  let down = false;
  pen.beginPath();
  for (let k = 0; k < count; k += 1) {
    const i = scratch[k]!;
    const value = y[i]!;
    if (Number.isNaN(value)) {
      down = false;
      continue;
    }
    const px = bx + tMs[i]! * kx;
    const py = by + value * ky;
    if (down) line.lineTo(px, py);
    else line.moveTo(px, py);
    down = true;
  }
  line.end();
  pen.stroke();
}

function drawTrace(pen: Pen, trace: Trace, scene: TimeScene, lane: LaneScene, how: How): void {
  const width = WIDTH[lane.lane.kind] * how.lineScale;
  pen.lineWidth = width;
  pen.lineCap = lineCap(trace.dash);
  pen.strokeStyle = how.color(trace.color);
  pen.setLineDash(dashArray(trace.dash, width));
  tracePath(pen, trace, scene, lane);
  pen.setLineDash([]);
}

/** A spike the model does not have: a thin line up to an open tip. */
function drawSpikes(
  pen: Pen,
  spikes: LaneSpikes,
  scene: TimeScene,
  lane: LaneScene,
  scale: number,
): void {
  const { tMs, drawn } = spikes;
  if (drawn === undefined) return;
  const first = lowerBound(tMs, scene.viewMs[0]);
  const end = upperBound(tMs, scene.viewMs[1]);
  const tip = lane.toY(drawn.peak);
  const spacing = (scene.toX(tMs[end - 1] ?? 0) - scene.toX(tMs[first] ?? 0)) / (end - first - 1);
  // Where tips would touch, the lines alone say enough.
  const tips = !(spacing < 2.5 * TIP_RADIUS * scale);
  const radius = TIP_RADIUS * scale;
  pen.lineWidth = DRAWN_WIDTH * scale;
  pen.beginPath();
  for (let i = first; i < end; i += 1) {
    const x = scene.toX(tMs[i]!);
    pen.moveTo(x, lane.toY(drawn.from[i] ?? drawn.from[0] ?? drawn.peak));
    pen.lineTo(x, tips ? tip + radius : tip);
    if (!tips) continue;
    pen.moveTo(x + radius, tip);
    pen.arc(x, tip, radius, 0, 2 * Math.PI);
  }
  pen.stroke();
}

/** One tick over the lane for each spike, so that they can be counted. */
function drawSpikeTicks(
  pen: Pen,
  spikes: LaneSpikes,
  scene: TimeScene,
  lane: LaneScene,
  scale: number,
): void {
  const { tMs, countedMs } = spikes;
  const top = lane.rows.spikesTop;
  pen.lineWidth = TICK_WIDTH * scale;
  for (const counted of [false, true]) {
    pen.globalAlpha = counted ? 1 : UNCOUNTED_ALPHA;
    pen.beginPath();
    const end = upperBound(tMs, scene.viewMs[1]);
    for (let i = lowerBound(tMs, scene.viewMs[0]); i < end; i += 1) {
      const t = tMs[i]!;
      const inside = t >= countedMs[0] && t <= countedMs[1];
      if (inside !== counted) continue;
      const x = scene.toX(t);
      pen.moveTo(x, top);
      pen.lineTo(x, top + (SPIKE_ROW - 3) * scale);
    }
    pen.stroke();
  }
  pen.globalAlpha = 1;
}

function drawLane(pen: Pen, scene: TimeScene, lane: LaneScene, how: How): void {
  const { color, lineScale } = how;
  const { left, right } = scene.columns;
  const { top, bottom } = lane.rows;
  const spikes = lane.lane.kind === 'stimulus' ? undefined : lane.lane.spikes;
  const ink = color(lane.lane.traces[0]?.color ?? '--ink');
  pen.save();
  pen.beginPath();
  pen.rect(left - 1, top - 5, right - left + 2, bottom - top + 10);
  pen.clip();
  pen.lineJoin = 'round';
  for (const { ghost } of lane.lane.traces) {
    if (ghost === undefined) continue;
    pen.lineWidth = GHOST_WIDTH * lineScale;
    pen.strokeStyle = color('--ghost');
    tracePath(pen, ghost, scene, lane);
  }
  if (lane.lane.stale === true) pen.globalAlpha = STALE_ALPHA;
  // The input is drawn as SVG, under its handles.
  if (lane.lane.kind !== 'stimulus') {
    for (const trace of lane.lane.traces) drawTrace(pen, trace, scene, lane, how);
  }
  pen.strokeStyle = ink;
  if (spikes !== undefined) drawSpikes(pen, spikes, scene, lane, lineScale);
  pen.restore();
  pen.strokeStyle = ink;
  if (spikes !== undefined) drawSpikeTicks(pen, spikes, scene, lane, lineScale);
}

/** Hair lines, ghosts, traces and spikes of all lanes, in CSS pixels. */
export function drawLanes(pen: Pen, scene: TimeScene, how: How): void {
  const { left, right } = scene.columns;
  pen.setLineDash([]);
  pen.lineWidth = 1;
  pen.strokeStyle = how.color('--hair');
  pen.beginPath();
  for (const lane of scene.lanes) {
    for (const { value } of lane.ticks) {
      const y = crisp(lane.toY(value), how.pixelRatio);
      pen.moveTo(left, y);
      pen.lineTo(right, y);
    }
  }
  pen.stroke();
  for (const lane of scene.lanes) drawLane(pen, scene, lane, how);
}
