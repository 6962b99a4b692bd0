import { inputScale } from '../../src/analysis/input-scale.ts';
import { getMembrane } from '../../src/core/catalogue.ts';
import { completeParams } from '../../src/core/contracts/check.ts';
import type { Job, JobMessage } from '../../src/runtime/job.ts';
import type { JobEvents, Runner } from '../../src/runtime/runner.ts';

/** A job somebody asked for. */
export interface Asked {
  readonly key: string;
  readonly job: Job;
  /** As the runner of the page: what a replaced or cancelled job says is dropped. */
  say(...messages: readonly JobMessage[]): void;
  finish(): void;
  fail(why: string): void;
}

/** A runner that does nothing but remember; the test speaks for the jobs. */
export class FakeRunner implements Runner {
  readonly asked: Asked[] = [];
  readonly cancelled: string[] = [];
  isDisposed = false;
  private readonly running = new Map<string, Asked>();

  start(key: string, job: Job, events: JobEvents): void {
    const isAlive = (): boolean => this.running.get(key) === asked;
    const end = (): boolean => isAlive() && this.running.delete(key);
    const asked: Asked = {
      key,
      job,
      say: (...messages) => {
        if (isAlive()) events.onMessages(messages);
      },
      finish: () => {
        if (end()) events.onDone();
      },
      fail: (why) => {
        if (end()) events.onError(why);
      },
    };
    this.asked.push(asked);
    this.running.set(key, asked);
  }

  cancel(key: string): void {
    if (this.running.delete(key)) this.cancelled.push(key);
  }

  mode(): 'worker' {
    return 'worker';
  }

  dispose(): void {
    this.isDisposed = true;
    this.running.clear();
  }

  /** Keys of the jobs that are neither over nor cancelled. */
  get open(): readonly string[] {
    return [...this.running.keys()];
  }

  /** The newest job under a key. */
  latest(key: string): Asked {
    const found = this.asked.findLast((asked) => asked.key === key);
    if (!found) throw new Error(`nobody asked for ${key}`);
    return found;
  }

  /** Every sweep says the first that a real one says: the scale of its axis. */
  tellScales(): void {
    for (const asked of this.running.values()) {
      if (asked.job.kind !== 'sweep') continue;
      const { model, params } = asked.job.request;
      const membrane = getMembrane(model);
      const scale = inputScale(membrane, completeParams(membrane.params, params));
      asked.say({ kind: 'scale', scale });
    }
  }

  countOf(key: string): number {
    return this.asked.filter((asked) => asked.key === key).length;
  }
}
