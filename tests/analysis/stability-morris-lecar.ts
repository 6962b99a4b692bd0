import type { Kernel, MembraneModel } from '../../src/core/contracts/membrane.ts';

/*
 * The barnacle muscle fibre of Morris & Lecar (1981) with the parameter sets of Rinzel & Ermentrout
 * (1998), a two-dimensional test case for the analysis of stability:
 *
 *   20 dV/dt = I − g_Ca m∞(V) (V − 120) − 8 w (V + 84) − 2 (V + 60)
 *      dw/dt = φ cosh((V − V3)/(2 V4)) (w∞(V) − w)
 *
 * Their bifurcations (I in µA/cm²): set 1, Hopf points 93.86 and 212.02; sets 2 and 3, saddle-node
 * 39.963, above which set 3 has a stable depolarised state.
 */
interface FibreValues {
  readonly gCa: number;
  readonly v3: number;
  readonly v4: number;
  readonly phi: number;
}

const half = (x: number): number => (1 + Math.tanh(x)) / 2;

function kernel({ gCa, v3, v4, phi }: FibreValues): Pick<Kernel, Used> {
  const calcium = (v: number): number => gCa * half((v + 1.2) / 18) * (v - 120);
  const openSteady = (v: number): number => half((v - v3) / v4);
  const others = (v: number, w: number): number => 8 * w * (v + 84) + 2 * (v + 60);
  return {
    rest(y) {
      y[0] = -60;
      y[1] = openSteady(-60);
    },
    slopes(y, input, dydt) {
      const [v, w] = [y[0]!, y[1]!];
      dydt[0] = (input[0]! - calcium(v) - others(v, w)) / 20;
      dydt[1] = phi * Math.cosh((v - v3) / (2 * v4)) * (openSteady(v) - w);
    },
    steadyCurrent: (v) => calcium(v) + others(v, openSteady(v)),
  };
}

type Used = 'rest' | 'slopes' | 'steadyCurrent';

function fibre(values: FibreValues): MembraneModel {
  return {
    spike: { kind: 'prominence', minMv: 10, aboveMv: -20 },
    states: [{ scale: 10 }, { scale: 0.1 }],
    currentRange: [-50, 300],
    compile: () => kernel(values),
  } as unknown as MembraneModel;
}

export const hopf = fibre({ gCa: 4.4, v3: 2, v4: 30, phi: 0.04 });
export const saddleNode = fibre({ gCa: 4, v3: 12, v4: 17.4, phi: 0.067 });
export const homoclinic = fibre({ gCa: 4, v3: 12, v4: 17.4, phi: 0.23 });
