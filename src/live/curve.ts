import type { Verdict } from '../analysis/fit/verdict.ts';
import type { Interval } from '../core/contracts/quantity.ts';
import type { Missing, Reading } from '../analysis/answer.ts';
import type { SweepRequest } from '../analysis/reading.ts';
import type { SweepMessage } from '../analysis/sweep.ts';

/** A measured curve as far as it has come, ascending in x. */
export interface Curve {
  /** What it answers. */
  readonly request: SweepRequest;
  /** In the document's unit of current. */
  readonly xs: Float64Array;
  /** NaN where the measure is undefined. */
  readonly ys: Float64Array;
  /** 1 where the answer is an oscillation too small to be spikes. */
  readonly ripple: Uint8Array;
  /** Why there is no value somewhere, if the measure should have one. */
  readonly missing: Missing | null;
  /** Value at twice the rheobase; NaN until it has arrived. */
  readonly reference: number;
  /** Currents [µA/cm²] under which the model can both rest and fire. */
  readonly bistable: Interval | null;
  readonly verdict: Verdict | null;
  readonly done: boolean;
}

/** Enough points for the shape of a curve: before that the old one stays. */
const PRESENTABLE = 17;

/** Collects the points of one sweep, which come in no order. */
export class CurveBuilder {
  readonly request: SweepRequest;
  /** By x: a sweep that had to start again elsewhere sends its first points twice. */
  private readonly points = new Map<number, { readonly x: number } & Reading>();
  private reference = NaN;
  private bistable: Interval | null = null;
  private verdict: Verdict | null = null;
  private done = false;

  constructor(request: SweepRequest) {
    this.request = request;
  }

  add(message: SweepMessage): void {
    if (message.kind === 'reference') this.reference = message.y;
    else if (message.kind === 'bistable') this.bistable = message.range;
    else if (message.kind === 'point') this.points.set(message.x, message);
    else if (message.kind === 'verdict') this.verdict = message.verdict;
  }

  finish(): void {
    this.done = true;
  }

  get presentable(): boolean {
    return this.done || this.points.size >= PRESENTABLE;
  }

  curve(): Curve {
    const sorted = [...this.points.values()].sort((a, b) => a.x - b.x);
    return {
      request: this.request,
      xs: Float64Array.from(sorted, ({ x }) => x),
      ys: Float64Array.from(sorted, ({ y }) => y),
      ripple: Uint8Array.from(sorted, ({ ripple }) => (ripple ? 1 : 0)),
      missing: sorted.find(({ missing }) => missing)?.missing ?? null,
      reference: this.reference,
      bistable: this.bistable,
      verdict: this.verdict,
      done: this.done,
    };
  }
}
