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
