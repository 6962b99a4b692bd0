import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DriveSegment } from '../../src/core/index.ts';
import { getStimulus, limitsOf } from '../../src/core/index.ts';
import {
  firstCrossing,
  linearMembrane,
  turningPoints,
} from '../../src/core/membranes/linear-membrane.ts';
import { decades } from './numbers.ts';

/*
 * How often is a curved potential looked at? Not seconds but looks are counted: a membrane of microseconds
 * under a current of seconds once took twenty million.
 */
const [, fastestHz] = limitsOf(getStimulus('sine').params['freqHz']!);
const [shortestMs, longestMs] = limitsOf(getStimulus('synaptic-inputs').params['tauMs']!);

test('following a membrane of any speed under any curved current takes a bounded number of looks', () => {
  const anyCase = fc.record({
    C: decades(0.01, 100),
    gL: decades(0.001, 10),
    freqHz: fc.oneof(fc.constant(0), decades(0.1, fastestHz)),
    decayMs: fc.oneof(fc.constant(0), decades(shortestMs, longestMs)),
    endMs: decades(1, 300),
  });
  fc.assert(
    fc.property(anyCase, ({ C, gL, freqHz, decayMs, endMs }) => {
      const membrane = linearMembrane(C, gL, -65);
      let looks = 0;
      const watched = {
        ...membrane,
        at: (...asked: Parameters<typeof membrane.at>) => {
          looks += 1;
          return membrane.at(...asked);
        },
      };
      const segment: DriveSegment = {
        t0Ms: 0,
        t1Ms: endMs,
        level: 0,
        slope: 1e-6,
        sineAmp: freqHz > 0 ? 0.1 : 0,
        omega: (2 * Math.PI * freqHz) / 1000,
        phase: 0,
        decayAmp: decayMs > 0 ? 0.1 : 0,
        decayMs: decayMs || 1,
      };
      expect(firstCrossing(watched, 0, -70, segment, 1e6, endMs)).toBe(Infinity);
      turningPoints(watched, 0, -70, segment, endMs, () => {});
      const periods = (endMs * freqHz) / 1000;
      // 32 looks a period and 4 a time constant, while there is something to see; each turn is searched for.
      const strides = 32 * periods + 2 * 4 * 40 + 2;
      expect(looks).toBeLessThan(4 * strides + 200 * (2 * periods + 4));
    }),
    { numRuns: 60 },
  );
});
