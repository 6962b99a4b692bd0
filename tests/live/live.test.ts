import fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { reader } from '../../src/analysis/reading.ts';
import { getStimulus, stimulusList } from '../../src/core/catalogue.ts';
import { defaultsOf } from '../../src/core/contracts/quantity.ts';
import type { SimulationResult } from '../../src/core/contracts/simulation.ts';
import { simulate } from '../../src/core/simulate/simulate.ts';
import type { MembraneLive } from '../../src/live/live.ts';
import { sweepRequest } from '../../src/live/readings.ts';
import type { ExplorerDocument } from '../../src/state/document.ts';
import { selectAmplitude } from '../../src/state/selectors.ts';
import { base, page, withInput, withModels, withParams } from './page.ts';

/** Counted by eye: every spike after the start of the window up to its end. */
const counted = ({ spikesMs }: SimulationResult, from: number, to: number): number =>
  spikesMs.filter((t) => t > from && t <= to).length;

describe('While a hand moves something, what workers say', () => {
  const shape = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];

  function moving() {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const { live, runner, of } = page(base);
    live.update(withInput(1.7), true);
    let seen = 0;
    live.store.subscribe(() => (seen += 1));
    for (const x of shape) {
      runner.latest('sweep:lif').say({ kind: 'point', x, y: x, ripple: false });
    }
    return { live, curve: () => of('lif').curve, seen: () => seen };
  }

  test('is shown with its next frame, and draws none of its own', () => {
    const { live, curve, seen } = moving();
    expect([curve(), seen()]).toEqual([null, 0]);
    live.update(withInput(1.8), true);
    expect(curve()?.xs).toHaveLength(shape.length);
    vi.advanceTimersByTime(1000);
    expect(seen()).toBe(1);
  });

  test('is shown soon if the hand rests', () => {
    const { curve, seen } = moving();
    vi.advanceTimersByTime(60);
    expect(curve()?.xs).toHaveLength(shape.length);
    expect(seen()).toBe(1);
  });

  test('is shown when the hand lets go', () => {
    const { live, curve } = moving();
    live.update(withInput(1.7));
    expect(curve()?.xs).toHaveLength(shape.length);
  });

  test('is forgotten if the question has changed meanwhile', () => {
    const { live, curve } = moving();
    live.update(withInput(1.7, { measure: 'rate-first' }), true);
    expect(curve()).toBeNull();
    vi.advanceTimersByTime(1000);
    expect(curve()).toBeNull();
  });
});

describe('A document is answered at once', () => {
  test('traces are there when update returns, before any worker has said a word', () => {
    const { live, of } = page();
    live.update(base);
    expect(Object.keys(live.store.getState().membranes)).toEqual(['hodgkin-huxley', 'lif']);
    for (const id of ['hodgkin-huxley', 'lif']) {
      const { trace, here, failure, scale } = of(id);
      expect(trace?.outcome).toEqual({ kind: 'completed' });
      expect(trace?.tMs.at(-1)).toBe(base.tEndMs);
      expect(trace?.problem.stimulus.params.amp).toBe(1.6 * scale.unit);
      expect(failure).toBeNull();
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

  test('while a hand moves something, traces have fewer samples and the same spikes; then all of them', () => {
    const { live, of } = page(base);
    const still = of('hodgkin-huxley').trace!;
    live.update(base, true);
    live.update({ ...base, cursorMs: 10 }, true);
    expect(of('hodgkin-huxley').trace).toBe(still);

    live.update(withInput(1.7), true);
    const moving = of('hodgkin-huxley').trace!;
    expect(moving.tMs.length).toBeLessThan(still.tMs.length / 3);
    live.update(withInput(1.7), false);
    const rested = of('hodgkin-huxley').trace!;
    expect(rested.tMs.length).toBe(still.tMs.length);
    expect(moving.spikesMs).toEqual(rested.spikesMs);
    expect(moving.spikePeaksMv).toEqual(rested.spikePeaksMv);
    // Held still, not let go: what is there is good enough.
    live.update(withInput(1.7), true);
    expect(of('hodgkin-huxley').trace).toBe(rested);
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
    for (const job of runner.asked) job.finish();
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
          const read = reader(sweepRequest(document, entry), scale.unit);
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
    expect(['V', 'm', 'h', 'n']).toContain(outcome.variable);
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

describe('Curves', () => {
  test('the curve of one question is never shown as the answer to another', () => {
    const { live, runner, of } = page(base);
    const sweep = runner.latest('sweep:lif');
    sweep.say(
      { kind: 'scale', scale: { rheobase: 1.5, unit: 1.5 } },
      ...[0, 1, 2].map((x) => ({ kind: 'point', x, y: 50 * x, ripple: false }) as const),
    );
    sweep.finish();
    expect(of('lif').curve?.ys).toHaveLength(3);
    live.update(withInput(1.7));
    expect(of('lif').curve?.ys).toHaveLength(3);
    live.update({ ...base, measure: 'peak-potential' });
    expect(of('lif').curve).toBeNull();
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
