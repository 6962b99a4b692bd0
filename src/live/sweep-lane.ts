import type { InputScale } from '../analysis/input-scale.ts';
import type { SweepRequest } from '../analysis/reading.ts';
import type { SweepMessage } from '../analysis/sweep.ts';
import type { Runner } from '../runtime/runner.ts';
import type { Curve } from './curve.ts';
import { CurveBuilder } from './curve.ts';

/** A running sweep is given this long to become presentable before a newer one replaces it [ms]. */
const GRACE_MS = 1000;
/** While a hand moves, sweeps start this far apart [ms]: what it moves needs the machine too. */
const PACE_MS = 100;

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
  private isMoving = false;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(key: string, runner: Runner, events: SweepEvents) {
    this.key = key;
    this.runner = runner;
    this.events = events;
  }

  /** `moving`: a hand moves something, and the next wish may come with the next frame. */
  want(request: SweepRequest, moving = false): void {
    // The guess at the rheobase changes nothing in the answer.
    const wanted = JSON.stringify({ ...request, near: null });
    if (wanted === this.wanted) return;
    this.wanted = wanted;
    if (request.axis !== this.axis) {
      this.axis = request.axis;
      this.builder = null;
      this.events.onOtherAxis();
    }
    this.next = request;
    this.isMoving = moving;
    const young = performance.now() - this.startedMs < GRACE_MS;
    if (!this.builder || this.builder.presentable || !young) this.replace(request);
  }

  stop(): void {
    this.next = null;
    this.halt();
  }

  private halt(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.builder = null;
    this.runner.cancel(this.key);
  }

  /** Starts the waiting wish: now, or in time; more of the old sweep would be for nobody. */
  private replace(next: SweepRequest): void {
    const waitMs = this.startedMs + PACE_MS - performance.now();
    this.halt();
    if (!this.isMoving || waitMs <= 0) this.start(next);
    else this.timer = setTimeout(() => this.start(next), waitMs);
  }

  private start(request: SweepRequest): void {
    const builder = new CurveBuilder();
    this.builder = builder;
    this.timer = null;
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
    if (this.next) this.replace(this.next);
    else if (curve.done) this.builder = null;
  }
}
