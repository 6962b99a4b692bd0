import type { Kernel } from '../contracts/membrane.ts';
import { scanRoots } from '../math/root.ts';
import {
  ALPHA_H,
  ALPHA_M,
  ALPHA_N,
  BETA_H,
  BETA_M,
  BETA_N,
  fastRates,
  printedRates,
} from './hodgkin-huxley-rates.ts';

const V = 0;
const M = 1;
const H = 2;
const N = 3;

/** Conductances in mS/cm², potentials in mV, C in µF/cm², T in °C. */
export interface HodgkinHuxleyValues {
  readonly C: number;
  readonly gNa: number;
  readonly gK: number;
  readonly gL: number;
  readonly ENa: number;
  readonly EK: number;
  readonly EL: number;
  readonly T: number;
}

/** The equations in `hodgkin-huxley.ts`, bound to values: as printed, and specialised for speed. */
export function hodgkinHuxleyKernel(p: HodgkinHuxleyValues): Kernel {
  const { C, gNa, gK, gL, ENa, EK, EL, T } = p;
  const phi = 3 ** ((T - 6.3) / 10);
  const perC = 1 / C;
  const rates = new Float64Array(6);
  const at = new Float64Array(1);
  const steadyGate = (alpha: number, beta: number): number => alpha / (alpha + beta);
  const steadyCurrent = (v: number): number => {
    at[0] = v;
    fastRates(at, rates);
    const m = steadyGate(rates[ALPHA_M]!, rates[BETA_M]!);
    const h = steadyGate(rates[ALPHA_H]!, rates[BETA_H]!);
    const n = steadyGate(rates[ALPHA_N]!, rates[BETA_N]!);
    const n2 = n * n;
    return gNa * m * m * m * h * (v - ENa) + gK * n2 * n2 * (v - EK) + gL * (v - EL);
  };
  return {
    steadyCurrent,
    rest(y) {
      // With two stable potentials (no potassium, say) the neuron is prepared at the lower one.
      const v = scanRoots(steadyCurrent, -160, 140, 75)[0] ?? EL;
      y[V] = v;
      fastRates(y, rates);
      y[M] = steadyGate(rates[ALPHA_M]!, rates[BETA_M]!);
      y[H] = steadyGate(rates[ALPHA_H]!, rates[BETA_H]!);
      y[N] = steadyGate(rates[ALPHA_N]!, rates[BETA_N]!);
    },
    equations(y, input, dydt) {
      const [v, m, h, n] = [y[V]!, y[M]!, y[H]!, y[N]!];
      printedRates(v, rates);
      const iNa = gNa * m ** 3 * h * (v - ENa);
      const iK = gK * n ** 4 * (v - EK);
      const iL = gL * (v - EL);
      dydt[V] = (input[0]! - iNa - iK - iL) / C;
      dydt[M] = phi * (rates[ALPHA_M]! * (1 - m) - rates[BETA_M]! * m);
      dydt[H] = phi * (rates[ALPHA_H]! * (1 - h) - rates[BETA_H]! * h);
      dydt[N] = phi * (rates[ALPHA_N]! * (1 - n) - rates[BETA_N]! * n);
    },
    slopes(y, input, dydt) {
      const v = y[V]!;
      const m = y[M]!;
      const h = y[H]!;
      const n = y[N]!;
      fastRates(y, rates);
      const n2 = n * n;
      dydt[V] =
        (input[0]! - gNa * m * m * m * h * (v - ENa) - gK * n2 * n2 * (v - EK) - gL * (v - EL)) *
        perC;
      dydt[M] = phi * (rates[ALPHA_M]! * (1 - m) - rates[BETA_M]! * m);
      dydt[H] = phi * (rates[ALPHA_H]! * (1 - h) - rates[BETA_H]! * h);
      dydt[N] = phi * (rates[ALPHA_N]! * (1 - n) - rates[BETA_N]! * n);
    },
    linearForm(y, input, a, b) {
      const m = y[M]!;
      const n = y[N]!;
      fastRates(y, rates);
      const openNa = gNa * m * m * m * y[H]!;
      const openK = gK * n * n * n * n;
      a[V] = -(openNa + openK + gL) * perC;
      b[V] = (input[0]! + openNa * ENa + openK * EK + gL * EL) * perC;
      for (let j = 0; j < 3; j++) {
        const alpha = rates[2 * j]!;
        a[M + j] = -phi * (alpha + rates[2 * j + 1]!);
        b[M + j] = phi * alpha;
      }
    },
    observe(y, _iExt, out) {
      const openNa = gNa * y[M]! ** 3 * y[H]!;
      const openK = gK * y[N]! ** 4;
      out[0] = openNa * (y[V]! - ENa);
      out[1] = openK * (y[V]! - EK);
      out[2] = gL * (y[V]! - EL);
      out[3] = openNa;
      out[4] = openK;
    },
  };
}
