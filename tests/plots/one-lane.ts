import type { LaneFrame, LaneScene, TimeFrame, TimeScene } from '../../src/plots/time/scene.ts';
import type { Lane } from '../../src/plots/time/types.ts';

/** One lane, 100 px high, one pixel a millivolt and a millisecond. */
export function sceneOf(one: Lane, viewMs: readonly [number, number] = [0, 100]): TimeScene {
  const frame: LaneFrame = {
    rows: { headY: 10, spikesTop: 12, top: 22, bottom: 122 },
    domain: [-70, 30],
    ticks: [{ value: -65, label: '−65' }],
    toY: (value) => 122 - (value + 70),
  };
  const place: LaneScene = { ...frame, frame, lane: one };
  const perMs = 100 / (viewMs[1] - viewMs[0]);
  const time: TimeFrame = {
    rows: {
      lanes: [place.rows],
      compact: false,
      hasValues: false,
      lineHeight: 16,
      gripRadius: 11,
      railY: 140,
      stripTop: 150,
      tickY: 160,
      titleY: 180,
    },
    columns: { left: 0, right: 100, labelX: 110, labelWidth: 40 },
    viewMs,
    timeTicks: [],
    toX: (tMs) => (tMs - viewMs[0]) * perMs,
    fromX: (px) => viewMs[0] + px / perMs,
  };
  return { ...time, frame: time, lanes: [place] };
}
