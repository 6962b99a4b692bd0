import { expect, test } from 'vitest';
import type { Focus } from '../../src/shells/lecture/presenter-keys.ts';
import { commandOf } from '../../src/shells/lecture/presenter-keys.ts';
import { withVote } from '../../src/shells/lecture/votes.ts';

const everywhere: readonly Focus[] = ['page', 'slider', 'button', 'field', 'menu'];

test('the keys of a clicker step whatever has the focus', () => {
  for (const focus of everywhere) {
    expect(commandOf('PageDown', focus)).toBe('next');
    expect(commandOf('PageUp', focus)).toBe('previous');
    expect(commandOf('Escape', focus)).toBe('close');
  }
});

test('arrows step on the page and move a slider that has the focus', () => {
  expect(commandOf('ArrowRight', 'page')).toBe('next');
  expect(commandOf('ArrowLeft', 'button')).toBe('previous');
  for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'Home', 'End']) {
    expect(commandOf(key, 'slider')).toBeNull();
  }
  expect(commandOf('r', 'slider')).toBe('reveal');
});

test('who types, types', () => {
  for (const key of ['r', 'g', '7', ' ', 'ArrowLeft', 'Enter', '.']) {
    expect(commandOf(key, 'field')).toBeNull();
    expect(commandOf(key, 'menu')).toBeNull();
  }
});

test('space and Enter press the button that has the focus', () => {
  expect(commandOf(' ', 'page')).toBe('play');
  expect(commandOf('Enter', 'page')).toBe('reveal');
  expect([commandOf(' ', 'button'), commandOf('Enter', 'button')]).toEqual([null, null]);
});

test('letters work with Shift as well; digits mean models; the rest means nothing', () => {
  expect([commandOf('G', 'page'), commandOf('g', 'page')]).toEqual(['ghost', 'ghost']);
  expect(commandOf('3', 'page')).toEqual({ model: 2 });
  expect([commandOf('0', 'page'), commandOf('x', 'page'), commandOf('Tab', 'page')]).toEqual([
    null,
    null,
    null,
  ]);
});

test('keys of one character can be switched off; those with a name stay', () => {
  const printable = Array.from({ length: 95 }, (_, i) => String.fromCodePoint(32 + i));
  const off = (key: string): unknown => commandOf(key, 'page', false);
  expect(printable.filter((key) => commandOf(key, 'page') !== null).length).toBeGreaterThan(20);
  expect(printable.filter((key) => off(key) !== null)).toEqual([]);
  const named = ['ArrowRight', 'ArrowLeft', 'PageDown', 'PageUp', 'Home', 'End', 'Enter', 'Escape'];
  expect(named.map(off)).toEqual(named.map((key) => commandOf(key, 'page')));
  expect(named.map(off)).not.toContain(null);
});

test('votes of one step leave those of another alone', () => {
  const first = withVote(new Map(), 'a', 2, 7);
  expect(first.get('a')).toEqual([0, 0, 7]);
  const second = withVote(withVote(first, 'b', 0, 1), 'a', 0, 3);
  expect(second.get('a')).toEqual([3, 0, 7]);
  expect(second.get('b')).toEqual([1]);
});
