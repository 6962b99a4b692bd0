import { polynomial } from './polynomial.ts';
import type { Rng } from './rng.ts';
import { portableLog } from './portable-log.ts';

/** Coefficients of Wichura 1988 (Applied Statistics 37:477, algorithm AS 241, PPND16), highest power first. */
const CENTRE_A = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
  1971.5909503065514, 133.14166789178438, 3.3871328727963665,
];
const CENTRE_B = [
  5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
  687.1870074920579, 42.31333070160091, 1,
];
const MIDDLE_C = [
  7.745450142783414e-4, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684,
  3.6478483247632045, 5.769497221460691, 4.630337846156546, 1.4234371107496835,
];
const MIDDLE_D = [
  1.0507500716444169e-9, 5.475938084995345e-4, 0.015198666563616457, 0.14810397642748008,
  0.6897673349851, 1.6763848301838038, 2.053191626637759, 1,
];
const TAIL_E = [
  2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
  0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
];
const TAIL_F = [
  2.0442631033899397e-15, 1.4215117583164459e-7, 1.8463183175100547e-5, 7.868691311456133e-4,
  0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
];

/**
 * The number below which a standard Gaussian falls with probability `p` in (0, 1). Relative error
 * about 1e-15. Built from arithmetic and square roots only: the same bits on every machine.
 */
export function gaussianQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(CENTRE_A, r)) / polynomial(CENTRE_B, r);
  }
  const r = Math.sqrt(-portableLog(q < 0 ? p : 1 - p));
  const tail =
    r <= 5
      ? polynomial(MIDDLE_C, r - 1.6) / polynomial(MIDDLE_D, r - 1.6)
      : polynomial(TAIL_E, r - 5) / polynomial(TAIL_F, r - 5);
  return q < 0 ? -tail : tail;
}

/** One draw from a Gaussian with mean 0 and variance 1. */
export function nextGaussian(rng: Rng): number {
  return gaussianQuantile(rng.nextOpen01());
}
