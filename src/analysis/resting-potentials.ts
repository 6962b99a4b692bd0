import type { Kernel } from '../core/contracts/membrane.ts';
import { bisect } from '../core/math/root.ts';

/** Where resting potentials are looked for [mV]. */
const LOWEST_MV = -200;
const HIGHEST_MV = 150;

/**
 * The potentials [mV], ascending, at which a model's steady current balances an injected one. Returns a
 * function of that current [µA/cm²]: one scan serves them all. Two potentials closer than `scanMv` may
 * go unseen together; each is bisected to `toleranceMv` (0: to the last bit).
 */
export function restingPotentials(
  kernel: Pick<Kernel, 'steadyCurrent'>,
  scanMv: number,
  toleranceMv = 0,
): (current: number) => number[] {
  const n = Math.round((HIGHEST_MV - LOWEST_MV) / scanMv);
  const potential = (i: number): number => LOWEST_MV + i * scanMv;
  const steady = Float64Array.from({ length: n + 1 }, (_, i) => kernel.steadyCurrent(potential(i)));
  return (current) => {
    const balance = (vMv: number): number => kernel.steadyCurrent(vMv) - current;
    const found: number[] = [];
    for (let i = 1; i <= n; i++) {
      if (steady[i]! > current === steady[i - 1]! > current) continue;
      found.push(bisect(balance, potential(i - 1), potential(i), toleranceMv));
    }
    return found;
  };
}
