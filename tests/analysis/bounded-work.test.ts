import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIRST_STEPS, firstScale } from '../../src/analysis/input-scale.ts';
import { patientReader } from '../../src/analysis/reading.ts';
import { affordable } from '../../src/analysis/sweep.ts';
import { limitsOf, SLICE_STEPS } from '../../src/core/index.ts';
import type { Stimulus } from '../../src/core/index.ts';
import { membraneList, methods } from '../../src/core/catalogue.ts';
import { sweepRequest as requestOf } from '../../src/live/readings.ts';
import { anyDocument } from '../state/any-document.ts';
import { between } from '../core/numbers.ts';
import { sweepRequest } from './sweep-request.ts';

/*
 * Work is counted in steps, never in seconds. No link that can be opened asks for more of it than a machine gets
 * through, and what takes long gives way in between, so that it can be called off.
 */
const fixed = methods.filter(({ stepping }) => stepping === 'fixed').map(({ id }) => id);
const LONGEST = { tEndMs: 5000, dtMs: 0.001, method: fixed[0]! };

describe('A curve', () => {
  test('of any document takes at most a hundred million steps of one length, and has a shape all the same', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        for (const entry of document.models) {
          if (!membraneList.some(({ id }) => id === entry.id)) continue;
          const request = requestOf(document, entry);
          const runs = Math.min(request.points, affordable(request));
          expect(runs).toBeGreaterThanOrEqual(17);
          if (!fixed.includes(request.method) || request.measure.startsWith('rate-s')) continue;
          if (request.measure === 'pulse-threshold' || request.measure === 'rate-first') continue;
          expect((runs * request.tEndMs) / request.dtMs).toBeLessThanOrEqual(1e8);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('has all its points where steps are cheap, and fewer where they are many', () => {
    const short = { measure: 'rate-window', method: fixed[0]!, tEndMs: 200, dtMs: 0.025 };
    expect(affordable(sweepRequest(short))).toBeGreaterThan(1000);
    expect(affordable(sweepRequest({ ...short, ...LONGEST }))).toBe(17);
    expect(affordable(sweepRequest({ ...LONGEST, measure: 'rate-steady' }))).toBe(Infinity);
  });

  test.each([
    ['a count', 'spike-count', 'pulse', 1],
    ['a threshold', 'pulse-threshold', 'pulse', 5],
  ])('that asks for %s gives way between the slices of its runs', (_what, measure, kind, least) => {
    const stimulus = { kind, params: { onMs: 1, widthMs: 1 } };
    const request = sweepRequest({ measure, stimulus, ...LONGEST, tEndMs: 60 });
    let slices = 0;
    const reading = patientReader(request, 1.5)(8);
    let step = reading.next();
    for (; !step.done; step = reading.next()) slices += 1;
    const runSteps = 50 / request.dtMs;
    expect(slices).toBeGreaterThanOrEqual(Math.floor((least * runSteps) / SLICE_STEPS));
    expect(slices).toBeLessThan((30 * 60) / request.dtMs / SLICE_STEPS);
    expect(step.value?.y).toBeGreaterThanOrEqual(0);
  });
});

describe('A threshold', () => {
  const ask = (stimulus: Stimulus, more: object) =>
    patientReader(
      sweepRequest({ measure: 'pulse-threshold', stimulus, ...LONGEST, ...more }),
      1,
    )(20);

  test('that would take longer than anybody waits is refused at once, by name', () => {
    const step = ask({ kind: 'pulse', params: { onMs: 5000, widthMs: 5000 } }, {}).next();
    expect(step).toEqual({ done: true, value: { y: NaN, ripple: false, missing: 'tooLong' } });
  });

  test('is not looked for among spikes that cannot be counted', () => {
    const params = { tRef: 0, vReset: -50.00001 };
    const pair = { kind: 'pulse-pair', params: { widthMs: 5 } };
    const reading = ask(pair, { method: 'exact', params });
    let step = reading.next();
    while (!step.done) step = reading.next();
    expect(step.value).toMatchObject({ missing: 'uncounted' });
  });
});

describe('The first look at an input scale', () => {
  const odes = membraneList.filter(({ exact }) => !exact);
  const anyNeuron = fc.constantFrom(...odes).chain((model) =>
    fc
      .record(
        Object.fromEntries(
          Object.entries(model.params).map(([name, spec]) => {
            const [min, max] = limitsOf(spec);
            return [
              name,
              fc.oneof(between(...spec.range), fc.constantFrom(min, max, ...spec.range)),
            ];
          }),
        ),
      )
      .map((params) => ({ model, params })),
  );

  test(
    'costs a bounded number of steps for any neuron, and is one to draw with',
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(anyNeuron, ({ model, params }) => {
          let asked = 0;
          const counted: typeof model = {
            ...model,
            compile: (values) => {
              const kernel = model.compile(values);
              const slopes: typeof kernel.slopes = (y, input, dydt) => {
                asked += 1;
                kernel.slopes(y, input, dydt);
              };
              return Object.create(kernel, { slopes: { value: slopes } }) as typeof kernel;
            },
          };
          const { unit } = firstScale(counted, params);
          expect(unit).toBeGreaterThan(0);
          // Six evaluations a step, and as many again for steps that are taken twice.
          expect(asked).toBeLessThan(12 * FIRST_STEPS);
        }),
        { numRuns: 15 },
      );
    },
  );
});
