import { createHash } from 'node:crypto';
import type { SweepRequest } from '../../src/analysis/reading.ts';
import type { SimulationProblem } from '../../src/core/contracts/simulation.ts';
import { completeProblem } from '../../src/core/simulate/simulate.ts';
import type { Job, JobMessage } from '../../src/runtime/job.ts';
import { perform } from '../../src/runtime/job.ts';
import type { JobEvents } from '../../src/runtime/runner.ts';
import { sweepRequest } from '../analysis/sweep-request.ts';

const AXON: SimulationProblem = completeProblem({
  model: 'hodgkin-huxley',
  stimulus: { kind: 'constant', params: { amp: 10 } },
  tEndMs: 30,
});

export const traceJob = (change: Partial<SimulationProblem> = {}): Job => ({
  kind: 'trace',
  problem: { ...AXON, ...change },
});

/** Steps enough for many slices. */
export const longTraceJob: Job = traceJob({ tEndMs: 100, method: 'rk4', dtMs: 0.01 });

/** Random, so that a wrong seed would show. */
export const noisyTraceJob: Job = {
  kind: 'trace',
  problem: completeProblem({
    model: 'lif',
    params: { sigmaV: 3 },
    stimulus: { kind: 'constant', params: { amp: 1.6 } },
    tEndMs: 200,
    seed: 7,
  }),
};

export const impossibleJob: Job = traceJob({ model: 'no such model' });

export const sweepJob = (change: Partial<SweepRequest> = {}): Job => ({
  kind: 'sweep',
  request: sweepRequest(change),
});

/** Everything a job says, by the shortest way: no slices, no worker. */
export const directly = (job: Job): readonly JobMessage[] =>
  [...perform(job)].filter((message) => message !== null);

/** Listens to a job and tells when it is over. */
export class Ear implements JobEvents {
  readonly messages: JobMessage[] = [];
  readonly ends: string[] = [];
  private readonly settle: { resolve: () => void; promise: Promise<void> };

  constructor() {
    let resolve = (): void => undefined;
    const promise = new Promise<void>((done) => {
      resolve = done;
    });
    this.settle = { resolve, promise };
  }

  /** Resolves at the end of the job, good or bad. */
  get over(): Promise<void> {
    return this.settle.promise;
  }

  onMessages(messages: readonly JobMessage[]): void {
    this.messages.push(...messages);
  }

  onDone(): void {
    this.ends.push('done');
    this.settle.resolve();
  }

  onError(message: string): void {
    this.ends.push(`error: ${message}`);
    this.settle.resolve();
  }
}

/** A short name for the bits of some messages: typed arrays by their bytes, −0 and NaN told apart. */
export function bitsOf(messages: readonly JobMessage[]): string {
  const text = JSON.stringify(messages, (_key, value: unknown) => {
    if (value instanceof Float64Array) {
      return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64');
    }
    if (typeof value !== 'number') return value;
    return Object.is(value, -0) ? '−0' : Number.isFinite(value) ? value : String(value);
  });
  return `${messages.length} messages ${createHash('sha1').update(text).digest('hex')}`;
}

/** A clock on which every look takes a millisecond: slices are equally long on every machine. */
export function tickingClock(): () => number {
  let now = 0;
  return () => (now += 1);
}
