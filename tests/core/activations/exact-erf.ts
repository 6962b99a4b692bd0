/*
 * The error function in integers: numbers are multiples of 2⁻²²⁰⁰, sums are plain Taylor series.
 * So many digits, because near x = 27 the series spend 1000 bits on e^(x²), and 1 − erf x another 1000.
 * Slow and simple; it shares neither method nor constants with src/core/math/erf.ts.
 */
const BITS = 2200n;
const ONE = 1n << BITS;

export type Fixed = bigint;

const times = (a: Fixed, b: Fixed): Fixed => (a * b) >> BITS;
const over = (a: Fixed, b: Fixed): Fixed => (a << BITS) / b;

/** A double is an integer times a power of two, so nothing is lost here. */
export function fromDouble(x: number): Fixed {
  let [mantissa, exponent] = [x, 0];
  while (!Number.isInteger(mantissa)) {
    // Doubling is exact for every double, down to the subnormal ones.
    mantissa *= 2;
    exponent += 1;
  }
  return (BigInt(mantissa) << BITS) >> BigInt(exponent);
}

function squareRoot(a: Fixed): Fixed {
  const target = a << BITS;
  let root = 1n << (BITS + 4n);
  for (;;) {
    const next = (root + target / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

/** π by Machin's formula. */
function circle(): Fixed {
  const arctanInverse = (n: bigint): Fixed => {
    let [sum, power] = [0n, ONE / n];
    for (let k = 1n; power !== 0n; k += 2n) {
      sum += k % 4n === 1n ? power / k : -(power / k);
      power /= n * n;
    }
    return sum;
  };
  return 4n * (4n * arctanInverse(5n) - arctanInverse(239n));
}

/** e⁻ˣ for x ≥ 0. */
function decay(x: Fixed): Fixed {
  let [sum, term] = [ONE, ONE];
  for (let n = 1n; term !== 0n; n++) {
    term = times(term, x) / n;
    sum += term;
  }
  return over(ONE, sum);
}

const PI = circle();
const SQRT_PI = squareRoot(PI);
const SQRT_2PI = squareRoot(2n * PI);
const SQRT_2 = squareRoot(2n * ONE);

/** 1 − erf x for x ≥ 0, from erf x = 2/√π · e^(−x²) Σ 2ⁿ x²ⁿ⁺¹ / (1·3·…·(2n+1)). */
export function exactErfc(x: Fixed): Fixed {
  const xx = times(x, x);
  let [sum, term] = [x, x];
  for (let n = 1n; term !== 0n; n++) {
    term = (2n * times(term, xx)) / (2n * n + 1n);
    sum += term;
  }
  return ONE - over(2n * times(sum, decay(xx)), SQRT_PI);
}

/** Φ(−u), the chance that a standard Gaussian variable lies below −u ≤ 0. */
export const exactNormalTail = (u: Fixed): Fixed => exactErfc(over(u, SQRT_2)) / 2n;

/** Density of a standard Gaussian variable. */
export const exactNormalDensity = (u: Fixed): Fixed => over(decay(times(u, u) / 2n), SQRT_2PI);

export const product = times;
export const one = ONE;

/** (got − want) / want, as a double. */
export function relativeError(got: number, want: Fixed): number {
  const gap = fromDouble(got) - want;
  return Number((gap << 80n) / want) / 2 ** 80;
}
