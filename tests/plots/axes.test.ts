import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extentOf, niceDomain, resolveDomain } from '../../src/plots/shared/nice-domain.ts';
import { chooseTicks, thinTicks } from '../../src/plots/shared/ticks.ts';

const plain = (value: number): string => String(value);

describe('A y axis chosen from the data', () => {
  test('ends on round numbers', () => {
    expect(niceDomain([0, 87.3], null)).toEqual([0, 90]);
    expect(niceDomain([-0.4, 1], null)).toEqual([-0.4, 1]);
  });

  test('does not flicker under a hand that drags: it keeps its ends, or grows', () => {
    const held = niceDomain([0, 98], null);
    for (const data of [
      [0, 91],
      [2, 60],
      [0, 3],
    ] as const) {
      expect(niceDomain(data, held)).toBe(held);
    }
    expect(niceDomain([0, 103], held)[1]).toBeGreaterThan(103);
    expect(niceDomain([-30, 3], held)).toEqual([-30, 100]);
  });

  test('settles at once: choosing again gives the very same ends', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(value, value, (a, b) => {
        const extent = [Math.min(a, b), Math.max(a, b)] as const;
        const domain = niceDomain(extent, null, { minSpan: 1e-3 });
        expect(niceDomain(extent, domain, { minSpan: 1e-3 })).toBe(domain);
        expect(domain[0]).toBeLessThanOrEqual(extent[0] + 1e-9);
        expect(domain[1]).toBeGreaterThanOrEqual(extent[1] - 1e-9);
      }),
    );
  });

  test('has room for a silent neuron: a flat line does not make an axis of no length', () => {
    const auto = { kind: 'auto', include: [0], minSpan: 10 } as const;
    expect(resolveDomain(auto, [[0, 0, 0]], null)).toEqual([0, 10]);
    expect(resolveDomain(auto, [], null)).toEqual([0, 10]);
  });

  test('looks past values that are missing or infinite', () => {
    expect(extentOf([[NaN, 3, Infinity], [-2]])).toEqual([-2, 3]);
    expect(extentOf([[NaN]])).toBeNull();
  });
});

describe('Numbers on an axis', () => {
  const room = { lengthPx: 400, labelPx: () => 30, gapPx: 20, maxCount: 7 };

  test('are few and round', () => {
    expect(chooseTicks([0, 3], plain, room).map((tick) => tick.value)).toEqual([
      0, 0.5, 1, 1.5, 2, 2.5, 3,
    ]);
  });

  test('become fewer where it is narrow', () => {
    const narrow = chooseTicks([0, 3], plain, { ...room, lengthPx: 120 });
    expect(narrow.map((tick) => tick.value)).toEqual([0, 2]);
  });

  test('never touch', () => {
    const finite = { min: -1e4, max: 1e4, noNaN: true };
    fc.assert(
      fc.property(
        fc.double(finite),
        fc.double({ min: 0.01, max: 1e4, noNaN: true }),
        fc.integer({ min: 40, max: 900 }),
        (min, span, lengthPx) => {
          const domain = [min, min + span] as const;
          const labelPx = (label: string): number => label.length * 7;
          const ticks = chooseTicks(domain, plain, { ...room, lengthPx, labelPx });
          for (const [i, tick] of ticks.entries()) {
            const before = ticks[i - 1];
            if (before === undefined) continue;
            const distance = ((tick.value - before.value) / span) * lengthPx;
            expect(distance).toBeGreaterThan((labelPx(tick.label) + labelPx(before.label)) / 2);
          }
        },
      ),
    );
  });

  test('that are asked for give way to earlier ones where they would touch', () => {
    const low = { lengthPx: 60, labelPx: () => 13, gapPx: 3, maxCount: 3 };
    const kept = thinTicks([-65, 0, 40, -50], [-82, 48], plain, low);
    expect(kept.map((tick) => tick.value)).toEqual([-65, 0, 40]);
    expect(thinTicks([-100, 0], [-82, 48], plain, low)).toHaveLength(1);
  });
});
