import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimate, lowerBound, upperBound } from '../../src/plots/decimate.ts';

/** Times that do not decrease (jumps repeat one), with a value each. */
const traces = fc
  .array(
    fc.record({
      gap: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 0.02, noNaN: true })),
      y: fc.double({ min: -100, max: 60, noNaN: true }),
    }),
    { minLength: 1, maxLength: 3000 },
  )
  .map((steps) => {
    let t = 0;
    return {
      tMs: Float64Array.from(steps, ({ gap }) => (t += gap)),
      y: Float64Array.from(steps, ({ y }) => y),
    };
  });

function drawn(
  trace: { tMs: Float64Array; y: Float64Array },
  t0: number,
  t1: number,
  columns: number,
): number[] {
  const out = new Uint32Array(trace.tMs.length);
  return [...out.subarray(0, decimate(trace, t0, t1, columns, out))];
}

describe('A trace with more samples than pixels', () => {
  test('keeps first, last, lowest and highest sample of every pixel column', () => {
    fc.assert(
      fc.property(traces, fc.integer({ min: 1, max: 60 }), (trace, columns) => {
        const { tMs, y } = trace;
        const end = tMs.at(-1)! || 1;
        const kept = new Set(drawn(trace, 0, end, columns));
        const byColumn = new Map<number, number[]>();
        for (const [i, t] of tMs.entries()) {
          const column = Math.floor(t * (columns / end));
          byColumn.set(column, [...(byColumn.get(column) ?? []), i]);
        }
        for (const indices of byColumn.values()) {
          const values = indices.map((i) => y[i]!);
          const shown = indices.filter((i) => kept.has(i)).map((i) => y[i]!);
          expect(Math.max(...shown)).toBe(Math.max(...values));
          expect(Math.min(...shown)).toBe(Math.min(...values));
          expect(kept.has(indices[0]!) && kept.has(indices.at(-1)!)).toBe(true);
        }
      }),
    );
  });

  test('is drawn in its own order and never with more than four samples a column', () => {
    fc.assert(
      fc.property(traces, fc.integer({ min: 1, max: 60 }), (trace, columns) => {
        const indices = drawn(trace, 0, trace.tMs.at(-1)! || 1, columns);
        expect(indices.every((index, k) => k === 0 || index > indices[k - 1]!)).toBe(true);
        // One column more for the sample on the right edge.
        expect(indices.length).toBeLessThanOrEqual(4 * (columns + 1));
      }),
    );
  });

  test('reaches both edges of a zoomed view', () => {
    fc.assert(
      fc.property(
        traces,
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (trace, start, share) => {
          const end = trace.tMs.at(-1)!;
          fc.pre(end > 0);
          const t0 = start * end;
          const t1 = Math.min(end, t0 + share * end);
          const indices = drawn(trace, t0, t1, 20);
          expect(trace.tMs[indices[0]!]!).toBeLessThanOrEqual(Math.max(t0, trace.tMs[0]!));
          expect(trace.tMs[indices.at(-1)!]!).toBeGreaterThanOrEqual(Math.min(t1, end));
        },
      ),
    );
  });
});

test('a trace with few samples is drawn as it is', () => {
  const trace = { tMs: Float64Array.of(0, 1, 1, 2, 3), y: Float64Array.of(0, 0, 5, 5, 0) };
  expect(drawn(trace, 0, 3, 100)).toEqual([0, 1, 2, 3, 4]);
  expect(drawn(trace, 1.5, 1.6, 100)).toEqual([2, 3]);
});

test('a spike one sample wide in a million is still seen', () => {
  const n = 1_000_000;
  const tMs = Float64Array.from({ length: n }, (_, i) => i * 0.001);
  const y = new Float64Array(n).fill(-65);
  y[654_321] = 40;
  expect(drawn({ tMs, y }, 0, 1000, 600)).toContain(654_321);
});

test('a gap without values interrupts the line, once', () => {
  const n = 4000;
  const tMs = Float64Array.from({ length: n }, (_, i) => i);
  const y = Float64Array.from({ length: n }, (_, i) => (i > 1000 && i < 2000 ? NaN : i % 7));
  const indices = drawn({ tMs, y }, 0, n - 1, 100);
  expect(indices.filter((i) => Number.isNaN(y[i]!))).toEqual([1001]);
  expect(indices).toContain(1000);
  expect(indices).toContain(2000);
});

test('both samples of a jump stay on the side they belong to', () => {
  const tMs = Float64Array.of(0, 1, 1, 2);
  expect(lowerBound(tMs, 1)).toBe(1);
  expect(upperBound(tMs, 1)).toBe(3);
});
