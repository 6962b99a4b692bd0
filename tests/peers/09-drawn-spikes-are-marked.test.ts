import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeProblem, getMembrane, membraneList, simulate } from '../../src/core/index.ts';
import { between } from '../core/numbers.ts';

/*
 * A leaky integrate-and-fire neuron has no spike shape. Peers left its spikes invisible, or drew them
 * as if they were computed. Here the model says that its spike is drawn, and how high; the computed
 * trace itself ends at the threshold.
 */
describe('a neuron whose spike is drawn, not computed', () => {
  const { spike } = getMembrane('lif');

  test('says so, and to which potential', () => {
    expect(spike).toEqual({ kind: 'reset', drawnPeakMv: 20 });
    const drawn = membraneList.filter((model) => model.spike.kind === 'reset');
    expect(drawn.map(({ id }) => id)).toEqual(
      membraneList.filter((model) => model.exact).map(({ id }) => id),
    );
  });

  test.each(['exact', 'rk4', 'euler', 'exponential-euler'])(
    'has a trace by %s that never passes its threshold, but reaches it at every spike',
    (method) => {
      fc.assert(
        fc.property(between(1.6, 20), between(0.01, 0.5), (amp, dtMs) => {
          const { states, tMs, spikesMs, spikePeaksMv } = simulate(
            completeProblem({
              model: 'lif',
              method,
              dtMs,
              tEndMs: 60,
              sampleMs: 0.1,
              stimulus: {
                kind: 'sine',
                params: { amp, depth: 1, freqHz: 100, onMs: 0, offMs: 60 },
              },
            }),
          );
          const [v] = states as [Float64Array];
          expect(Math.max(...v)).toBeLessThan(-50 + 1e-9);
          for (const spikeMs of spikesMs) {
            // Two samples at the moment of a spike: before and after the jump.
            const before = tMs.indexOf(spikeMs);
            const after = tMs.lastIndexOf(spikeMs);
            expect(after).toBeGreaterThan(before);
            expect(Math.abs(v[after - 1]! - -50)).toBeLessThan(1e-9);
            expect(v[after]).toBe(-65);
          }
          expect(spikePeaksMv.every((mv) => Math.abs(mv - -50) < 1e-9)).toBe(true);
        }),
        { numRuns: 30 },
      );
    },
  );
});
