import { expect, test } from 'vitest';
import { layoutReadouts } from '../../src/plots/time/readouts.ts';
import type { LevelHandle, StimulusLane } from '../../src/plots/time/types.ts';
import type { PlotBox } from '../../src/plots/shared/use-plot-box.ts';
import { sceneOf } from './one-lane.ts';

const box: PlotBox = {
  width: 160,
  height: 200,
  fontPx: 13,
  lineScale: 1,
  pixelRatio: 1,
  measure: () => 20,
};

/** The input low at the cursor; its grips high and at these times. */
function lane(...gripsMs: readonly number[]): StimulusLane {
  const handle = (tMs: number): LevelHandle => ({
    kind: 'level',
    id: String(tMs),
    tMs,
    value: 20,
    min: -70,
    max: 30,
    step: 1,
    largeStep: 10,
    ariaLabel: 'Amplitude',
    valueText: '20',
    onInput: () => undefined,
  });
  return {
    id: 'stimulus',
    kind: 'stimulus',
    weight: 1,
    title: '',
    yDomain: [-70, 30],
    format: String,
    traces: [
      {
        id: 'input',
        label: 'input',
        color: '--stimulus',
        dash: 'solid',
        tMs: Float64Array.of(0, 100),
        y: Float64Array.of(-60, -60),
      },
    ],
    handles: gripsMs.map(handle),
  };
}

const wordsAt = (one: StimulusLane) => layoutReadouts(box, sceneOf(one), 40, () => 'now')[0]!.x;

test('the words at the cursor stand to its right, unless a grip is there to be taken hold of', () => {
  expect(wordsAt(lane())).toBe(49);
  expect(wordsAt(lane(60))).toBe(0);
  expect(wordsAt(lane(95))).toBe(49);
  // With a grip on either side they stand behind the next one.
  expect(wordsAt(lane(20, 50))).toBe(61);
});
