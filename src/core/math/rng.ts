/**
 * xoshiro128** 1.1 by D. Blackman and S. Vigna (2018, public domain): a seeded generator made of
 * 32-bit integer steps, so that one seed gives one sequence on every machine.
 */
export interface Rng {
  /** Uniform integer in [0, 2³²). */
  nextUint32(): number;
  /** Uniform in the open interval (0, 1), with 52 bits. */
  nextOpen01(): number;
}

/** `state` must not be all zero. */
export function xoshiro128(state: readonly [number, number, number, number]): Rng {
  let [a, b, c, d] = state;
  const nextUint32 = (): number => {
    const scrambled = Math.imul(b, 5);
    const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result;
  };
  return {
    nextUint32,
    nextOpen01: () => {
      // One bit fewer than a double holds: the half that keeps it off 0 and 1 takes the last.
      const high = nextUint32() >>> 6;
      const low = nextUint32() >>> 6;
      return (high * 67108864 + low + 0.5) / 4503599627370496;
    },
  };
}

/** A seed for another stream of random numbers, as unlike the first as any two seeds are. */
export function otherSeed(seed: number): number {
  return seededRng(seed ^ 0x5bd1e995).nextUint32();
}

/** A generator whose 128 bits of state are spread from one number (SplitMix32 by the same authors). */
export function seededRng(seed: number): Rng {
  let s = seed >>> 0;
  const next = (): number => {
    s = (s + 0x9e3779b9) >>> 0;
    let z = s;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  };
  return xoshiro128([next(), next(), next(), next() | 1]);
}
