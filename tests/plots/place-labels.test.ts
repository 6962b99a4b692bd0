import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeLabels } from '../../src/plots/shared/place-labels.ts';

const wish = fc.record({
  at: fc.double({ min: -50, max: 350, noNaN: true }),
  size: fc.double({ min: 1, max: 40, noNaN: true }),
});

describe('Names at the ends of curves', () => {
  test('stay exactly at their curves while nothing is in the way', () => {
    const wishes = [
      { at: 200, size: 16 },
      { at: 40, size: 16 },
    ];
    expect(placeLabels(wishes, 0, 300)).toEqual([200, 40]);
  });

  test('move apart by the same amount where two curves end together', () => {
    const wishes = [
      { at: 100, size: 20 },
      { at: 100, size: 20 },
    ];
    expect(placeLabels(wishes, 0, 300)).toEqual([90, 110]);
  });

  test('never cover each other and never leave the plot, if there is room', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 7 }), (wishes) => {
        fc.pre(wishes.reduce((sum, { size }) => sum + size, 0) <= 300);
        const centres = placeLabels(wishes, 0, 300);
        const rows = wishes
          .map(({ size }, i) => ({ from: centres[i]! - size / 2, to: centres[i]! + size / 2 }))
          .toSorted((a, b) => a.from - b.from);
        for (const [i, row] of rows.entries()) {
          expect(row.from).toBeGreaterThanOrEqual((rows[i - 1]?.to ?? 0) - 1e-9);
          expect(row.to).toBeLessThanOrEqual(300 + 1e-9);
        }
      }),
    );
  });

  test('stand in the order of their curves', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 7 }), (wishes) => {
        const centres = placeLabels(wishes, 0, 300);
        const order = wishes.map((_, i) => i).toSorted((a, b) => wishes[a]!.at - wishes[b]!.at);
        fc.pre(wishes.reduce((sum, { size }) => sum + size, 0) <= 300);
        for (const [k, i] of order.entries()) {
          if (k > 0) expect(centres[i]!).toBeGreaterThanOrEqual(centres[order[k - 1]!]! - 1e-9);
        }
      }),
    );
  });

  test('share the room evenly when there is not enough of it', () => {
    const wishes = Array.from({ length: 10 }, () => ({ at: 50, size: 20 }));
    const centres = placeLabels(wishes, 0, 110, 4);
    expect(centres[0]).toBeCloseTo(10);
    expect(centres[9]).toBeCloseTo(100);
    expect(centres[1]! - centres[0]!).toBeCloseTo(10);
  });
});
