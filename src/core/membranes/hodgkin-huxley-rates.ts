import { exprelr } from '../math/exprelr.ts';

/** Order of the six rates [1/ms] at 6.3 °C. */
export const ALPHA_M = 0;
export const BETA_M = 1;
export const ALPHA_H = 2;
export const BETA_H = 3;
export const ALPHA_N = 4;
export const BETA_N = 5;

/** Hodgkin & Huxley 1952, eqs 12, 13, 20, 21, 23, 24, shifted to a rest near −65 mV, as printed. */
export function printedRates(v: number, rates: Float64Array): void {
  rates[ALPHA_M] = exprelr((v + 40) / 10);
  rates[BETA_M] = 4 * Math.exp(-(v + 65) / 18);
  rates[ALPHA_H] = 0.07 * Math.exp(-(v + 65) / 20);
  rates[BETA_H] = 1 / (1 + Math.exp(-(v + 35) / 10));
  rates[ALPHA_N] = 0.1 * exprelr((v + 55) / 10);
  rates[BETA_N] = 0.125 * Math.exp(-(v + 65) / 80);
}

const E_CENTRE = 0.9139311852712282; // e^−0.09
const E_2_5 = 12.182493960703473;
const E_1 = 2.718281828459045;
const E_3 = 20.085536923187668;

/**
 * The same rates, at the potential y[0], from powers of one exponential, e = exp(−(v + 65)/720): 80 = 720/9, 18 = 720/40,
 * 20 = 720/36, 10 = 720/72. For −151 < v < 151 mV, e is a polynomial of degree 11 about the centre
 * (remainder below 1e-16); so six exponentials cost about as much as one.
 *
 * No function is called in here, and numbers come in an array: a call that the compiler does not
 * unfold puts its numbers on the heap, and this runs millions of times a second.
 */
export function fastRates(y: Float64Array, rates: Float64Array): void {
  const v = y[0]!;
  const z = (v + 65) * (-1 / 720);
  let e: number;
  if (z < 0.12 && z > -0.3) {
    const r = z + 0.09;
    const q = r * r;
    const q2 = q * q;
    e =
      E_CENTRE *
      (1 +
        r +
        q * (1 / 2 + r * (1 / 6)) +
        q2 * (1 / 24 + r * (1 / 120) + q * (1 / 720 + r * (1 / 5040))) +
        q2 * q2 * (1 / 40320 + r * (1 / 362880) + q * (1 / 3628800 + r * (1 / 39916800))));
  } else {
    e = Math.exp(z);
  }
  const e2 = e * e;
  const e4 = e2 * e2;
  const e8 = e4 * e4;
  const e9 = e8 * e;
  const e16 = e8 * e8;
  const e32 = e16 * e16;
  const e36 = e32 * e4;
  const e72 = e36 * e36;
  const xm = (v + 40) * 0.1;
  const xn = (v + 55) * 0.1;
  const xm2 = xm * xm;
  const xn2 = xn * xn;
  // Around the removable singularities the quotients lose the digits that e72 does not have: there,
  // x / (1 − e⁻ˣ) is a series (relative error below 1e-14 for |x| < 0.1).
  rates[ALPHA_M] =
    xm2 < 0.01
      ? 1 + xm / 2 + (xm2 / 12) * (1 - (xm2 / 60) * (1 - xm2 / 42))
      : xm / (1 - e72 * E_2_5);
  rates[BETA_M] = 4 * e32 * e8;
  rates[ALPHA_H] = 0.07 * e36;
  rates[BETA_H] = 1 / (1 + e72 * E_3);
  rates[ALPHA_N] =
    xn2 < 0.01
      ? 0.1 * (1 + xn / 2 + (xn2 / 12) * (1 - (xn2 / 60) * (1 - xn2 / 42)))
      : (0.1 * xn) / (1 - e72 * E_1);
  rates[BETA_N] = 0.125 * e9;
}
