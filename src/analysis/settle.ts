import type { MembraneModel } from '../core/contracts/membrane.ts';
import type { ParamValues } from '../core/contracts/quantity.ts';
import type { Allowance } from './allowance.ts';
import { settleExact } from './settle-exact.ts';
import { settleOde } from './settle-ode.ts';

/**
 * What a constant current, switched on at rest, leads to. `firing`: spikes go on; `too-fast`: they do,
 * and no number says how fast; `ripple`: the potential oscillates by less than a spike's prominence;
 * `silent`: it comes to rest.
 */
export interface Settled {
  readonly kind: 'firing' | 'too-fast' | 'ripple' | 'silent';
  /** Rate of the settled rhythm [1/s]: spikes when firing, oscillations when rippling, else 0. */
  readonly steadyHz: number;
  /** 1 / first interval [1/s]; 0 if there was no second spike. */
  readonly firstHz: number;
  /** Standard error of `steadyHz`; 0 without noise. */
  readonly errorHz: number;
  /** Peak-to-trough amplitude of the settled rhythm [mV]. */
  readonly amplitudeMv: number;
  /** Time simulated before the answer was certain [ms]. */
  readonly simulatedMs: number;
}

/** Does the neuron fire on, however fast? */
export const firesOn = ({ kind }: Settled): boolean => kind === 'firing' || kind === 'too-fast';

export interface SettleOptions {
  /** Relative tolerance of the integration. */
  readonly tolerance: number;
  /** Relative change of the interval that may still be to come. */
  readonly remaining: number;
  /** Longest simulated time [ms]. */
  readonly longestMs: number;
  readonly seed: number;
  /** Absent: as many steps as it takes. */
  readonly allowance?: Allowance;
}

export const SETTLE_DEFAULTS: SettleOptions = {
  tolerance: 1e-5,
  remaining: 2e-4,
  longestMs: 20_000,
  seed: 1,
};

/** The runs behind every rate that is shown: right to 1e-4, and no rhythm is waited for longer than this [ms]. */
export const READING_RUNS = { tolerance: 1e-5, longestMs: 4000 } as const;

export type Settle = (current: number) => Settled;

/** Binds a model to its values once; the returned function answers for one current [µA/cm²] after another. */
export function settler(
  model: MembraneModel,
  params: ParamValues,
  options: Partial<SettleOptions> = {},
): Settle {
  const complete = { ...SETTLE_DEFAULTS, ...options };
  return model.exact ? settleExact(model, params, complete) : settleOde(model, params, complete);
}
