import { describe, expect, test } from 'vitest';
import { drawLanes } from '../../src/plots/time/draw-lanes.ts';
import type { Pen } from '../../src/plots/time/draw-lanes.ts';
import type { Trace, TraceLane } from '../../src/plots/time/types.ts';
import { sceneOf } from './one-lane.ts';

interface Stroke {
  readonly color: string;
  readonly width: number;
  readonly alpha: number;
  readonly moves: number;
  readonly arcs: number;
  readonly points: readonly (readonly [number, number])[];
}

/** A canvas that writes down what is drawn on it. */
class RecordingPen implements Pen {
  strokeStyle = '';
  lineWidth = 1;
  globalAlpha = 1;
  lineCap: CanvasLineCap = 'butt';
  lineJoin: CanvasLineJoin = 'miter';
  readonly strokes: Stroke[] = [];
  private points: [number, number][] = [];
  private moves = 0;
  private arcs = 0;
  beginPath(): void {
    this.points = [];
    this.moves = 0;
    this.arcs = 0;
  }
  moveTo(x: number, y: number): void {
    this.moves += 1;
    this.points.push([x, y]);
  }
  lineTo(x: number, y: number): void {
    this.points.push([x, y]);
  }
  arc(): void {
    this.arcs += 1;
  }
  stroke(): void {
    const { strokeStyle, lineWidth, globalAlpha, points, moves, arcs } = this;
    const what = { color: strokeStyle, width: lineWidth, alpha: globalAlpha };
    this.strokes.push({ ...what, points, moves, arcs });
  }
  save(): void {}
  restore(): void {
    this.globalAlpha = 1;
  }
  clip(): void {}
  rect(): void {}
  setLineDash(): void {}
}

const trace: Trace = {
  id: 'V',
  label: 'V',
  color: '--bio-2',
  dash: 'solid',
  tMs: Float64Array.of(0, 40, 40, 100),
  y: Float64Array.of(-65, -50, -65, -65),
};
const lane: TraceLane = {
  id: 'lif',
  kind: 'voltage',
  weight: 1,
  title: 'mV',
  yDomain: [-70, 30],
  format: String,
  traces: [trace],
};

function draw(one: TraceLane, viewMs?: readonly [number, number]): readonly Stroke[] {
  const pen = new RecordingPen();
  const how = { color: (name: string) => name, lineScale: 1, pixelRatio: 1 };
  drawLanes(pen, sceneOf(one, viewMs), how);
  return pen.strokes;
}

describe('On the canvas', () => {
  test('hair lines lie lowest, the ghost under the trace', () => {
    const ghost = { tMs: trace.tMs, y: trace.y };
    const colors = draw({ ...lane, traces: [{ ...trace, ghost }] }).map(({ color }) => color);
    expect(colors).toEqual(['--hair', '--ghost', '--bio-2']);
  });

  test('a trace goes through its samples', () => {
    const stroke = draw(lane).at(-1)!;
    expect(stroke.points).toEqual([
      [0, 117],
      [40, 102],
      [40, 117],
      [100, 117],
    ]);
  });

  test('a spike that is only drawn is a thinner line with an open tip', () => {
    const spikes = {
      tMs: Float64Array.of(40),
      countedMs: [0, 100] as const,
      drawn: { from: Float64Array.of(-50), peak: 20 },
    };
    const strokes = draw({ ...lane, spikes });
    const [, simulated, drawn] = strokes;
    expect(drawn!.width).toBeLessThan(simulated!.width);
    expect(drawn!.arcs).toBe(1);
    expect(drawn!.points[0]).toEqual([40, 102]);
  });

  test('each counted spike has one tick over the lane, an uncounted one a pale tick', () => {
    const spikes = { tMs: Float64Array.of(5, 20, 40, 60, 95), countedMs: [10, 70] as const };
    const [pale, full] = draw({ ...lane, spikes }).slice(-2);
    expect(full!.moves).toBe(3);
    expect(full!.alpha).toBe(1);
    expect(pale!.moves).toBe(2);
    expect(pale!.alpha).toBeLessThan(1);
  });

  test('a zoomed lane shows only the spikes of its view', () => {
    const spikes = { tMs: Float64Array.of(5, 20, 40, 60, 95), countedMs: [0, 100] as const };
    expect(draw({ ...lane, spikes }, [30, 70]).at(-1)!.moves).toBe(2);
  });

  test('an outdated trace is pale until the new run arrives', () => {
    expect(draw({ ...lane, stale: true }).at(-1)!.alpha).toBeLessThan(0.6);
  });

  test('a trace that breaks down ends where its values end', () => {
    const y = Float64Array.of(-65, -50, NaN, NaN);
    const stroke = draw({ ...lane, traces: [{ ...trace, y }] }).at(-1)!;
    expect(stroke.points).toEqual([
      [0, 117],
      [40, 102],
    ]);
  });
});
