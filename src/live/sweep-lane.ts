import type { InputScale } from '../analysis/input-scale.ts';
import type { SweepRequest } from '../analysis/reading.ts';
import type { SweepMessage } from '../analysis/sweep.ts';
import type { Runner } from '../runtime/runner.ts';
import type { Curve } from './curve.ts';
import { CurveBuilder } from './curve.ts';

/** A running sweep is given this long to become presentable before a newer one replaces it [ms]. */
const GRACE_MS = 1000;

export interface SweepEvents {
  onScale(scale: InputScale): void;
  onCurve(curve: Curve): void;
  /** The curve so far belongs to another axis. */
  onOtherAxis(): void;
  onFailure(message: string): void;
}

/**
 * The sweeps of one model: only the newest wish counts. While a slider is dragged wishes come every
 * frame; a sweep dropped each time would never show anything, so a running one may first become presentable.
 */
export class SweepLane {
  private readonly key: string;
  private readonly runner: Runner;
  private readonly events: SweepEvents;
  private wanted = '';
  private axis: string | undefined;
  private next: SweepRequest | null = null;
  private startedMs = -Infinity;
  private builder: CurveBuilder | null = null;

  constructor(key: string, runner: Runner, events: SweepEvents) {
    this.key = key;
    this.runner = runner;
    this.events = events;
  }

  want(request: SweepRequest): void {
    // The guess at the rheobase changes nothing in the answer.
    const wanted = JSON.stringify({ ...request, near: null });
    if (wanted === this.wanted) return;
    this.wanted = wanted;
    if (request.axis !== this.axis) {
      this.axis = request.axis;
      this.builder = null;
      this.events.onOtherAxis();
    }
    const young = performance.now() - this.startedMs < GRACE_MS;
    if (this.builder && !this.builder.presentable && young) this.next = request;
    else this.start(request);
  }

  stop(): void {
    this.next = null;
    this.builder = null;
    this.runner.cancel(this.key);
  }

  private start(request: SweepRequest): void {
    const builder = new CurveBuilder();
    this.builder = builder;
    this.next = null;
    this.startedMs = performance.now();
    this.runner.start(
      this.key,
      { kind: 'sweep', request },
      {
        onMessages: (messages) => this.receive(builder, messages as readonly SweepMessage[]),
        onDone: () => {
          builder.finish();
          this.publish(builder);
        },
        onError: (message) => {
          this.builder = null;
          this.events.onFailure(message);
          if (this.next) this.start(this.next);
        },
      },
    );
  }

  private receive(builder: CurveBuilder, messages: readonly SweepMessage[]): void {
    for (const message of messages) {
      builder.add(message);
      if (message.kind === 'scale' && !this.next) this.events.onScale(message.scale);
    }
    if (builder.presentable) this.publish(builder);
  }

  private publish(builder: CurveBuilder): void {
    const curve = builder.curve();
    this.events.onCurve(curve);
    if (this.next) this.start(this.next);
    else if (curve.done) this.builder = null;
  }
}
