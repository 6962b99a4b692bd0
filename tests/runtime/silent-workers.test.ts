import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HERE } from '../../src/runtime/protocol.ts';
import type { Runner } from '../../src/runtime/runner.ts';
import { createRunner, NOT_LOADED } from '../../src/runtime/runner.ts';
import * as slicer from '../../src/runtime/slicer.ts';
import { ScriptedWorker, workshop } from './fake-worker.ts';
import { Ear, traceJob } from './jobs.ts';

/** Long enough for any watch to have seen it. */
const LONG_MS = 60_000;

/** A worker that is there and says so, however long its job takes. */
class AnsweringWorker extends ScriptedWorker {
  isStuck = false;

  override postMessage(...args: Parameters<ScriptedWorker['postMessage']>): void {
    super.postMessage(...args);
    if (args[0].type === 'ask' && !this.isStuck) this.say(HERE);
  }
}

const runners: Runner[] = [];
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  for (const runner of runners.splice(0)) runner.dispose();
  vi.useRealTimers();
});

/** Lets time go by for the watch, which is loaded when there is work. */
async function pass(ms: number): Promise<void> {
  await vi.dynamicImportSettled();
  await vi.advanceTimersByTimeAsync(ms);
}

type LoadSlicer = Parameters<typeof createRunner>[2];

function runnerWith<W extends ScriptedWorker>(
  Kind: new () => W,
  pool = 2,
  load: LoadSlicer = () => Promise.resolve(slicer),
) {
  const { made, make } = workshop(Kind);
  const runner = createRunner(make, pool, load);
  runners.push(runner);
  return { runner, made };
}

test('where no worker ever answers, the page does the jobs itself', async () => {
  const { runner, made } = runnerWith(ScriptedWorker);
  const ears = [new Ear(), new Ear()];
  for (const [i, ear] of ears.entries()) runner.start(`job ${i}`, traceJob(), ear);
  await pass(LONG_MS);
  expect(runner.mode()).toBe('inline');
  expect(made.every(({ isTerminated }) => isTerminated)).toBe(true);
  vi.useRealTimers();
  await Promise.all(ears.map(({ over }) => over));
  expect(ears.map(({ ends }) => ends)).toEqual([['done'], ['done']]);
});

test('a worker that answers may take as long as its job does', async () => {
  const { runner, made } = runnerWith(AnsweringWorker);
  const ear = new Ear();
  runner.start('long', traceJob(), ear);
  await pass(10 * LONG_MS);
  expect(runner.mode()).toBe('worker');
  expect(made).toHaveLength(2);
  expect(ear.ends).toEqual([]);
});

test('nobody is asked while there is nothing to do', async () => {
  const { runner, made } = runnerWith(AnsweringWorker, 1);
  runner.start('a', traceJob(), new Ear());
  made[0]?.say({ id: 1, messages: [], done: true });
  await pass(LONG_MS);
  expect(made[0]?.orders.filter(({ type }) => type === 'ask')).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});

test('a worker that is caught in a job is replaced; the job fails when it catches another', async () => {
  const { runner, made } = runnerWith(AnsweringWorker);
  const [bad, good] = [new Ear(), new Ear()];
  runner.start('bad', traceJob(), bad);
  runner.start('good', traceJob(), good);
  await pass(LONG_MS);
  made[0]!.isStuck = true;
  await pass(LONG_MS / 2);
  expect(made[0]?.isTerminated).toBe(true);
  expect(made[2]?.started).toEqual([1]);
  expect(bad.ends).toEqual([]);
  made[2]!.isStuck = true;
  await pass(LONG_MS);
  expect(bad.ends).toHaveLength(1);
  expect(bad.ends[0]).not.toBe('done');
  expect(made[1]?.isTerminated).toBe(false);
  expect(good.ends).toEqual([]);
  expect(runner.mode()).toBe('worker');
});

test('if not even the page can do them, jobs fail and say why, and the next one is another try', async () => {
  let isThere = false;
  const { runner } = runnerWith(ScriptedWorker, 1, () =>
    isThere ? Promise.resolve(slicer) : Promise.reject(new TypeError('not found')),
  );
  const first = new Ear();
  runner.start('a', traceJob(), first);
  await pass(LONG_MS);
  expect(first.ends).toEqual([`error: ${NOT_LOADED}`]);
  isThere = true;
  const second = new Ear();
  runner.start('a', traceJob(), second);
  vi.useRealTimers();
  await second.over;
  expect(second.ends).toEqual(['done']);
});
