import type { Job, JobMessage } from './job.ts';
import type { Order, Report } from './protocol.ts';
import type { Slicer } from './slicer.ts';

/** On the page itself a slice must leave room for a frame [ms]. */
const INLINE_SLICE_MS = 5;

export interface JobEvents {
  onMessages(messages: readonly JobMessage[]): void;
  onDone(): void;
  onError(message: string): void;
}

/** Does jobs somewhere; the newest job under a key replaces the one before. */
export interface Runner {
  start(key: string, job: Job, events: JobEvents): void;
  cancel(key: string): void;
  /** `inline` once workers have turned out to be forbidden. */
  mode(): 'worker' | 'inline';
  dispose(): void;
}

interface Pending {
  readonly id: number;
  readonly job: Job;
  readonly events: JobEvents;
  worker: number;
}

/**
 * A pool of workers with the page's own thread as a fallback: a page's policy may forbid workers, which
 * shows only as an error event after the fact. Then every unfinished job starts again, inline, in slices.
 */
export function createRunner(makeWorker: () => Worker, poolSize: number): Runner {
  const byKey = new Map<string, Pending>();
  const byId = new Map<number, Pending>();
  let workers: Worker[] = [];
  let inline: Slicer | null = null;
  let isInline = false;
  let lastId = 0;

  function hear({ id, messages, done, error }: Report): void {
    const pending = byId.get(id);
    if (!pending) return; // stale: a newer job has its key
    if (messages.length > 0) pending.events.onMessages(messages);
    // What was heard may have led to a newer job under the same key: this one says no more.
    if (!done || byId.get(id) !== pending) return;
    byId.delete(id);
    for (const [key, other] of byKey) if (other === pending) byKey.delete(key);
    if (error === undefined) pending.events.onDone();
    else pending.events.onError(error);
  }

  /** Loads what workers load otherwise; jobs that come or go meanwhile are in `byId` or not. */
  async function goInline(): Promise<void> {
    if (isInline) return;
    isInline = true;
    for (const worker of workers) worker.terminate();
    workers = [];
    const { Slicer: Inline } = await import('./slicer.ts');
    inline = new Inline(INLINE_SLICE_MS, hear);
    for (const { id, job } of byId.values()) inline.start(id, job);
  }

  function hire(): void {
    try {
      while (workers.length < poolSize) {
        const worker = makeWorker();
        workers.push(worker);
        worker.addEventListener('message', ({ data }: MessageEvent<Report>) => hear(data));
        worker.addEventListener('error', () => void goInline());
      }
    } catch {
      void goInline();
    }
  }

  function leastBusy(): number {
    const load = workers.map(() => 0);
    for (const { worker } of byId.values()) load[worker] = (load[worker] ?? 0) + 1;
    return load.indexOf(Math.min(...load));
  }

  function order(worker: number, message: Order): void {
    workers[worker]?.postMessage(message);
  }

  function cancel(key: string): void {
    const pending = byKey.get(key);
    if (!pending) return;
    byKey.delete(key);
    byId.delete(pending.id);
    if (isInline) inline?.cancel(pending.id);
    else order(pending.worker, { type: 'cancel', id: pending.id });
  }

  return {
    start(key, job, events) {
      cancel(key);
      if (workers.length === 0 && !isInline) hire();
      const id = (lastId += 1);
      const pending = { id, job, events, worker: leastBusy() };
      byKey.set(key, pending);
      byId.set(id, pending);
      if (isInline) inline?.start(id, job);
      else order(pending.worker, { type: 'start', id, job });
    },
    cancel,
    mode: () => (isInline ? 'inline' : 'worker'),
    dispose() {
      for (const worker of workers) worker.terminate();
      workers = [];
      inline?.dispose();
      byKey.clear();
      byId.clear();
    },
  };
}
