import { describe, expect, test } from 'vitest';
import { completeProblem, simulate } from '../../src/core/index.ts';

/*
 * Some teaching simulations play a spike of fixed shape once the input passes a number. Here the
 * spike comes out of the equations, so its threshold and its height depend on everything.
 */
const peak = (amp: number, params: Record<string, number> = {}) =>
  simulate(
    completeProblem({
      model: 'hodgkin-huxley',
      params,
      tEndMs: 40,
      sampleMs: 0,
      tolerance: 1e-9,
      stimulus: { kind: 'pulse', params: { amp, onMs: 5, widthMs: 1 } },
    }),
  ).peakMv;

function threshold(params: Record<string, number> = {}, level = 0): number {
  let [below, above] = [1, 60];
  while (above - below > 1e-13 * above) {
    const middle = (below + above) / 2;
    if (middle === below || middle === above) break;
    if (peak(middle, params) > level) above = middle;
    else below = middle;
  }
  return above;
}

describe('the spike of the squid axon is not scripted', () => {
  test('no number in the model is its threshold: it emerges, and moves with every parameter', () => {
    const published = threshold();
    expect(Math.abs(published - 6.91892552)).toBeLessThan(7e-5);
    expect(threshold({ gNa: 150 })).toBeLessThan(0.9 * published);
    expect(threshold({ gNa: 100 })).toBeGreaterThan(1.1 * published);
    expect(threshold({ gK: 45 })).toBeGreaterThan(1.1 * published);
    expect(threshold({ EL: -54.3 })).toBeLessThan(published);
  });

  test('spikes of any height exist, within a millionth of the threshold', () => {
    // The published threshold of half-height spikes; a curve drawn over it looks like a step.
    const low = threshold({}, -40);
    const high = threshold({}, 10);
    expect(high - low).toBeGreaterThan(0);
    expect((high - low) / low).toBeLessThan(1e-6);
    const halfway = peak((low + high) / 2);
    expect(halfway).toBeGreaterThan(-40);
    expect(halfway).toBeLessThan(10);
  });

  test('above it the height still depends on the stimulus', () => {
    const heights = [6.95, 10, 20, 40].map((amp) => peak(amp));
    expect(heights.toSorted((a, b) => a - b)).toEqual(heights);
    expect(heights[3]! - heights[0]!).toBeGreaterThan(5);
  });
});
