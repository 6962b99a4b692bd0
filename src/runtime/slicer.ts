import type { Job, JobMessage } from './job.ts';
import { perform } from './job.ts';

/** What a slice produced for one job. */
export interface SliceReport {
  readonly id: number;
  readonly messages: readonly JobMessage[];
  readonly done: boolean;
  /** The job failed; it is over. */
  readonly error?: string;
}

/**
 * Does jobs in slices of a few milliseconds, in turn, and gives way to the queue in between: so a
 * cancellation or a pointer event is never far. The same code serves a worker and a page without workers.
 */
export class Slicer {
  private readonly jobs = new Map<number, Generator<JobMessage | null, void>>();
  private readonly report: (report: SliceReport) => void;
  private readonly sliceMs: number;
  private readonly channel = new MessageChannel();
  private scheduled = false;

  constructor(sliceMs: number, report: (report: SliceReport) => void) {
    this.sliceMs = sliceMs;
    this.report = report;
    this.channel.port1.onmessage = () => this.slice();
  }

  start(id: number, job: Job): void {
    this.jobs.set(id, perform(job));
    this.schedule();
  }

  cancel(id: number): void {
    this.jobs.delete(id);
  }

  dispose(): void {
    this.jobs.clear();
    this.channel.port1.close();
  }

  private schedule(): void {
    if (this.scheduled || this.jobs.size === 0) return;
    this.scheduled = true;
    this.channel.port2.postMessage(null);
  }

  private slice(): void {
    this.scheduled = false;
    const next = this.jobs.entries().next();
    if (next.done) return;
    const [id, generator] = next.value;
    // To the back of the queue: jobs take turns.
    this.jobs.delete(id);
    const messages: JobMessage[] = [];
    const endMs = performance.now() + this.sliceMs;
    let done = false;
    let error: string | undefined;
    try {
      do {
        const step = generator.next();
        done = step.done === true;
        if (!step.done && step.value) messages.push(step.value);
      } while (!done && performance.now() < endMs);
    } catch (reason) {
      error = reason instanceof Error ? reason.message : String(reason);
      done = true;
    }
    if (!done) this.jobs.set(id, generator);
    if (messages.length > 0 || done) {
      this.report(error === undefined ? { id, messages, done } : { id, messages, done, error });
    }
    this.schedule();
  }
}
