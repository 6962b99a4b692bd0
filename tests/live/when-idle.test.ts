import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenIdle } from '../../src/live/when-idle.ts';

/** A browser that says how much time is left before its next frame; with none it is not idle at all. */
class Idleness {
  leftMs = 0;
  private asked: { readonly look: IdleRequestCallback; readonly untilMs: number } | null = null;

  readonly request = (look: IdleRequestCallback, options?: IdleRequestOptions): number => {
    this.asked = { look, untilMs: performance.now() + (options?.timeout ?? Infinity) };
    return 1;
  };

  readonly cancel = (): void => {
    this.asked = null;
  };

  /** Lets frames of 16 ms go by. */
  pass(frames: number): void {
    for (let i = 0; i < frames; i++) {
      vi.advanceTimersByTime(16);
      const { asked, leftMs } = this;
      const didTimeout = asked !== null && performance.now() >= asked.untilMs;
      if (leftMs === 0 && !didTimeout) continue;
      this.asked = null;
      asked?.look({ timeRemaining: () => leftMs, didTimeout });
    }
  }
}

let browser: Idleness;

beforeEach(() => {
  vi.useFakeTimers();
  browser = new Idleness();
  vi.stubGlobal('requestIdleCallback', browser.request);
  vi.stubGlobal('cancelIdleCallback', browser.cancel);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function start() {
  const work = vi.fn();
  return { work, stop: whenIdle(work, 400, 2000) };
}

test('between two frames with room for it, work is done, once, and not sooner than asked', () => {
  const { work } = start();
  browser.leftMs = 8;
  browser.pass(24);
  expect(work).not.toHaveBeenCalled();
  browser.pass(3);
  expect(work).toHaveBeenCalledTimes(1);
  browser.pass(200);
  expect(work).toHaveBeenCalledTimes(1);
});

test.each([
  ['where the frames leave no time it waits, but not for ever', 0, 100, 60],
  ['a fast screen leaves little in every frame: a few are waited for, no more', 1, 30, 10],
])('%s', (_name, leftMs, tooSoon, more) => {
  const { work } = start();
  browser.leftMs = leftMs;
  browser.pass(tooSoon);
  expect(work).not.toHaveBeenCalled();
  browser.pass(more);
  expect(work).toHaveBeenCalledTimes(1);
});

test('it is done as soon as there is room again', () => {
  const { work } = start();
  browser.pass(50);
  browser.leftMs = 8;
  browser.pass(1);
  expect(work).toHaveBeenCalledTimes(1);
});

test.each([10, 400, 1000])('called off after %s ms it is not done', (afterMs) => {
  const { work, stop } = start();
  browser.pass(Math.floor(afterMs / 16));
  stop();
  browser.leftMs = 8;
  browser.pass(200);
  expect(work).not.toHaveBeenCalled();
});

test('a browser that cannot tell when it is idle does it when asked', () => {
  vi.stubGlobal('requestIdleCallback', undefined);
  const { work } = start();
  vi.advanceTimersByTime(399);
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(work).toHaveBeenCalledTimes(1);
});
