import { expect, test } from 'vitest';
import { getStimulus, scaleStimulus } from '../../../src/core/index.ts';
import { driveOf, stimulusOf } from './any-stimulus.ts';

test('a rise of no duration is a jump, however small or large the current', () => {
  const ramp = getStimulus('ramp-hold-kick');
  const drawing = getStimulus('free-hand');
  const points = [[0, 0], [5e-324, 1]] as const; // prettier-ignore
  for (const amp of [1e-16, 1, 1e6]) {
    const one = stimulusOf(ramp, { amp, riseMs: 5e-324, onMs: 0, kickMs: 0 });
    const other = { ...stimulusOf(drawing, { amp }), points };
    for (const [kind, stimulus] of [
      [ramp, one],
      [drawing, other],
    ] as const) {
      // prettier-ignore
      const breaks = driveOf(stimulus, 500).map(({ t0Ms }) => t0Ms);
      const scaled = driveOf(scaleStimulus(kind, stimulus, 40), 500);
      expect(scaled.map(({ t0Ms }) => t0Ms)).toEqual(breaks);
      expect(scaled.every(({ slope }) => Number.isFinite(slope))).toBe(true);
    }
  }
});
