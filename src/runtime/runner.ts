import type { Job, JobMessage } from './job.ts';
import type { Order, Report } from './protocol.ts';
import type { Slicer } from './slicer.ts';
import type { Watch } from './watch.ts';

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
  /** It was on a worker that fell silent, and has been begun anew once. */
  isSecondTry?: boolean;
}

/** Why a job has failed that nobody could begin: the code that does it could not be loaded. */
export const NOT_LOADED = 'the code that does jobs could not be loaded';
/** Why a job has failed on which two workers have fallen silent. */
const NO_ANSWER = 'no answer';

/**
 * A pool of workers with the page's own thread as a fallback: a page's policy may forbid workers, which
 * shows only as an error event after the fact, or not at all. Then every unfinished job starts again, inline, in slices.
 */
export function createRunner(
  makeWorker: () => Worker,
  poolSize: number,
  loadSlicer: () => Promise<{ readonly Slicer: typeof Slicer }> = () => import('./slicer.ts'),
): Runner {
  const byKey = new Map<string, Pending>();
  const byId = new Map<number, Pending>();
  let workers: Worker[] = [];
  let inline: Slicer | null = null;
  let isInline = false;
  let isLoading = false;
  let watch: Watch | null = null;
  let lastId = 0;

  function hear({ id, messages, done, error }: Report): void {
    const pending = byId.get(id);
    if (!pending) return; // stale: a newer job has its key
    if (messages.length > 0) pending.events.onMessages(messages);
    // What was heard may have led to a newer job under the same key: this one says no more.
    if (!done || byId.get(id) !== pending) return;
    drop(pending);
    if (error === undefined) pending.events.onDone();
    else pending.events.onError(error);
  }

  function drop(pending: Pending): void {
    byId.delete(pending.id);
    for (const [key, other] of byKey) if (other === pending) byKey.delete(key);
  }

  function fail(pending: Pending, why: string): void {
    drop(pending);
    pending.events.onError(why);
  }

  async function goInline(): Promise<void> {
    if (isInline) return;
    isInline = true;
    watch?.end();
    for (const worker of workers) worker.terminate();
    workers = [];
    await beginInline();
  }

  /** Loads what workers load otherwise; jobs that come or go meanwhile are in `byId` or not. */
  async function beginInline(): Promise<void> {
    if (isLoading) return;
    isLoading = true;
    try {
      const { Slicer: Inline } = await loadSlicer();
      inline = new Inline(INLINE_SLICE_MS, hear);
      for (const { id, job } of byId.values()) inline.start(id, job);
    } catch {
      // The next job is another try.
      for (const pending of byId.values()) fail(pending, NOT_LOADED);
    } finally {
      isLoading = false;
    }
  }

  /** Not loaded at once, for no worker falls silent so soon; where it cannot be had, nobody looks. */
  async function beginWatch(): Promise<void> {
    try {
      const { watchWorkers } = await import('./watch.ts');
      watch ??= watchWorkers({
        busy: () => new Set([...byId.values()].map(({ worker }) => worker)),
        ask: (worker) => order(worker, { type: 'ask' }),
        lost(worker, ever) {
          // Where none has ever answered, none will.
          if (!ever) void goInline();
          else replace(worker);
        },
      });
      if (!isInline && byId.size > 0) watch.begin();
    } catch {
      // Without it all goes on as long as all goes well.
    }
  }

  /** Another worker for one that is caught in a job. Nobody knows which: each gets a second try, and no third. */
  function replace(lost: number): void {
    workers[lost]?.terminate();
    const left = [...byId.values()].filter(({ worker }) => worker === lost);
    try {
      workers[lost] = employ(lost);
    } catch {
      void goInline();
      return;
    }
    for (const pending of left) {
      if (pending.isSecondTry) {
        fail(pending, NO_ANSWER);
      } else {
        pending.isSecondTry = true;
        order(lost, { type: 'start', id: pending.id, job: pending.job });
      }
    }
  }

  function employ(place: number): Worker {
    const worker = makeWorker();
    worker.addEventListener('message', ({ data }: MessageEvent<Report>) => {
      watch?.heard(place);
      hear(data);
    });
    worker.addEventListener('error', () => void goInline());
    return worker;
  }

  function hire(): void {
    try {
      while (workers.length < poolSize) workers.push(employ(workers.length));
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
      if (!isInline) {
        order(pending.worker, { type: 'start', id, job });
        void beginWatch();
      } else if (inline) inline.start(id, job);
      else void beginInline();
    },
    cancel,
    mode: () => (isInline ? 'inline' : 'worker'),
    dispose() {
      watch?.end();
      for (const worker of workers) worker.terminate();
      workers = [];
      inline?.dispose();
      byKey.clear();
      byId.clear();
    },
  };
}
