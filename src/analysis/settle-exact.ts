import type { MembraneModel } from '../core/contracts/membrane.ts';
import type { ParamValues } from '../core/contracts/quantity.ts';
import { constantSegment } from '../core/contracts/stimulus.ts';
import type { Settle, SettleOptions, Settled } from './settle.ts';

/** Counting window under noise [ms]: long enough for an error of a few percent at 30 Hz. */
const NOISY_MS = 6000;

const SILENT = { kind: 'silent', steadyHz: 0, firstHz: 0, errorHz: 0, amplitudeMv: 0 } as const;

/** Models with a closed form: two equal intervals are a rhythm; no crossing before the horizon is silence. */
export function settleExact(
  model: MembraneModel,
  params: ParamValues,
  options: SettleOptions,
): Settle {
  const kernel = model.compile(params);
  const noisy = model.isNoisy?.(params) ?? false;
  const y = new Float64Array(model.states.length);
  const top = new Float64Array(model.states.length);

  return (current) => {
    const exact = model.exact!(params, options.seed);
    const horizonMs = noisy ? NOISY_MS : 1e9;
    const segment = constantSegment(0, horizonMs, current);
    const spikesMs: number[] = [];
    let tMs = 0;
    let swingMv = 0;
    kernel.rest(y);
    while (tMs < horizonMs) {
      tMs = exact.begin(tMs, y, segment, horizonMs);
      if (!exact.finish(y)) continue;
      exact.beforeJump(top);
      swingMv = top[0]! - y[0]!;
      spikesMs.push(tMs);
      if (!noisy && hasRhythm(spikesMs)) break;
    }
    return noisy ? meanRate(spikesMs, horizonMs, swingMv) : rhythm(spikesMs, swingMv);
  };
}

function hasRhythm(spikesMs: readonly number[]): boolean {
  const n = spikesMs.length;
  if (n < 3) return false;
  const last = spikesMs[n - 1]! - spikesMs[n - 2]!;
  return Math.abs(last - (spikesMs[n - 2]! - spikesMs[n - 3]!)) <= 1e-12 * spikesMs[n - 1]!;
}

function rhythm(spikesMs: readonly number[], amplitudeMv: number): Settled {
  const n = spikesMs.length;
  if (n < 3) return { ...SILENT, simulatedMs: 0 };
  return {
    kind: 'firing',
    // The interval from the third spike is as exact as the first, but free of the first latency.
    steadyHz: 2000 / (spikesMs[n - 1]! - spikesMs[n - 3]!),
    firstHz: 1000 / (spikesMs[1]! - spikesMs[0]!),
    errorHz: 0,
    amplitudeMv,
    simulatedMs: spikesMs[n - 1]!,
  };
}

/** Mean rate and its standard error from the scatter of the intervals. */
function meanRate(spikesMs: readonly number[], windowMs: number, amplitudeMv: number): Settled {
  const n = spikesMs.length;
  if (n < 2) return { ...SILENT, steadyHz: (1000 * n) / windowMs, simulatedMs: windowMs };
  const intervals = spikesMs.slice(1).map((t, i) => t - spikesMs[i]!);
  const mean = (spikesMs[n - 1]! - spikesMs[0]!) / (n - 1);
  const variance = intervals.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1);
  const steadyHz = (1000 * n) / windowMs;
  return {
    kind: 'firing',
    steadyHz,
    firstHz: 1000 / intervals[0]!,
    errorHz: (steadyHz * Math.sqrt(variance)) / mean / Math.sqrt(n),
    amplitudeMv,
    simulatedMs: windowMs,
  };
}
