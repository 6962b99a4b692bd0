import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Progress } from '../../scripts/testing/progress.mjs';

let lines: string[];
const start = (): Progress => {
  lines = [];
  const progress = new Progress((line: string) => lines.push(line));
  progress.begin();
  return progress;
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('every fifteen seconds it tells how far it is and what it is at, even if nothing ends', () => {
  const progress = start();
  progress.add(3);
  progress.started('a', 'first');
  progress.started('b', 'second');
  vi.advanceTimersByTime(14_999);
  expect(lines).toEqual([]);
  vi.advanceTimersByTime(1);
  progress.stopped('a');
  progress.ended('first', true);
  vi.advanceTimersByTime(15_000);
  progress.stopped('b');
  progress.ended('second', true);
  vi.advanceTimersByTime(15_000);
  expect(lines).toEqual(['0 of 3; now first, second', '1 of 3; now second', '2 of 3']);
});

test('what failed is told at once, and counted from then on', () => {
  const progress = start();
  progress.add(2);
  progress.ended('one', false);
  expect(lines).toEqual(['failed: one']);
  vi.advanceTimersByTime(15_000);
  expect(lines[1]).toBe('1 of 2, 1 failed');
});

test('after the end it is silent', () => {
  const progress = start();
  progress.end();
  vi.advanceTimersByTime(60_000);
  expect(lines).toEqual([]);
});
