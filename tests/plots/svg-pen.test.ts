import { describe, expect, test } from 'vitest';
import { drawLanes } from '../../src/plots/time/draw-lanes.ts';
import { SvgPen } from '../../src/plots/time/svg-pen.ts';
import type { PenStroke } from '../../src/plots/time/svg-pen.ts';
import type { Trace, TraceLane } from '../../src/plots/time/types.ts';
import { sceneOf } from './one-lane.ts';

const trace: Trace = {
  id: 'V',
  label: 'V',
  color: '--bio-2',
  dash: 'dashed',
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

function draw(one: TraceLane): readonly PenStroke[] {
  const pen = new SvgPen();
  drawLanes(pen, sceneOf(one), { color: (name) => name, lineScale: 1, pixelRatio: 1 });
  return pen.strokes;
}

describe('The pen that writes paths', () => {
  test('a trace is a path through its samples, dashed and clipped to its lane', () => {
    const stroke = draw(lane).at(-1)!;
    expect(stroke.d).toBe('M0 117L40 102L40 117L100 117');
    expect(stroke.color).toBe('--bio-2');
    expect(stroke.dash).toHaveLength(2);
    expect(stroke.clip).toEqual({ x: -1, y: 17, width: 102, height: 110 });
  });

  test('hair lines come first, solid and unclipped', () => {
    const hair = draw(lane)[0]!;
    expect(hair).toMatchObject({ color: '--hair', dash: [], clip: null, opacity: 1 });
  });

  test('a ghost lies under its trace; what is saved is restored', () => {
    const ghost = { tMs: trace.tMs, y: trace.y };
    const spikes = { tMs: Float64Array.of(5, 40), countedMs: [10, 70] as const };
    const strokes = draw({ ...lane, stale: true, traces: [{ ...trace, ghost }], spikes });
    expect(strokes.map(({ color }) => color)).toEqual([
      '--hair',
      '--ghost',
      '--bio-2',
      '--bio-2',
      '--bio-2',
    ]);
    const [, , stale, pale, full] = strokes;
    expect(stale!.opacity).toBeLessThan(1);
    expect(pale!.opacity).toBeLessThan(1);
    expect(full!.opacity).toBe(1);
    expect(full!.clip).toBeNull();
  });

  test('an open tip is a whole circle around the top of the spike', () => {
    const spikes = {
      tMs: Float64Array.of(40),
      countedMs: [0, 100] as const,
      drawn: { from: Float64Array.of(-50), peak: 20 },
    };
    const tip = draw({ ...lane, spikes }).find(({ d }) => d.includes('a'))!;
    expect(tip.d).toBe('M40 102L40 34.4M42.4 32L42.4 32a2.4 2.4 0 1 1 -4.8 0a2.4 2.4 0 1 1 4.8 0');
  });

  test('what has no values leaves no path', () => {
    const y = Float64Array.of(NaN, NaN, NaN, NaN);
    const colors = draw({ ...lane, traces: [{ ...trace, y }] }).map(({ color }) => color);
    expect(colors).toEqual(['--hair']);
  });
});
