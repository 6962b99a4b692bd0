import type { Kernel } from '../contracts/membrane.ts';
import { isStableAt } from '../math/linearisation.ts';
import { scanRoots } from '../math/root.ts';
import { printedRates } from './hodgkin-huxley-rates.ts';

const V = 0;
const M = 1;
const H = 2;
const N = 3;

/** Sizes of changes that matter, by state: the declaration's own. */
const SCALES = [10, 0.1, 0.1, 0.1] as const;
/** So far below a rest that does not last [mV] the potential is held until a run starts. */
export const HELD_BELOW_MV = 1;
const NO_INPUT = new Float64Array(1);
const E_CENTRE = 0.9139311852712282; // e^−0.09
const E_2_5 = 12.182493960703473;
const E_1 = 2.718281828459045;
const E_3 = 20.085536923187668;

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

/**
 * The equations in `hodgkin-huxley.ts`, bound to values: as printed, and specialised for speed. A class,
 * since its methods are the same functions whatever the values: closures would be new ones whenever a
 * parameter moves, and the code compiled for their callers would be thrown away.
 */
class HodgkinHuxleyKernel implements Kernel {
  private readonly p: HodgkinHuxleyValues;
  private readonly phi: number;
  private readonly perC: number;
  private readonly rates = new Float64Array(6);
  private readonly shut = new Float64Array(4);
  private readonly open = Float64Array.of(0, 1, 1, 1);
  private readonly opening = new Float64Array(4);
  private readonly closing = new Float64Array(4);
  private readonly steady = new Float64Array(4);

  constructor({ C, gNa, gK, gL, ENa, EK, EL, T }: HodgkinHuxleyValues) {
    // Written out: an object of fixed shape is read fastest.
    this.p = { C, gNa, gK, gL, ENa, EK, EL, T };
    this.phi = 3 ** ((T - 6.3) / 10);
    this.perC = 1 / C;
  }

  steadyCurrent(v: number): number {
    const { gNa, gK, gL, ENa, EK, EL } = this.p;
    const { steady } = this;
    this.settleGates(v, steady);
    const m = steady[M]!;
    const n2 = steady[N]! * steady[N]!;
    return gNa * m * m * m * steady[H]! * (v - ENa) + gK * n2 * n2 * (v - EK) + gL * (v - EL);
  }

  rest(y: Float64Array): void {
    // With two stable potentials (no potassium, say) the neuron is prepared at the lower one.
    const v = scanRoots((vMv) => this.steadyCurrent(vMv), -160, 140, 75)[0] ?? this.p.EL;
    y[V] = v;
    this.settleGates(v, y);
  }

  start(y: Float64Array): boolean {
    this.rest(y);
    if (isStableAt(this, SCALES, y.slice(), 0)) return false;
    y[V]! -= HELD_BELOW_MV;
    this.settleGates(y[V]!, y);
    return true;
  }

  equations(y: Float64Array, input: Float64Array, dydt: Float64Array): void {
    const { C, gNa, gK, gL, ENa, EK, EL } = this.p;
    const { phi, rates } = this;
    const [v, m, h, n] = [y[V]!, y[M]!, y[H]!, y[N]!];
    printedRates(v, rates);
    const iNa = gNa * m ** 3 * h * (v - ENa);
    const iK = gK * n ** 4 * (v - EK);
    const iL = gL * (v - EL);
    dydt[V] = (input[0]! - iNa - iK - iL) / C;
    dydt[M] = phi * (rates[0]! * (1 - m) - rates[1]! * m);
    dydt[H] = phi * (rates[2]! * (1 - h) - rates[3]! * h);
    dydt[N] = phi * (rates[4]! * (1 - n) - rates[5]! * n);
  }

  /**
   * The six rates come from powers of one exponential, e = exp(−(v + 65)/720): 80 = 720/9, 18 = 720/40,
   * 20 = 720/36, 10 = 720/72. For −151 < v < 151 mV, e is a polynomial of degree 11 about the centre
   * (remainder below 1e-16); so six exponentials cost about as much as one.
   *
   * One long function: a compiler unfolds a shorter one into several of the places that call it, and
   * works longer on that than on everything else. And within ±150 mV it calls none: a call that is not
   * unfolded puts its number on the heap, and this runs millions of times a second.
   */
  slopes(y: Float64Array, input: Float64Array, dydt: Float64Array): void {
    const { gNa, gK, gL, ENa, EK, EL } = this.p;
    const { phi, perC } = this;
    const v = y[V]!;
    const m = y[M]!;
    const h = y[H]!;
    const n = y[N]!;
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
    const alphaM =
      xm2 < 0.01
        ? 1 + xm / 2 + (xm2 / 12) * (1 - (xm2 / 60) * (1 - xm2 / 42))
        : xm / (1 - e72 * E_2_5);
    const betaM = 4 * e32 * e8;
    const alphaH = 0.07 * e36;
    const betaH = 1 / (1 + e72 * E_3);
    const alphaN =
      xn2 < 0.01
        ? 0.1 * (1 + xn / 2 + (xn2 / 12) * (1 - (xn2 / 60) * (1 - xn2 / 42)))
        : (0.1 * xn) / (1 - e72 * E_1);
    const betaN = 0.125 * e9;
    const n2 = n * n;
    dydt[V] =
      (input[0]! - gNa * m * m * m * h * (v - ENa) - gK * n2 * n2 * (v - EK) - gL * (v - EL)) *
      perC;
    dydt[M] = phi * (alphaM * (1 - m) - betaM * m);
    dydt[H] = phi * (alphaH * (1 - h) - betaH * h);
    dydt[N] = phi * (alphaN * (1 - n) - betaN * n);
  }

  linearForm(y: Float64Array, input: Float64Array, a: Float64Array, b: Float64Array): void {
    const { gNa, gK, gL, ENa, EK, EL } = this.p;
    const { perC, opening, closing } = this;
    const m = y[M]!;
    const n = y[N]!;
    const openNa = gNa * m * m * m * y[H]!;
    const openK = gK * n * n * n * n;
    a[V] = -(openNa + openK + gL) * perC;
    b[V] = (input[0]! + openNa * ENa + openK * EK + gL * EL) * perC;
    this.readRates(y[V]!);
    for (let gate = M; gate <= N; gate++) {
      a[gate] = closing[gate]! - opening[gate]!;
      b[gate] = opening[gate]!;
    }
  }

  observe(y: Float64Array, _iExt: number, out: Float64Array): void {
    const { gNa, gK, gL, ENa, EK, EL } = this.p;
    const openNa = gNa * y[M]! ** 3 * y[H]!;
    const openK = gK * y[N]! ** 4;
    out[0] = openNa * (y[V]! - ENa);
    out[1] = openK * (y[V]! - EK);
    out[2] = gL * (y[V]! - EL);
    out[3] = openNa;
    out[4] = openK;
  }

  /** Reads the rates off the slopes: a shut gate opens with φα, an open one closes with −φβ. */
  private readRates(v: number): void {
    const { shut, open, opening, closing } = this;
    shut[V] = v;
    open[V] = v;
    this.slopes(shut, NO_INPUT, opening);
    this.slopes(open, NO_INPUT, closing);
  }

  /** Writes where the gates stay at a potential. */
  private settleGates(v: number, y: Float64Array): void {
    const { opening, closing } = this;
    this.readRates(v);
    for (let gate = M; gate <= N; gate++) {
      y[gate] = opening[gate]! / (opening[gate]! - closing[gate]!);
    }
  }
}

export const hodgkinHuxleyKernel = (values: HodgkinHuxleyValues): Kernel =>
  new HodgkinHuxleyKernel(values);
