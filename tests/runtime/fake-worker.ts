import type { Order, Report } from '../../src/runtime/protocol.ts';
import { HERE } from '../../src/runtime/protocol.ts';
import { Slicer } from '../../src/runtime/slicer.ts';

/** Messages between a page and its worker are copies, and they arrive later. */
function deliver<T>(data: T, to: (data: T) => void): void {
  const copy = structuredClone(data);
  queueMicrotask(() => to(copy));
}

/** A worker that answers only what the test makes it answer. */
export class ScriptedWorker extends EventTarget {
  readonly orders: Order[] = [];
  isTerminated = false;

  postMessage(order: Order): void {
    this.orders.push(structuredClone(order));
  }

  /** Says something to the page, at once. */
  say(report: Report): void {
    this.dispatchEvent(new MessageEvent('message', { data: structuredClone(report) }));
  }

  /** What a browser sends if it may not load the script: after the fact, and without a word why. */
  fail(): void {
    this.dispatchEvent(new Event('error'));
  }

  terminate(): void {
    this.isTerminated = true;
  }

  /** Ids of the jobs it was told to start, in order. */
  get started(): readonly number[] {
    return this.orders.flatMap((order) => (order.type === 'start' ? [order.id] : []));
  }

  get cancelled(): readonly number[] {
    return this.orders.flatMap((order) => (order.type === 'cancel' ? [order.id] : []));
  }
}

/** A worker that does its jobs, with the real slicer, in the thread of the test. */
export class WorkingWorker extends ScriptedWorker {
  private readonly slicer = new Slicer(10, (report) =>
    deliver(report, (copy) => {
      if (!this.isTerminated) this.say(copy);
    }),
  );

  override postMessage(order: Order): void {
    super.postMessage(order);
    deliver(order, (copy) => {
      if (this.isTerminated) return;
      if (copy.type === 'start') this.slicer.start(copy.id, copy.job);
      else if (copy.type === 'cancel') this.slicer.cancel(copy.id);
      else this.say(HERE);
    });
  }

  override terminate(): void {
    super.terminate();
    this.slicer.dispose();
  }
}

/** Makes workers of one kind and keeps them for the test to look at. */
export function workshop<W extends ScriptedWorker>(
  Kind: new () => W,
): { readonly made: W[]; readonly make: () => Worker } {
  const made: W[] = [];
  const make = (): Worker => {
    const worker = new Kind();
    made.push(worker);
    return worker as unknown as Worker;
  };
  return { made, make };
}
