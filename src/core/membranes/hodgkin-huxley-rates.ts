import { exprelr } from '../math/exprelr.ts';

/**
 * Writes α and β [1/ms] of m, h and n at 6.3 °C: Hodgkin & Huxley 1952, eqs 20, 21, 23, 24, 12, 13, shifted
 * to a rest near −65 mV, as printed.
 */
export function printedRates(v: number, rates: Float64Array): void {
  rates[0] = exprelr((v + 40) / 10);
  rates[1] = 4 * Math.exp(-(v + 65) / 18);
  rates[2] = 0.07 * Math.exp(-(v + 65) / 20);
  rates[3] = 1 / (1 + Math.exp(-(v + 35) / 10));
  rates[4] = 0.1 * exprelr((v + 55) / 10);
  rates[5] = 0.125 * Math.exp(-(v + 65) / 80);
}
