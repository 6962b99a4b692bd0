import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { frameGate } from '../../src/plots/shared/frame-gate.ts';

let frames: (() => void)[] = [];
const paint = (): void => {
  const due = frames;
  frames = [];
  for (const frame of due) frame();
};

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** A gate, and what came through it. */
function open() {
  const gate = frameGate();
  const done: number[] = [];
  return { done, flush: gate.flush, ask: (n: number) => gate.ask(() => done.push(n)) };
}

test('one report a frame is drawn in that very frame', () => {
  const { ask, done } = open();
  for (const n of [1, 2, 3]) {
    ask(n);
    expect(done).toEqual(Array.from({ length: n }, (_, i) => i + 1));
    paint();
  }
});

test('of many reports in a frame the first and the newest are drawn, later only the newest', () => {
  const { ask, done } = open();
  for (const n of [1, 2, 3]) ask(n);
  expect(done).toEqual([1]);
  paint();
  expect(done).toEqual([1, 3]);
  for (const n of [4, 5, 6]) ask(n);
  expect(done).toEqual([1, 3]);
  paint();
  expect(done).toEqual([1, 3, 6]);
});

test('letting go loses nothing', () => {
  const { ask, done, flush } = open();
  ask(1);
  ask(2);
  flush();
  expect(done).toEqual([1, 2]);
  paint();
  flush();
  expect(done).toEqual([1, 2]);
});
