import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepParts, sameData } from '../../src/state/same-data.ts';

test('equal data is equal whatever the objects', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      expect(sameData(a, structuredClone(a))).toBe(true);
      // JSON text tells them apart but for the order of keys, which one value cannot have changed.
      if (JSON.stringify(a) === JSON.stringify(b)) expect(sameData(a, b)).toBe(true);
    }),
  );
  expect(sameData({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
  for (const [a, b] of [
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { b: 1 }],
    [{ a: undefined }, { b: undefined }],
    [[], {}],
    [[1], [1, 2]],
    [null, {}],
    [0, '0'],
  ]) {
    expect(sameData(a, b)).toBe(false);
  }
});

test('parts that did not change are kept as objects, list members by their id', () => {
  const before = {
    list: [
      { id: 'a', p: { x: 1 } },
      { id: 'b', p: { x: 2 } },
    ],
    other: { y: [1, 2] },
  };
  const after = {
    list: [
      { id: 'b', p: { x: 2 } },
      { id: 'a', p: { x: 3 } },
    ],
    other: { y: [1, 2] },
  };
  const kept = keepParts(before, after);
  expect(kept).toEqual(after);
  expect(kept.other).toBe(before.other);
  expect(kept.list[0]).toBe(before.list[1]);
  expect(kept.list[1]).not.toBe(before.list[0]);
  expect(keepParts(before, structuredClone(before))).toBe(before);
});

test('keeping parts never changes the data', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      expect(keepParts(a, b)).toEqual(b);
    }),
  );
});
