import type { ExactKernel, MembraneModel } from '../core/contracts/membrane.ts';
import type { ParamValues } from '../core/contracts/quantity.ts';
import { constantSegment } from '../core/contracts/stimulus.ts';
import { MOST_SPIKES } from '../core/simulate/run.ts';
import { startState } from '../core/simulate/start.ts';
import type { Settle, SettleOptions, Settled } from './settle.ts';

/** Counting window under noise [ms]: long enough for an error of a few percent at 30 Hz. */
const NOISY_MS = 6000;
/** No spike for so long [ms] is silence. */
const SILENT_MS = 1e9;
/** A shorter interval [ms] is none: the rate would leave all numbers. */
const SHORTEST_INTERVAL_MS = 1e-9;
/** Intervals that differ by less than this fraction are one. */
const SAME_INTERVAL = 1e-12;

const SILENT = { kind: 'silent', steadyHz: 0, firstHz: 0, errorHz: 0, amplitudeMv: 0 } as const;

/** Models with a closed form: two equal intervals are a rhythm; no crossing before the horizon is silence. */
export function settleExact(
  model: MembraneModel,
  params: ParamValues,
  options: SettleOptions,
): Settle {
  const kernel = model.compile(params);
  const noisy = model.isNoisy?.(params) ?? false;
  return (current) => {
    const walk = new Walk(model.exact!(params, options.seed), current, model.states.length);
    startState(kernel, walk.y);
    return noisy ? meanRate(walk) : rhythm(walk);
  };
}

/** From spike to spike under one current. */
class Walk {
  readonly y: Float64Array;
  /** Height of the last jump [mV]. */
  swingMv = 0;
  private readonly exact: ExactKernel;
  private readonly current: number;
  private readonly top: Float64Array;

  constructor(exact: ExactKernel, current: number, states: number) {
    this.exact = exact;
    this.current = current;
    this.y = new Float64Array(states);
    this.top = new Float64Array(states);
  }

  /** Time [ms] of the next spike after `fromMs`; Infinity if there is none by `untilMs`. */
  nextSpikeMs(fromMs: number, untilMs: number): number {
    const { exact, y, top } = this;
    const segment = constantSegment(fromMs, untilMs, this.current);
    for (let tMs = fromMs; tMs < untilMs;) {
      tMs = exact.begin(tMs, y, segment, untilMs);
      if (!exact.finish(y)) continue;
      exact.beforeJump(top);
      this.swingMv = top[0]! - y[0]!;
      return tMs;
    }
    return Infinity;
  }
}

function rhythm(walk: Walk): Settled {
  // The clock starts anew at every spike: far from zero it could not tell apart what is close together.
  const next = (): number => walk.nextSpikeMs(0, SILENT_MS);
  let simulatedMs = next();
  const firstMs = simulatedMs < SILENT_MS ? next() : Infinity;
  let lastMs = NaN;
  let intervalMs = firstMs;
  for (let n = 1; n < MOST_SPIKES; n++) {
    simulatedMs += intervalMs;
    if (!(simulatedMs < SILENT_MS)) return { ...SILENT, simulatedMs: 0 };
    if (Math.abs(intervalMs - lastMs) <= SAME_INTERVAL * intervalMs) break;
    lastMs = intervalMs;
    intervalMs = next();
  }
  const shortestMs = Math.min(firstMs, intervalMs);
  if (shortestMs < SHORTEST_INTERVAL_MS) return { ...SILENT, kind: 'too-fast', simulatedMs };
  return {
    kind: 'firing',
    steadyHz: 1000 / intervalMs,
    firstHz: 1000 / firstMs,
    errorHz: 0,
    amplitudeMv: walk.swingMv,
    simulatedMs,
  };
}

/** Mean rate and its standard error from the scatter of the intervals, over so many spikes at most as a run holds. */
function meanRate(walk: Walk): Settled {
  const spikesMs: number[] = [];
  let windowMs = NOISY_MS;
  for (let tMs = walk.nextSpikeMs(0, NOISY_MS); tMs < NOISY_MS;) {
    spikesMs.push(tMs);
    if (spikesMs.length === MOST_SPIKES) windowMs = tMs;
    tMs = walk.nextSpikeMs(tMs, windowMs);
  }
  const n = spikesMs.length;
  const steadyHz = (1000 * n) / windowMs;
  if (n < 2) return { ...SILENT, steadyHz, simulatedMs: windowMs };
  const intervals = spikesMs.slice(1).map((t, i) => t - spikesMs[i]!);
  const mean = (spikesMs[n - 1]! - spikesMs[0]!) / (n - 1);
  if (mean < SHORTEST_INTERVAL_MS) return { ...SILENT, kind: 'too-fast', simulatedMs: windowMs };
  const variance = intervals.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1);
  return {
    kind: 'firing',
    steadyHz,
    firstHz: 1000 / intervals[0]!,
    errorHz: (steadyHz * Math.sqrt(variance)) / mean / Math.sqrt(n),
    amplitudeMv: walk.swingMv,
    simulatedMs: windowMs,
  };
}
