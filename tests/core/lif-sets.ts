import reference from '../reference/lif.json' with { type: 'json' };

export type LifSet = keyof typeof reference.parameters.sets;

/**
 * A parameter set of the reference file (nF, MΩ, nA) in the core's terms. µF/cm², mS/cm² and µA/cm²
 * stand to each other as nF, µS and nA do, so the numbers carry over.
 */
export function lifParams(set: LifSet): Readonly<Record<string, number>> {
  const p = reference.parameters.sets[set];
  return {
    C: p.C,
    gL: 1 / p.R,
    EL: p.E_L,
    vTh: p.V_th,
    vReset: p.V_reset,
    tRef: p.t_ref,
    sigmaV: 0,
  };
}
