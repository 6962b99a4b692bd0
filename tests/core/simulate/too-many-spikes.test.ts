import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rheobase } from '../../../src/analysis/rheobase.ts';
import { firesOn, settler } from '../../../src/analysis/settle.ts';
import type { SimulationProblem, SimulationResult } from '../../../src/core/index.ts';
import {
  completeProblem,
  defaultsOf,
  getMembrane,
  limitsOf,
  membraneList,
  methods,
  stimulusList,
} from '../../../src/core/index.ts';
import { MOST_SPIKES } from '../../../src/core/simulate/run.ts';
import { between } from '../numbers.ts';
import { allNumbers, runToEnd } from '../run-pieces.ts';
import { anyStimulus } from '../stimuli/any-stimulus.ts';

/*
 * Nothing in a reset model says how often it may fire: without a refractory period, and with a reset a hair
 * below the threshold, a run of any length holds more spikes than a machine can count.
 */
const ENDLESS = { tRef: 0, vReset: -50.00001 };
const lif = getMembrane('lif');

function run(changes: Partial<SimulationProblem>, tEndMs = 1000): SimulationResult {
  const stimulus = { kind: 'current-step', params: { amp: 2.4, onMs: 20, offMs: tEndMs } };
  return runToEnd(
    completeProblem({ model: 'lif', params: ENDLESS, stimulus, tEndMs, dtMs: 0.001, ...changes }),
  );
}

describe('a run with more spikes than can be counted', () => {
  const ways = [
    ...methods
      .filter((method) => method.refusal(lif, defaultsOf(lif.params)) === null)
      .map(({ id }) => [id, 0] as const),
    ['exact', 2] as const,
  ];

  test.each(ways)(
    'ends with the spike that is too many, under %s with a noise of %s mV',
    (method, sigmaV) => {
      const result = run({ method, params: { ...ENDLESS, sigmaV } });
      const { outcome, spikesMs, tMs, states } = result;
      if (outcome.kind !== 'too-many-spikes') throw new Error(outcome.kind);
      expect(outcome.most).toBe(MOST_SPIKES);
      expect(spikesMs).toHaveLength(MOST_SPIKES);
      expect(outcome.tMs).toBeGreaterThanOrEqual(spikesMs.at(-1)!);
      expect(outcome.tMs).toBeLessThan(1000);
      // What led there stays: a trace up to the last state that was one.
      expect(tMs.at(-1)).toBeGreaterThan(outcome.tMs - 1);
      expect(tMs.at(-1)).toBeLessThanOrEqual(outcome.tMs + 1e-9);
      expect(states[0]).toHaveLength(tMs.length);
      expect(allNumbers(result).every(Number.isFinite)).toBe(true);
    },
  );

  test('is complete with as many as there is room for', () => {
    const { spikesMs } = run({ sampleMs: 0 });
    const tEndMs = (spikesMs.at(-2)! + spikesMs.at(-1)!) / 2;
    const short = run({ tEndMs, sampleMs: 0 });
    expect([short.outcome.kind, short.spikesMs.length]).toEqual(['completed', MOST_SPIKES - 1]);
  });

  test('has room for all that a neuron of any model can do within its sliders for a second', () => {
    for (const { id, currentRange } of membraneList) {
      const stimulus = { kind: 'constant', params: { amp: currentRange[1] / 4 } };
      const { outcome } = runToEnd(completeProblem({ model: id, stimulus, tEndMs: 1000 }));
      expect([id, outcome.kind]).toEqual([id, 'completed']);
    }
  });
});

test(
  'no run of any model has more spikes or steps than there is room for, within all limits',
  { timeout: 60_000 },
  () => {
    const tEndMs = 20;
    const anyParams = (id: string) =>
      fc.record(
        Object.fromEntries(
          Object.entries(getMembrane(id).params).map(([name, spec]) => {
            const [min, max] = limitsOf(spec);
            return [name, fc.oneof(between(min, max), fc.constantFrom(min, max, spec.value))];
          }),
        ),
      );
    const anyCase = fc.constantFrom(...membraneList).chain((model) =>
      fc.record({
        model: fc.constant(model),
        params: anyParams(model.id),
        closeness: fc.oneof(fc.constant(0), between(1e-13, 1e-3)),
        stimulus: fc.constantFrom(...stimulusList).chain(anyStimulus),
        method: fc.constantFrom(...methods),
        dtMs: fc.constantFrom(0.001, 0.05),
      }),
    );
    let endless = 0;
    fc.assert(
      fc.property(anyCase, ({ model, params, closeness, stimulus, method, dtMs }) => {
        // The reset as close below the threshold as it gets.
        const close = closeness > 0 && 'vReset' in params && 'vTh' in params;
        const values = close ? { ...params, vReset: params.vTh! - closeness, tRef: 0 } : params;
        const complete = { ...defaultsOf(model.params), ...values };
        if (model.conflict?.(complete) || method.refusal(model, complete)) return;
        const sketch = {
          model: model.id,
          params: values,
          method: method.id,
          stimulus,
          tEndMs,
          dtMs,
        };
        const result = runToEnd(completeProblem({ ...sketch, sampleMs: 0 }));
        expect(result.spikesMs.length).toBeLessThanOrEqual(MOST_SPIKES);
        expect(result.stats.steps).toBeLessThan(5 * MOST_SPIKES);
        expect(allNumbers(result).every(Number.isFinite)).toBe(true);
        if (result.outcome.kind === 'too-many-spikes') endless += 1;
      }),
      { numRuns: 400 },
    );
    expect(endless).toBeGreaterThan(0);
  },
);

describe('the settled rate of a neuron that knows no rest', () => {
  const settle = (params: Record<string, number>) =>
    settler(lif, { ...defaultsOf(lif.params), ...ENDLESS, ...params });

  test('is exact as long as there is one: a closed form needs no run', () => {
    for (const drop of [1e-5, 1e-7, 2e-9]) {
      const vReset = -50 - drop;
      const { kind, steadyHz } = settle({ vReset })(2.4);
      const intervalMs = 10 * Math.log1p((-50 - vReset) / 9);
      expect(kind).toBe('firing');
      expect(Math.abs(steadyHz * intervalMs * 1e-3 - 1)).toBeLessThan(1e-9);
    }
  });

  test('is none where the next spike comes at once; the neuron fires all the same', () => {
    const settled = settle({ vTh: 0, vReset: -5e-324, EL: -10 })(2);
    expect(settled).toMatchObject({ kind: 'too-fast', steadyHz: 0, firstHz: 0 });
    expect(firesOn(settled)).toBe(true);
  });

  test('does not shift the rheobase', () => {
    const at = (params: Record<string, number>) =>
      rheobase(lif, { ...defaultsOf(lif.params), ...params });
    expect(at(ENDLESS)).toBe(at({}));
    expect(at({ vTh: 0, vReset: -5e-324, EL: -10 })! - 1).toBeLessThan(1e-4);
  });

  test('with noise is counted over as many spikes as a run has room for', () => {
    const { kind, steadyHz, errorHz, simulatedMs } = settle({ sigmaV: 2 })(2.4);
    expect(kind).toBe('firing');
    expect(Math.abs(steadyHz - (1000 * MOST_SPIKES) / simulatedMs)).toBeLessThan(1e-6);
    expect(simulatedMs).toBeLessThan(6000);
    expect(errorHz).toBeGreaterThan(0);
    expect(errorHz).toBeLessThan(0.1 * steadyHz);
  });

  test('is there with the weakest noise a number can hold', () => {
    expect(settle({ tRef: 2, vReset: -65, sigmaV: 1e-239 })(2.4).steadyHz).toBeGreaterThan(50);
  });
});
