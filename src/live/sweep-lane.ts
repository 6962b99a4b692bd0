import type { InputScale } from '../analysis/input-scale.ts';
import type { SweepRequest } from '../analysis/reading.ts';
import type { SweepMessage } from '../analysis/sweep.ts';
import type { Runner } from '../runtime/runner.ts';
import { whenIdle } from './when-idle.ts';
import type { Curve } from './curve.ts';
import { CurveBuilder } from './curve.ts';

/** A running sweep is given this long to become presentable before a newer one replaces it [ms]. */
const GRACE_MS = 1000;
/**
 * While a hand moves, sweeps start this far apart [ms], for what it moves needs the machine too; where the
 * frames leave no time, up to so much further.
 */
const PACE_MS = 100;
const PATIENCE_MS = 300;

export interface SweepEvents {
  onScale(scale: InputScale, request: SweepRequest): void;
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
  private isMoving = false;
  private stopWaiting: (() => void) | null = null;

  constructor(key: string, runner: Runner, events: SweepEvents) {
    this.key = key;
    this.runner = runner;
    this.events = events;
  }

  /** `moving`: a hand moves something, and the next wish may come with the next frame. */
  want(request: SweepRequest, moving = false): void {
    const wanted = JSON.stringify(request);
    this.isMoving = moving;
    if (wanted === this.wanted) {
      // The hand has let go: what waits for a gap in its frames need not any longer.
      if (!moving && this.stopWaiting) this.replace();
      return;
    }
    this.wanted = wanted;
    if (request.axis !== this.axis) {
      this.axis = request.axis;
      this.builder = null;
      this.events.onOtherAxis();
    }
    this.next = request;
    const young = performance.now() - this.startedMs < GRACE_MS;
    if (!this.builder || this.builder.presentable || !young) this.replace();
  }

  stop(): void {
    this.next = null;
    this.halt();
  }

  private halt(): void {
    this.stopWaiting?.();
    this.stopWaiting = null;
    this.builder = null;
    this.runner.cancel(this.key);
  }

  /** Starts the waiting wish: now, or in time; more of the old sweep would be for nobody. */
  private replace(): void {
    // Whatever is wished for when its time has come will be started then.
    if (this.stopWaiting && this.isMoving) return;
    this.halt();
    const waitMs = this.startedMs + PACE_MS - performance.now();
    const start = (): void => void (this.next && this.start(this.next));
    if (this.isMoving && waitMs > -PATIENCE_MS)
      this.stopWaiting = whenIdle(start, waitMs, PATIENCE_MS);
    else start();
  }

  private start(request: SweepRequest): void {
    const builder = new CurveBuilder(request);
    this.builder = builder;
    this.stopWaiting = null;
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
      if (message.kind === 'scale' && !this.next)
        this.events.onScale(message.scale, builder.request);
    }
    if (builder.presentable) this.publish(builder);
  }

  private publish(builder: CurveBuilder): void {
    const curve = builder.curve();
    this.events.onCurve(curve);
    if (this.next) this.replace();
    else if (curve.done) this.builder = null;
  }
}
