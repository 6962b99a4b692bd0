import { describe, expect, test } from 'vitest';
import { seededRng, xoshiro128 } from '../../../src/core/math/rng.ts';

/** The generator as its authors define it, in integers of any size. */
function* byDefinition(state: readonly [bigint, bigint, bigint, bigint]): Generator<number> {
  const mod = (x: bigint) => BigInt.asUintN(32, x);
  const rotl = (x: bigint, k: bigint) => mod((x << k) | (x >> (32n - k)));
  let [a, b, c, d] = state;
  for (;;) {
    yield Number(mod(rotl(mod(b * 5n), 7n) * 9n));
    const t = mod(b << 9n);
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = rotl(d, 11n);
  }
}

const take = (count: number, next: () => number) => Array.from({ length: count }, next);

describe('the source of chance', () => {
  test('is xoshiro128**: its first numbers from the state 1, 2, 3, 4 are the published ones', () => {
    const rng = xoshiro128([1, 2, 3, 4]);
    expect(take(10, rng.nextUint32)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597,
      4258142804,
    ]);
  });

  test('agrees with the definition in big integers, also where all bits are set', () => {
    const states: [number, number, number, number][] = [
      [1, 2, 3, 4],
      [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
      [0x80000000, 0, 0x7fffffff, 1],
      [0xdeadbeef, 0xcafebabe, 0x8badf00d, 0xfeedface],
    ];
    for (const state of states) {
      const [a, b, c, d] = state.map(BigInt) as [bigint, bigint, bigint, bigint];
      const expected = byDefinition([a, b, c, d]);
      const rng = xoshiro128(state);
      expect(take(2000, rng.nextUint32)).toEqual(take(2000, () => expected.next().value as number));
    }
  });

  test('never draws 0 or 1, and draws evenly in between', () => {
    const rng = seededRng(12345);
    const drawn = take(100_000, rng.nextOpen01);
    expect(Math.min(...drawn)).toBeGreaterThan(0);
    expect(Math.max(...drawn)).toBeLessThan(1);
    // χ² over 100 bins: mean 99, standard deviation 14.
    const bins = new Float64Array(100);
    for (const u of drawn) bins[Math.floor(u * 100)]! += 1;
    const chi2 = bins.reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0);
    expect(chi2).toBeGreaterThan(99 - 4 * 14);
    expect(chi2).toBeLessThan(99 + 4 * 14);
    // Successive draws: correlation 0 ± 1/√n.
    const products = drawn.slice(1).map((u, i) => (u - 0.5) * (drawn[i]! - 0.5) * 12);
    const correlation = products.reduce((a, b) => a + b) / products.length;
    expect(Math.abs(correlation)).toBeLessThan(4 / Math.sqrt(products.length));
  });

  test('stays inside (0, 1) even at the ends of its range', () => {
    // From this state on the first two numbers have all their bits zero.
    const lowest = xoshiro128([1, 0, 1, 0]).nextOpen01();
    expect(lowest).toBe(2 ** -53);
    // From this one the first two have all of them set.
    const highest = xoshiro128([1, 0x831c71c7, 1, 0]).nextOpen01();
    expect(highest).toBe(1 - 2 ** -53);
  });

  test('is not stuck for any seed, zero included', () => {
    for (const seed of [0, 1, -1, 2 ** 31, 2 ** 32 - 1, 4294967295, 0.5]) {
      expect(new Set(take(50, seededRng(seed).nextUint32)).size).toBe(50);
    }
  });
});
