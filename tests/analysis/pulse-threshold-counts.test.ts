import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SweepRequest } from '../../src/analysis/reading.ts';
import { reader } from '../../src/analysis/reading.ts';
import { completeParams } from '../../src/core/contracts/check.ts';
import type { MembraneModel } from '../../src/core/contracts/membrane.ts';
import { defaultMethod, getMembrane, membraneList } from '../../src/core/catalogue.ts';
import { lacksRest } from '../../src/core/simulate/start.ts';
import { evenly, sliderValues } from '../core/slider-values.ts';

/** Thresholds are found to 2e-4. */
const JUST = 1e-3;
const WIDE_AWAKE_MS = 50;

type Values = Readonly<Record<string, number>>;

/** What one question says of a pulse of so much current, in µA/cm². */
function ask(
  model: MembraneModel,
  params: Values,
  measure: string,
  stimulus: SweepRequest['stimulus'],
  axis: string,
): (input: number) => number {
  const method = defaultMethod(model, completeParams(model.params, params)).id;
  const request = { model: model.id, params, measure, stimulus, inRheobases: false, axis, method };
  const { onMs = 0, gapMs = 0, widthMs = 0 } = stimulus.params;
  const tEndMs = onMs + gapMs + widthMs + WIDE_AWAKE_MS;
  const read = reader({ ...request, range: [0, 1], points: 2, tEndMs, dtMs: 0.025, seed: 1 }, 1);
  return (input) => read(input).y;
}

/** One pulse: the threshold, and how many spikes a pulse of some strength gives. */
function onePulse(model: MembraneModel, params: Values, widthMs: number) {
  const stimulus = { kind: 'pulse', params: { onMs: 5, widthMs } };
  return {
    threshold: ask(model, params, 'pulse-threshold', stimulus, 'widthMs')(widthMs),
    fires: ask(model, params, 'did-it-fire', stimulus, 'amp'),
    count: ask(model, params, 'spike-count', stimulus, 'amp'),
  };
}

describe.each(membraneList.map((model) => [model.id, model] as const))('%s', (_id, model) => {
  test('a pulse at its threshold adds a spike to the count, a weaker one does not', () => {
    let found = 0;
    fc.assert(
      fc.property(sliderValues(model), evenly([0.1, 20]), (values, widthMs) => {
        const { threshold, fires, count } = onePulse(model, values, widthMs);
        // What cannot rest has no threshold.
        if (lacksRest(model, values)) expect(threshold).toBeNaN();
        if (Number.isNaN(threshold)) return;
        found += 1;
        expect(count(threshold * (1 + JUST))).toBeGreaterThan(count(0));
        expect(fires(threshold * (1 + JUST))).toBe(1);
        expect(count(threshold * (1 - JUST))).toBe(count(0));
      }),
      { numRuns: 60, seed: 7 },
    );
    expect(found).toBeGreaterThan(20);
  });
});

describe('A warm axon, whose spikes grow from nothing', () => {
  test.each([
    [20, 1],
    [22, 5],
    [25, 0.5],
    [25, 1],
    [28, 1],
    [30, 20],
  ])('of %d °C: a pulse of %d ms has a threshold, and it fires just there', (T, widthMs) => {
    const { threshold, fires } = onePulse(getMembrane('hodgkin-huxley'), { T }, widthMs);
    expect(fires(threshold * (1 - JUST))).toBe(0);
    expect(fires(threshold * (1 + JUST))).toBe(1);
  });
});
