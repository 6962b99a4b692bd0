import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeProblem, defaultsOf, membraneList, simulate } from '../../../src/core/index.ts';
import { constantSegment } from '../../../src/core/contracts/stimulus.ts';
import { odeMethods } from '../../../src/core/integrators/index.ts';
import { between, decades } from '../numbers.ts';

const fixed = odeMethods.filter(({ stepping }) => stepping === 'fixed');

describe.each(fixed.map((method) => [method.id, method] as const))('%s', (_id, method) => {
  test('takes steps of exactly the length asked for, whatever the time; only one cut short by a break is shorter', () => {
    for (const model of membraneList) {
      const params = defaultsOf(model.params);
      const kernel = model.compile(params);
      if (method.refusal(model, params)) continue;
      const n = model.states.length;
      const scales = model.states.map(({ scale }) => scale);
      const y = new Float64Array(n);
      kernel.rest(y);
      const anyStretch = fc.record({
        dtMs: decades(1e-4, 0.02),
        startMs: between(0, 5000),
        steps: between(1.001, 40),
      });
      fc.assert(
        fc.property(anyStretch, ({ dtMs, startMs, steps }) => {
          const endMs = startMs + steps * dtMs;
          const stepper = method.create({ kernel, n, dtMs, tolerance: 0, scales });
          stepper.start(startMs, y, constantSegment(startMs, endMs, 0));
          let taken = 0;
          while (stepper.t1Ms < endMs) {
            expect(stepper.step()).toBe(true);
            taken += 1;
            if (stepper.t1Ms < endMs) {
              expect(stepper.hMs).toBe(dtMs);
              // The times are multiples of the step: no sum of rounding errors.
              expect(stepper.t1Ms).toBe(startMs + taken * dtMs);
              // What a jump rule does at the end of a step changes nothing about that.
              stepper.restart(stepper.y1.slice());
            }
          }
          expect(stepper.t1Ms).toBe(endMs);
          expect(stepper.hMs).toBeLessThanOrEqual(dtMs);
          expect(Math.abs(taken - Math.ceil(steps))).toBeLessThanOrEqual(1);
        }),
        { numRuns: 50 },
      );
    }
  });
});

describe('on a knife’s edge', () => {
  // One Euler step of 0.1 ms takes V from the reset, −65 mV, to −50 mV: the very threshold.
  const spikes = (method: string, onMs: number): number => {
    const stimulus = { kind: 'current-step', params: { amp: 150, onMs, offMs: onMs + 50 } };
    const sketch = { model: 'lif', params: { tRef: 0 }, method, dtMs: 0.1, stimulus };
    return simulate(completeProblem({ ...sketch, tEndMs: onMs + 50 })).spikesMs.length;
  };

  test('explicit Euler fires at each of its 500 steps', () => {
    expect([0, 5, 20, 1234.5].map((onMs) => spikes('euler', onMs))).toEqual([500, 500, 500, 500]);
  });

  test('the neuron itself leaks on its way and fires 497 times', () => {
    const intervalMs = 10 * Math.log(150 / 0.1 / (150 / 0.1 - 15));
    expect(Math.floor(50 / intervalMs)).toBe(497);
    expect(spikes('exact', 0)).toBe(497);
  });
});
