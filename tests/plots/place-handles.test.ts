import { describe, expect, test } from 'vitest';
import { handleNear, placeHandles } from '../../src/plots/time/place-handles.ts';
import type { StimulusHandle, StimulusLane } from '../../src/plots/time/types.ts';
import { sceneOf } from './one-lane.ts';

const range = { min: 0, max: 100, step: 1, onInput: () => undefined };
const named = { ariaLabel: '', valueText: '', value: 0 };

/** The handles of a pulse. */
function pulse(onMs: number, offMs: number): StimulusHandle[] {
  return [
    { ...range, ...named, id: 'on', kind: 'time', tMs: onMs },
    { ...range, ...named, id: 'level', kind: 'level', tMs: 50, spanMs: [onMs, offMs] },
    { ...range, ...named, id: 'off', kind: 'time', tMs: offMs },
  ];
}

function placed(handles: StimulusHandle[], viewMs: readonly [number, number]) {
  const lane: StimulusLane = {
    id: 'input',
    kind: 'stimulus',
    weight: 1,
    title: '',
    yDomain: [-70, 30],
    format: String,
    traces: [],
    handles,
  };
  const scene = sceneOf(lane, viewMs);
  return placeHandles(handles, scene, scene.lanes[0]!, 20);
}

describe('The grips on the input', () => {
  test('sit on the edges and in the middle of a long pulse', () => {
    expect(placed(pulse(20, 80), [0, 100]).map(({ x }) => x)).toEqual([20, 50, 80]);
  });

  test('stand side by side where the pulse is too short for all of them', () => {
    const [on, level, off] = placed(pulse(50, 51), [0, 100]).map(({ x }) => x);
    expect(level! - on!).toBeGreaterThanOrEqual(20);
    expect(off! - level!).toBeGreaterThanOrEqual(20);
  });

  test('wait at the edge of a zoomed view, but the level stays in the visible part', () => {
    const [on, level, off] = placed(pulse(20, 80), [40, 50]);
    expect([on!.away, level!.away, off!.away]).toEqual([true, false, true]);
    expect(level!.x).toBeCloseTo(50);
    expect(on!.x).toBeLessThan(level!.x);
  });

  test('are found by a finger that is near, and only the nearest', () => {
    const grips = placed(pulse(20, 80), [0, 100]);
    const y = grips[0]!.y;
    expect(handleNear(grips, { x: 32, y }, 26)!.handle.id).toBe('on');
    expect(handleNear(grips, { x: 40, y }, 26)!.handle.id).toBe('level');
    expect(handleNear(grips, { x: 50, y: y - 60 }, 26)).toBeNull();
  });
});
