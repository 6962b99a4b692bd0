import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Job, JobMessage } from '../../src/runtime/job.ts';
import type { Report } from '../../src/runtime/protocol.ts';
import type { Runner } from '../../src/runtime/runner.ts';
import { createRunner } from '../../src/runtime/runner.ts';
import { ScriptedWorker, WorkingWorker, workshop } from './fake-worker.ts';
import {
  bitsOf,
  directly,
  Ear,
  impossibleJob,
  longTraceJob,
  noisyTraceJob,
  sweepJob,
  tickingClock,
  traceJob,
} from './jobs.ts';

const runners: Runner[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  for (const runner of runners.splice(0)) runner.dispose();
});

function runnerWith<W extends ScriptedWorker>(Kind: new () => W, pool = 2) {
  const { made, make } = workshop(Kind);
  const runner = createRunner(make, pool);
  runners.push(runner);
  return { runner, made };
}

function inlineRunner() {
  const runner = createRunner(() => {
    throw new DOMException('not here', 'SecurityError');
  }, 2);
  runners.push(runner);
  return runner;
}

const point = (x: number): JobMessage => ({ kind: 'point', x, y: 2 * x, ripple: false });
const report = (id: number, ...xs: number[]): Report => ({
  id,
  messages: xs.map(point),
  done: false,
});
const xsOf = (ear: Ear): number[] =>
  ear.messages.flatMap((message) => (message.kind === 'point' ? [message.x] : []));

describe('With workers', () => {
  test('none is made before there is something to do', () => {
    const { runner, made } = runnerWith(ScriptedWorker);
    expect(made).toEqual([]);
    runner.start('a', traceJob(), new Ear());
    expect(made).toHaveLength(2);
    runner.start('b', traceJob(), new Ear());
    expect(made).toHaveLength(2);
    expect(runner.mode()).toBe('worker');
  });

  test('a job goes to the least busy one', () => {
    const { runner, made } = runnerWith(ScriptedWorker, 2);
    for (const key of ['a', 'b', 'c', 'd']) runner.start(key, traceJob(), new Ear());
    expect(made.map(({ started }) => started)).toEqual([
      [1, 3],
      [2, 4],
    ]);
    runner.cancel('a');
    runner.cancel('c');
    runner.start('e', traceJob(), new Ear());
    expect(made[0]?.started).toEqual([1, 3, 5]);
  });

  test('messages arrive in order, then the end', () => {
    const { runner, made } = runnerWith(ScriptedWorker, 1);
    const ear = new Ear();
    runner.start('a', sweepJob(), ear);
    made[0]?.say(report(1, 1, 2));
    expect(ear.ends).toEqual([]);
    made[0]?.say({ ...report(1, 3), done: true });
    expect(xsOf(ear)).toEqual([1, 2, 3]);
    expect(ear.ends).toEqual(['done']);
  });

  test('the newest job of a key wins: the old one is cancelled and what it still says is dropped', () => {
    const { runner, made } = runnerWith(ScriptedWorker, 1);
    const [old, young, neighbour] = [new Ear(), new Ear(), new Ear()];
    runner.start('a', sweepJob(), old);
    runner.start('b', sweepJob(), neighbour);
    runner.start('a', sweepJob(), young);
    expect(made[0]?.cancelled).toEqual([1]);
    made[0]?.say(report(1, 1));
    made[0]?.say({ ...report(1, 2), done: true });
    made[0]?.say({ ...report(1), done: true, error: 'too late' });
    made[0]?.say({ ...report(3, 3), done: true });
    made[0]?.say({ ...report(2, 4), done: true });
    expect([xsOf(old), old.ends]).toEqual([[], []]);
    expect([xsOf(young), young.ends]).toEqual([[3], ['done']]);
    expect([xsOf(neighbour), neighbour.ends]).toEqual([[4], ['done']]);
  });

  test('a cancelled job is silent, and cancelling nothing is no crime', () => {
    const { runner, made } = runnerWith(ScriptedWorker, 1);
    const ear = new Ear();
    runner.start('a', sweepJob(), ear);
    runner.cancel('a');
    runner.cancel('a');
    runner.cancel('never started');
    made[0]?.say({ ...report(1, 1), done: true });
    expect(made[0]?.cancelled).toEqual([1]);
    expect([xsOf(ear), ear.ends]).toEqual([[], []]);
  });

  test('a finished job leaves its key free', () => {
    const { runner, made } = runnerWith(ScriptedWorker, 1);
    runner.start('a', sweepJob(), new Ear());
    made[0]?.say({ ...report(1), done: true });
    runner.cancel('a');
    runner.start('a', sweepJob(), new Ear());
    expect(made[0]?.cancelled).toEqual([]);
    expect(made[0]?.started).toEqual([1, 2]);
  });

  test('a job that fails says so, and others go on', async () => {
    const { runner } = runnerWith(WorkingWorker);
    const [bad, good] = [new Ear(), new Ear()];
    runner.start('bad', impossibleJob, bad);
    runner.start('good', traceJob(), good);
    await Promise.all([bad.over, good.over]);
    expect(bad.ends).toEqual([expect.stringMatching(/^error: .*no such model/u)]);
    expect(good.ends).toEqual(['done']);
    expect(runner.mode()).toBe('worker');
  });

  test('after dispose nothing is heard and all workers are gone', () => {
    const { runner, made } = runnerWith(ScriptedWorker, 3);
    const ear = new Ear();
    runner.start('a', sweepJob(), ear);
    runner.dispose();
    made[0]?.say({ ...report(1, 1), done: true });
    expect(made.map(({ isTerminated }) => isTerminated)).toEqual([true, true, true]);
    expect([xsOf(ear), ear.ends]).toEqual([[], []]);
  });
});

describe('Where workers are forbidden', () => {
  test('an error event sends every unfinished job to the page itself', async () => {
    const { runner, made } = runnerWith(ScriptedWorker, 2);
    const ears = ['a', 'b', 'c'].map((key) => {
      const ear = new Ear();
      runner.start(key, traceJob(), ear);
      return ear;
    });
    expect(runner.mode()).toBe('worker');
    made[0]?.fail();
    made[1]?.fail();
    expect(runner.mode()).toBe('inline');
    await Promise.all(ears.map(({ over }) => over));
    expect(made.every(({ isTerminated }) => isTerminated)).toBe(true);
    const expected = bitsOf(directly(traceJob()));
    for (const ear of ears) {
      expect(ear.ends).toEqual(['done']);
      expect(bitsOf(ear.messages)).toBe(expected);
    }
  });

  test('what was finished or cancelled before is not done again', async () => {
    const { runner, made } = runnerWith(ScriptedWorker, 1);
    const [finished, cancelled, open] = [new Ear(), new Ear(), new Ear()];
    runner.start('finished', sweepJob(), finished);
    runner.start('cancelled', sweepJob(), cancelled);
    runner.start('open', sweepJob(), open);
    made[0]?.say({ ...report(1, 1), done: true });
    runner.cancel('cancelled');
    made[0]?.fail();
    await open.over;
    expect([xsOf(finished), finished.ends]).toEqual([[1], ['done']]);
    expect([cancelled.messages, cancelled.ends]).toEqual([[], []]);
  });

  test('jobs that come or go while the page gets ready are not lost or revived', async () => {
    const { runner, made } = runnerWith(ScriptedWorker, 1);
    const [early, gone, late] = [new Ear(), new Ear(), new Ear()];
    runner.start('early', traceJob(), early);
    runner.start('gone', traceJob(), gone);
    made[0]?.fail();
    runner.cancel('gone');
    runner.start('late', traceJob(), late);
    await Promise.all([early.over, late.over]);
    expect(bitsOf(early.messages)).toBe(bitsOf(late.messages));
    expect([gone.messages, gone.ends]).toEqual([[], []]);
  });

  test('a browser that refuses to make a worker at all is no different', async () => {
    const runner = inlineRunner();
    const [trace, bad] = [new Ear(), new Ear()];
    runner.start('trace', traceJob(), trace);
    runner.start('bad', impossibleJob, bad);
    expect(runner.mode()).toBe('inline');
    await Promise.all([trace.over, bad.over]);
    expect(bitsOf(trace.messages)).toBe(bitsOf(directly(traceJob())));
    expect(bad.ends).toEqual([expect.stringMatching(/^error: .*no such model/u)]);
  });

  test('the newest job of a key wins here, too', async () => {
    vi.spyOn(performance, 'now').mockImplementation(tickingClock());
    const runner = inlineRunner();
    const [old, young] = [new Ear(), new Ear()];
    const firstWords = new Promise<void>((resolve) => {
      old.onMessages = (messages) => {
        old.messages.push(...messages);
        resolve();
      };
    });
    runner.start('a', sweepJob({ points: 257 }), old);
    await firstWords;
    const heard = old.messages.length;
    runner.start('a', sweepJob(), young);
    await young.over;
    expect([old.messages.length, old.ends]).toEqual([heard, []]);
    expect(bitsOf(young.messages)).toBe(bitsOf(directly(sweepJob())));
  });

  test('after dispose nothing is heard, even if the page was still getting ready', async () => {
    const { runner, made } = runnerWith(ScriptedWorker, 1);
    const ear = new Ear();
    runner.start('a', traceJob(), ear);
    made[0]?.fail();
    runner.dispose();
    const other = inlineRunner();
    const later = new Ear();
    other.start('b', traceJob(), later);
    await later.over;
    expect([ear.messages, ear.ends]).toEqual([[], []]);
  });
});

describe('The same job gives the same bits', () => {
  const jobs: readonly (readonly [string, Job])[] = [
    ['a trace of the axon', traceJob()],
    ['a trace in many slices', longTraceJob],
    ['a noisy trace', noisyTraceJob],
    ['a sweep', sweepJob()],
    ['a sweep of the axon', sweepJob({ model: 'hodgkin-huxley', points: 9, method: 'rk4' })],
    [
      'a sweep with gaps',
      sweepJob({ measure: 'latency', stimulus: { kind: 'pulse', params: {} } }),
    ],
  ];

  test.each(jobs)('%s: in a worker, inline and directly', async (_name, job) => {
    const expected = bitsOf(directly(job));
    for (const runner of [runnerWith(WorkingWorker).runner, inlineRunner()]) {
      const ear = new Ear();
      runner.start('job', job, ear);
      await ear.over;
      expect(ear.ends).toEqual(['done']);
      expect(bitsOf(ear.messages)).toBe(expected);
    }
  });
});

describe('Awkward moments', () => {
  test('a job that replaces itself from its own message starts afresh, and the old one says no more', () => {
    const { runner, made } = runnerWith(ScriptedWorker, 1);
    const young = new Ear();
    const old = new Ear();
    old.onMessages = () => runner.start('a', sweepJob(), young);
    runner.start('a', sweepJob(), old);
    made[0]?.say({ ...report(1, 1), done: true });
    made[0]?.say({ ...report(2, 2), done: true });
    expect(xsOf(young)).toEqual([2]);
    expect(young.ends).toEqual(['done']);
    expect(old.ends).toEqual([]);
  });

  test('if only some workers of a pool can be made, they are let go', () => {
    const { made, make } = workshop(ScriptedWorker);
    const runner = createRunner(() => {
      if (made.length === 2) throw new Error('no more');
      return make();
    }, 3);
    runners.push(runner);
    runner.start('a', traceJob(), new Ear());
    expect(runner.mode()).toBe('inline');
    expect(made.map(({ isTerminated }) => isTerminated)).toEqual([true, true]);
  });
});
