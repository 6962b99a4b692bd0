import type { Job, JobMessage } from '../../src/runtime/job.ts';
import { perform } from '../../src/runtime/job.ts';
import type { JobEvents, Runner } from '../../src/runtime/runner.ts';

interface Working {
  readonly key: string;
  readonly work: Generator<JobMessage | null, void>;
  readonly events: JobEvents;
}

/** Does its jobs for real, in turn, but only as far as a test lets it. */
export class WorkingRunner implements Runner {
  private jobs: Working[] = [];

  start(key: string, job: Job, events: JobEvents): void {
    this.cancel(key);
    this.jobs.push({ key, work: perform(job), events });
  }

  cancel(key: string): void {
    this.jobs = this.jobs.filter((one) => one.key !== key);
  }

  mode(): 'worker' {
    return 'worker';
  }

  dispose(): void {
    this.jobs = [];
  }

  /** Lets so many messages come, or all there are. */
  work(most = Infinity): void {
    for (let said = 0; said < most && this.jobs.length > 0; said++) {
      const [job] = this.jobs as [Working];
      const { value, done } = job.work.next();
      // What is cancelled by what it says itself does not come back.
      const isAlive = (): boolean => this.jobs.includes(job);
      if (value) job.events.onMessages([value]);
      if (!isAlive()) continue;
      this.jobs = this.jobs.filter((one) => one !== job);
      if (done) job.events.onDone();
      else this.jobs.push(job);
    }
  }
}
