import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SweepRequest } from '../../src/analysis/reading.ts';
import type { SweepMessage } from '../../src/analysis/sweep.ts';
import type { Curve } from '../../src/live/curve.ts';
import { CurveBuilder } from '../../src/live/curve.ts';
import { SweepLane } from '../../src/live/sweep-lane.ts';
import { createRunner } from '../../src/runtime/runner.ts';
import { ScriptedWorker, workshop } from '../runtime/fake-worker.ts';
import { messagesOf, sweepRequest } from '../analysis/sweep-request.ts';
import { FakeRunner } from './fake-runner.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const pass = (ms: number): void => void vi.advanceTimersByTime(ms);

/** Between two wishes of a hand that drags. */
const FRAME_MS = 16;

const request = (gL: number): SweepRequest => sweepRequest({ params: { gL } });

const points = (from: number, to: number): SweepMessage[] =>
  Array.from({ length: to - from }, (_, i) => ({
    kind: 'point',
    x: from + i,
    y: from + i,
    ripple: false,
  }));

function lane() {
  const runner = new FakeRunner();
  const curves: Curve[] = [];
  const scales: number[] = [];
  const failures: string[] = [];
  const it = new SweepLane('sweep:lif', runner, {
    onScale: ({ unit }) => scales.push(unit),
    onCurve: (curve) => curves.push(curve),
    onOtherAxis: () => curves.splice(0),
    onFailure: (message) => failures.push(message),
  });
  return { it, runner, curves, scales, failures, latest: () => runner.latest('sweep:lif') };
}

const wanted = (runner: FakeRunner) =>
  runner.asked.map(({ job }) => (job.kind === 'sweep' ? job.request.params.gL : NaN));

describe('The sweeps of one model', () => {
  test('a curve is published as soon as its shape can be seen, then with every batch, then done', () => {
    const { it, curves, latest } = lane();
    it.want(request(0.1));
    latest().say(...points(0, 10));
    expect(curves).toEqual([]);
    latest().say(...points(10, 20));
    latest().say(...points(20, 33));
    latest().finish();
    expect(curves.map(({ xs, done }) => [xs.length, done])).toEqual([
      [20, false],
      [33, false],
      [33, true],
    ]);
  });

  test('a short sweep is shown when it is over', () => {
    const { it, curves, latest } = lane();
    it.want(request(0.1));
    latest().say(...points(0, 5));
    latest().finish();
    expect(curves.map(({ xs, done }) => [xs.length, done])).toEqual([[5, true]]);
  });

  test('the same wish is not swept twice', () => {
    const { it, runner, latest } = lane();
    it.want(request(0.1));
    it.want(request(0.1));
    latest().finish();
    it.want(request(0.1));
    expect(wanted(runner)).toEqual([0.1]);
  });

  test('a new wish waits for a young sweep to become presentable, and only the newest waits', () => {
    const { it, runner, curves, latest } = lane();
    it.want(request(0.1));
    for (const gL of [0.2, 0.3, 0.4]) {
      pass(5 * FRAME_MS);
      it.want(request(gL));
    }
    expect(wanted(runner)).toEqual([0.1]);
    latest().say(...points(0, 17));
    expect(curves).toHaveLength(1);
    expect(wanted(runner)).toEqual([0.1, 0.4]);
  });

  test('a new wish replaces a sweep that has already shown something', () => {
    const { it, runner, latest } = lane();
    it.want(request(0.1));
    latest().say(...points(0, 17));
    pass(1000);
    it.want(request(0.2));
    expect(wanted(runner)).toEqual([0.1, 0.2]);
  });

  test('while a hand moves, sweeps start a tenth of a second apart; meanwhile nothing is swept for nobody', () => {
    const { it, runner, curves, latest } = lane();
    it.want(request(0.1));
    latest().say(...points(0, 17));
    for (const gL of [0.2, 0.3, 0.4]) {
      pass(FRAME_MS);
      it.want(request(gL), true);
      expect(runner.open).toEqual([]);
    }
    pass(100);
    expect(wanted(runner)).toEqual([0.1, 0.4]);
    latest().say(...points(0, 33));
    latest().finish();
    expect(curves.at(-1)?.done).toBe(true);
  });

  test('where the frames of a drag leave no time they start further apart, and the newest wish is the one', () => {
    const busy = (look: IdleRequestCallback, options?: IdleRequestOptions): number => {
      const deadline = { timeRemaining: () => 0, didTimeout: true };
      return Number(setTimeout(() => look(deadline), options?.timeout));
    };
    vi.stubGlobal('requestIdleCallback', busy);
    vi.stubGlobal('cancelIdleCallback', clearTimeout);
    const { it, runner, latest } = lane();
    for (let frame = 0; frame < 100; frame++) {
      it.want(request(0.1 + frame / 1000), true);
      if (runner.open.length > 0) latest().say(...points(0, 17));
      pass(FRAME_MS);
    }
    const started = wanted(runner);
    const apart = (100 * FRAME_MS) / (started.length - 1);
    expect(apart).toBeGreaterThan(350);
    expect(apart).toBeLessThan(550);
    expect(started.at(-1)).toBeGreaterThan(0.16);
  });

  test('the scale of an outdated wish is not news', () => {
    const { it, scales, latest } = lane();
    it.want(request(0.1));
    const old = latest();
    it.want(request(0.2));
    old.say({ kind: 'scale', scale: { rheobase: 1, unit: 1 } }, ...points(0, 17));
    expect(scales).toEqual([]);
    latest().say({ kind: 'scale', scale: { rheobase: 2, unit: 2 } });
    expect(scales).toEqual([2]);
  });

  test('a failure is told, and the waiting wish gets its turn', () => {
    const { it, runner, failures, latest } = lane();
    it.want(request(0.1));
    it.want(request(0.2));
    latest().fail('out of memory');
    expect(failures).toEqual(['out of memory']);
    expect(wanted(runner)).toEqual([0.1, 0.2]);
  });

  test('a stopped lane is silent', () => {
    const { it, runner, curves, latest } = lane();
    it.want(request(0.1));
    const last = latest();
    it.want(request(0.2));
    it.stop();
    pass(1000);
    last.say(...points(0, 33));
    last.finish();
    expect(curves).toEqual([]);
    expect(runner.open).toEqual([]);
    expect(wanted(runner)).toEqual([0.1]);
  });
});

describe('A curve', () => {
  test('is sorted, whatever the order of its points, with its flags', () => {
    const builder = new CurveBuilder(request(0.1));
    builder.add({ kind: 'reference', y: 112 });
    builder.add({ kind: 'point', x: 3, y: 30, ripple: true });
    builder.add({ kind: 'point', x: 1, y: NaN, ripple: false });
    builder.add({ kind: 'point', x: 2, y: 20, ripple: false });
    const { xs, ys, ripple, reference, done } = builder.curve();
    expect([...xs]).toEqual([1, 2, 3]);
    expect([...ys]).toEqual([NaN, 20, 30]);
    expect([...ripple]).toEqual([0, 0, 1]);
    expect([reference, done]).toEqual([112, false]);
  });
});

describe('While a slider is dragged, wishes come every frame', () => {
  /** Drags for `frames` frames; a sweep says `perFrame` points a frame. Returns how often a curve was seen. */
  function dragging(frames: number, perFrame: number): number {
    const { it, runner, curves } = lane();
    const said = new Map<object, number>();
    for (let i = 0; i < frames; i++) {
      pass(FRAME_MS);
      it.want(request(0.02 + i / 10_000), true);
      const job = runner.latest('sweep:lif');
      const from = said.get(job) ?? 0;
      said.set(job, from + perFrame);
      job.say(...points(from, from + perFrame));
    }
    return curves.length;
  }

  test('a sweep that needs a few frames is seen again and again', () => {
    expect(dragging(60, 4)).toBeGreaterThanOrEqual(8);
  });

  // A slow machine, or a page whose policy forbids workers: seventeen points take longer than the grace.
  test('a sweep that needs longer than its grace is still seen before the hand lets go', () => {
    expect(dragging(120, 1)).toBeGreaterThanOrEqual(1);
  });
});

test('a worker that dies half-way through a sweep leaves no doubled points', async () => {
  vi.useRealTimers();
  const { made, make } = workshop(ScriptedWorker);
  const runner = createRunner(make, 1);
  let last: Curve | undefined;
  const done = new Promise<void>((resolve) => {
    const it = new SweepLane('sweep:lif', runner, {
      onScale: () => undefined,
      onOtherAxis: () => undefined,
      onFailure: (why) => expect.fail(why),
      onCurve: (curve) => {
        last = curve;
        if (curve.done) resolve();
      },
    });
    it.want(request(0.1));
  });
  const whole = messagesOf(request(0.1));
  made[0]?.say({ id: 1, messages: whole.slice(0, 20), done: false });
  made[0]?.fail();
  await done;
  runner.dispose();
  const xs = whole.flatMap((message) => (message.kind === 'point' ? [message.x] : []));
  expect(last?.xs).toEqual(Float64Array.from(xs).sort());
});
