import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { reader } from '../../src/analysis/reading.ts';
import { getStimulus, stimulusList } from '../../src/core/catalogue.ts';
import { defaultsOf } from '../../src/core/contracts/quantity.ts';
import type { SimulationResult } from '../../src/core/contracts/simulation.ts';
import { simulate } from '../../src/core/simulate/simulate.ts';
import type { Live, MembraneLive } from '../../src/live/live.ts';
import { createLive } from '../../src/live/live.ts';
import { problemFor } from '../../src/live/problem.ts';
import { sweepRequest } from '../../src/live/readings.ts';
import { selectAmplitude } from '../../src/state/selectors.ts';
import { createRunner } from '../../src/runtime/runner.ts';
import { DEFAULT_DOCUMENT } from '../../src/state/default-document.ts';
import type { ExplorerDocument } from '../../src/state/document.ts';
import { WorkingWorker, workshop } from '../runtime/fake-worker.ts';
import { FakeRunner } from './fake-runner.ts';

const lives: Live[] = [];
afterEach(() => {
  for (const live of lives.splice(0)) live.dispose();
});

function page(document?: ExplorerDocument) {
  const runner = new FakeRunner();
  const live = createLive(runner);
  lives.push(live);
  if (document) live.update(document);
  return { live, runner, of: (id: string) => stateOf(live, id) };
}

function stateOf(live: Live, id: string): MembraneLive {
  const state = live.store.getState().membranes[id];
  if (!state) throw new Error(`${id} is not on the table`);
  return state;
}

const base: ExplorerDocument = DEFAULT_DOCUMENT;
const withModels = (...ids: readonly string[]): ExplorerDocument => ({
  ...base,
  models: ids.map((id) => ({ id, params: {} })),
  selected: ids[0]!,
});
const withParams = (id: string, params: Record<string, number>): ExplorerDocument => ({
  ...base,
  models: base.models.map((entry) => (entry.id === id ? { id, params } : entry)),
});
const withInput = (
  amp: number,
  more: Partial<ExplorerDocument> = {},
  params: Record<string, number> = {},
): ExplorerDocument => {
  const document = { ...base, ...more };
  const { stimulus } = document;
  return { ...document, stimulus: { ...stimulus, params: { ...stimulus.params, ...params, amp } } };
};

/** A run so long that it may not be done between two frames. */
const expensive: Partial<ExplorerDocument> = { method: 'rk4', dtMs: 0.001, tEndMs: 250 };

/** Counted by eye: every spike after the start of the window up to its end. */
const counted = ({ spikesMs }: SimulationResult, from: number, to: number): number =>
  [...spikesMs].filter((t) => t > from && t <= to).length;

describe('A document is answered at once', () => {
  test('traces are there when update returns, before any worker has said a word', () => {
    const { live, of } = page();
    live.update(base);
    expect(Object.keys(live.store.getState().membranes)).toEqual(['hodgkin-huxley', 'lif']);
    for (const id of ['hodgkin-huxley', 'lif']) {
      const { trace, stale, here, failure, scale } = of(id);
      expect(trace?.outcome).toEqual({ kind: 'completed' });
      expect(trace?.tMs.at(-1)).toBe(base.tEndMs);
      expect(trace?.problem.stimulus.params.amp).toBe(1.6 * scale.unit);
      expect([stale, failure]).toEqual([false, null]);
      expect(here?.y).toBeGreaterThan(50);
    }
  });

  test('the trace is the very run that anybody gets for the same problem', () => {
    const { of } = page(base);
    const { trace } = of('hodgkin-huxley');
    const again = simulate(trace!.problem);
    expect(trace?.spikesMs).toEqual(again.spikesMs);
    expect(trace?.states[0]).toEqual(again.states[0]);
  });

  test('every step of a drag has its own trace, and what did not change is not run again', () => {
    const { live, of } = page(base);
    const first = of('lif').trace;
    live.update({ ...base, cursorMs: 10 });
    expect(of('lif').trace).toBe(first);
    for (const amp of [1.7, 1.8, 1.9]) {
      live.update(withInput(amp));
      const { trace, scale } = of('lif');
      expect(trace?.problem.stimulus.params.amp).toBe(amp * scale.unit);
    }
  });

  test('one model’s parameter leaves the other model alone', () => {
    const { live, of } = page(base);
    const axon = of('hodgkin-huxley').trace;
    const lif = of('lif').trace;
    live.update(withParams('lif', { tRef: 5 }));
    expect(of('hodgkin-huxley').trace).toBe(axon);
    expect(of('lif').trace).not.toBe(lif);
  });

  test('one sweep is asked for each model, and only one, until the question changes', () => {
    const { live, runner } = page(base);
    expect(runner.asked.map(({ key }) => key)).toEqual(['sweep:hodgkin-huxley', 'sweep:lif']);
    live.update(withInput(2));
    live.update({ ...withInput(2), cursorMs: 5, selected: 'lif' });
    expect(runner.asked).toHaveLength(2);
    for (const job of [...runner.asked]) job.finish();
    live.update({ ...base, measure: 'rate-first' });
    expect(runner.asked.slice(2).map(({ key }) => key)).toEqual([
      'sweep:hodgkin-huxley',
      'sweep:lif',
    ]);
  });
});

describe('The measure at the present input', () => {
  const kinds = stimulusList.map(({ id }) => id);
  const anyInput = fc.record({
    kind: fc.constantFrom(...kinds),
    amp: fc.double({ min: 0, max: 3, noNaN: true }),
    onMs: fc.integer({ min: 0, max: 60 }),
    offMs: fc.integer({ min: 80, max: 260 }),
  });

  test('the spikes one counts in the trace are the plotted rate times the window', () => {
    let seen = 0;
    const { live, of } = page(base);
    fc.assert(
      fc.property(anyInput, ({ kind, amp, onMs, offMs }) => {
        const { params: specs, drawn, window } = getStimulus(kind);
        const given: Record<string, number> = { amp };
        if (specs.onMs) given.onMs = onMs;
        if (specs.offMs) given.offMs = offMs;
        const stimulus = { kind, params: given, ...(drawn && { points: drawn }) };
        const document = { ...base, measure: 'rate-window', stimulus };
        live.update(document);
        const [from, to] = window({ ...defaultsOf(specs), ...given }, base.tEndMs);
        if (kind === 'current-step') expect([from, to]).toEqual([onMs, Math.min(offMs, 200)]);
        for (const entry of document.models.slice(0, 2)) {
          const { trace, here, scale } = of(entry.id);
          const count = counted(trace!, from, to);
          seen += count;
          expect((here!.y * (to - from)) / 1000).toBeCloseTo(count, 9);
          // The curve is made of the same runs: its point at this input has the same height.
          const read = reader(sweepRequest(document, entry, scale), scale.unit);
          expect(read(selectAmplitude(document)).y).toBe(here!.y);
        }
      }),
      { numRuns: 20, seed: 20, endOnFailure: true },
    );
    expect(seen).toBeGreaterThan(50);
  });

  test('a settled rate does not depend on where the window lies', () => {
    const { live, of } = page(base);
    const before = of('hodgkin-huxley').here;
    expect(before?.y).toBeCloseTo(68.36, 1);
    live.update(withInput(1.6, {}, { onMs: 30, offMs: 140 }));
    expect(of('hodgkin-huxley').here?.y).toBe(before?.y);
  });

  test('another question is answered from the same trace', () => {
    const { live, of } = page(base);
    const { trace } = of('lif');
    live.update({ ...base, measure: 'spike-count' });
    expect(of('lif').trace).toBe(trace);
    expect(of('lif').here?.y).toBe(trace?.spikesMs.length);
    live.update({ ...base, measure: 'peak-potential' });
    expect(of('lif').here?.y).toBe(trace?.peakMv);
    live.update({ ...base, measure: 'latency' });
    expect(of('lif').here?.y).toBe(trace!.spikesMs[0]! - 20);
  });

  test('without a spike there is no latency, and that is no number rather than zero', () => {
    const { of } = page(withInput(0.5, { measure: 'latency' }));
    expect(of('lif').here?.y).toBeNaN();
  });

  test('the axon fires at 6.95 and not at 6.9 µA/cm², asked with a pulse of one millisecond', () => {
    const asked = (amp: number): number | undefined =>
      page({
        ...base,
        inputUnit: 'native',
        inputRange: [0, 20],
        measure: 'did-it-fire',
        stimulus: { kind: 'pulse', params: { amp } },
      }).of('hodgkin-huxley').here?.y;
    expect([6.8, 6.9, 6.95, 7].map(asked)).toEqual([0, 0, 1, 1]);
  });
});

describe('Divergence', () => {
  const diverging: ExplorerDocument = { ...base, method: 'euler', dtMs: 0.2 };

  test('is an outcome with a time and a variable; the other models go on', () => {
    const { of } = page(diverging);
    const { trace, failure } = of('hodgkin-huxley');
    const { outcome } = trace!;
    if (outcome.kind !== 'diverged') return expect.fail('it should have diverged');
    expect(outcome.tMs).toBeGreaterThan(20);
    expect(outcome.tMs).toBeLessThan(base.tEndMs);
    expect(outcome.variable).toBe('V');
    expect(failure).toBeNull();
    expect(of('lif').trace?.outcome).toEqual({ kind: 'completed' });
    expect(of('lif').here?.y).toBeGreaterThan(50);
  });

  test('leaves nothing to be drawn that is no number', () => {
    const { of } = page(diverging);
    for (const column of of('hodgkin-huxley').trace!.states) {
      expect(column.every((value) => Number.isFinite(value))).toBe(true);
    }
  });

  test('has no answer where the answer is read off the run, and is over with the next good step', () => {
    const { live, of } = page({ ...diverging, measure: 'rate-window' });
    expect(of('hodgkin-huxley').here).toBeNull();
    live.update({ ...diverging, measure: 'rate-window', dtMs: 0.025 });
    expect(of('hodgkin-huxley').trace?.outcome).toEqual({ kind: 'completed' });
    expect(of('hodgkin-huxley').here?.y).toBeGreaterThan(50);
  });
});

describe('Models come and go', () => {
  test('a model taken off the table takes its sweep with it', () => {
    const { live, runner } = page(base);
    expect(runner.open).toEqual(['sweep:hodgkin-huxley', 'sweep:lif']);
    const last = runner.latest('sweep:lif');
    live.update(withModels('hodgkin-huxley', 'relu'));
    expect(runner.open).toEqual(['sweep:hodgkin-huxley']);
    expect(Object.keys(live.store.getState().membranes)).toEqual(['hodgkin-huxley']);
    last.say({ kind: 'scale', scale: { rheobase: 1, unit: 1 } });
    last.finish();
    expect(Object.keys(live.store.getState().membranes)).toEqual(['hodgkin-huxley']);
  });

  test('a model that comes back is swept again', () => {
    const { live, runner, of } = page(base);
    live.update(withModels('hodgkin-huxley'));
    live.update(base);
    expect(runner.countOf('sweep:lif')).toBe(2);
    expect(of('lif').curve).toBeNull();
  });

  test('only artificial units: nothing to run', () => {
    const { live, runner } = page(withModels('relu', 'step'));
    expect(live.store.getState().membranes).toEqual({});
    expect(runner.asked).toEqual([]);
  });

  test('dispose stops everything', () => {
    const { live, runner } = page(base);
    live.dispose();
    expect([runner.open, runner.isDisposed]).toEqual([[], true]);
  });
});

describe('The scale of the input axis', () => {
  test('is close from the first moment and exact when the sweep has found it', () => {
    const { runner, of } = page(base);
    expect(of('hodgkin-huxley').scale.rheobase).toBeCloseTo(6.26, 1);
    const scale = { rheobase: 6.2603, unit: 6.2603 };
    runner.latest('sweep:hodgkin-huxley').say({ kind: 'scale', scale });
    const { trace, ...rest } = of('hodgkin-huxley');
    expect(rest.scale).toEqual(scale);
    expect(trace?.problem.stimulus.params.amp).toBe(1.6 * 6.2603);
    // The sweep that told it goes on.
    expect(runner.countOf('sweep:hodgkin-huxley')).toBe(1);
  });

  test('a membrane that fires at no current keeps the axis of its published values', () => {
    const { of } = page(withParams('hodgkin-huxley', { gNa: 0 }));
    const { scale, trace, here } = of('hodgkin-huxley');
    expect(scale.rheobase).toBeNull();
    expect(scale.unit).toBeCloseTo(6.26, 1);
    expect(trace?.spikesMs).toHaveLength(0);
    expect(here?.y).toBe(0);
  });

  test('in native units all models get the same current, else the same multiple', () => {
    const native = page(withInput(10, { inputUnit: 'native' }));
    const multiple = page(withInput(2));
    const amps = (of: (id: string) => MembraneLive) =>
      ['hodgkin-huxley', 'lif'].map((id) => of(id).trace?.problem.stimulus.params.amp);
    expect(amps(native.of)).toEqual([10, 10]);
    const [axon, lif] = amps(multiple.of);
    expect(axon).toBeCloseTo(12.52, 1);
    expect(lif).toBeCloseTo(3, 2);
  });
});

describe('A run that takes longer than a frame', () => {
  const dear = withInput(2, expensive);

  test('goes to a worker while the old trace stays and is called stale', () => {
    const { live, runner, of } = page(base);
    const old = of('hodgkin-huxley').trace;
    live.update(dear);
    expect(of('hodgkin-huxley').trace).toBe(old);
    expect(of('hodgkin-huxley').stale).toBe(true);
    expect(runner.open).toContain('trace:hodgkin-huxley');
  });

  test('replaces the old trace when it arrives, with the measure read off it', () => {
    const { live, runner, of } = page({ ...base, measure: 'spike-count' });
    live.update({ ...dear, measure: 'spike-count' });
    const job = runner.latest('trace:lif');
    if (job.job.kind !== 'trace') return expect.fail('no trace was asked for');
    expect(job.job.problem).toEqual(
      problemFor(dear, { id: 'lif', params: {} }, of('lif').scale.unit),
    );
    const result = simulate({ ...job.job.problem, dtMs: 0.05 });
    job.say({ kind: 'trace', result });
    job.finish();
    expect(of('lif').trace).toBe(result);
    expect(of('lif').stale).toBe(false);
    expect(of('lif').here?.y).toBe(result.spikesMs.length);
  });

  test('with real workers the trace of a long run comes by itself', async () => {
    const { make } = workshop(WorkingWorker);
    const live = createLive(createRunner(make, 2));
    lives.push(live);
    const document = { ...withInput(2), tEndMs: 5000 };
    live.update({ ...document, models: withModels('hodgkin-huxley').models });
    expect(stateOf(live, 'hodgkin-huxley').stale).toBe(true);
    await new Promise<void>((resolve) => {
      live.store.subscribe(({ membranes }) => {
        if (membranes['hodgkin-huxley']?.stale === false) resolve();
      });
    });
    expect(stateOf(live, 'hodgkin-huxley').trace?.tMs.at(-1)).toBe(5000);
  });

  test('is called off when a cheaper wish comes first', () => {
    const { live, runner, of } = page(base);
    live.update(dear);
    live.update(base);
    expect(runner.open).toEqual(['sweep:hodgkin-huxley', 'sweep:lif']);
    expect(of('hodgkin-huxley').stale).toBe(false);
  });

  test('that fails leaves the last good picture and says so', () => {
    const { live, runner, of } = page(base);
    const old = of('lif').trace;
    live.update(dear);
    runner.latest('trace:lif').fail('out of memory');
    expect(of('lif')).toMatchObject({ trace: old, stale: false, failure: 'out of memory' });
  });
});

describe('Curves', () => {
  test('arrive with a reference, a verdict and an end', () => {
    const { runner, of } = page(base);
    const job = runner.latest('sweep:lif');
    job.say({ kind: 'reference', y: 112 });
    for (let i = 0; i < 17; i++) job.say({ kind: 'point', x: i, y: 10 * i, ripple: false });
    expect(of('lif').curve).toMatchObject({ reference: 112, done: false });
    job.finish();
    expect(of('lif').curve).toMatchObject({ done: true });
  });

  test('the old curve stays until the new one has a shape', () => {
    const { live, runner, of } = page(base);
    const first = runner.latest('sweep:lif');
    for (let i = 0; i < 17; i++) first.say({ kind: 'point', x: i, y: i, ripple: false });
    first.finish();
    const old = of('lif').curve;
    live.update(withParams('lif', { tRef: 4 }));
    expect(of('lif').curve).toBe(old);
    runner.latest('sweep:lif').say({ kind: 'point', x: 1, y: 5, ripple: false });
    expect(of('lif').curve).toBe(old);
  });

  test('a sweep that fails is told beside the model, and the others go on', () => {
    const { runner, of } = page(base);
    runner.latest('sweep:lif').fail('stack overflow');
    expect(of('lif').failure).toBe('stack overflow');
    expect(of('hodgkin-huxley').failure).toBeNull();
  });
});

describe('Work is not done in vain', () => {
  const dear = withInput(2, expensive);

  test('a long run that is under way is not started again by a change that does not concern it', () => {
    const { live, runner } = page(base);
    live.update(dear);
    // Playback moves the cursor every frame: a run that began afresh each time would never end.
    for (const cursorMs of [10, 11, 12]) live.update({ ...dear, cursorMs });
    live.update({ ...dear, selected: 'lif' });
    expect(runner.countOf('trace:hodgkin-huxley')).toBe(1);
  });

  test('a model taken off the table also takes its long run with it', () => {
    const { live, runner } = page(base);
    live.update(dear);
    live.update({ ...dear, models: withModels('lif').models, selected: 'lif' });
    expect(runner.open).not.toContain('trace:hodgkin-huxley');
  });

  test('a failed sweep is not forgotten when something else changes', () => {
    const { live, runner, of } = page(base);
    runner.latest('sweep:lif').fail('stack overflow');
    live.update({ ...base, cursorMs: 10 });
    expect(of('lif').failure).toBe('stack overflow');
  });
});
