import type { Reading, SweepRequest } from '../analysis/reading.ts';
import type { Runner } from '../runtime/runner.ts';

/** A question at one place of the input axis. */
export interface Asked {
  readonly request: SweepRequest;
  /** Current [µA/cm²] that is 1 on the axis. */
  readonly unit: number;
  readonly input: number;
}

/**
 * Answers at the present input that take too long for a frame: one after another, so that something
 * comes of each while a hand goes on; of those that wait, only the newest counts.
 */
export class ReadingLane {
  private readonly key: string;
  private readonly runner: Runner;
  private readonly onReading: (reading: Reading) => void;
  private wanted = '';
  private busy = false;
  private next: Asked | null = null;

  constructor(key: string, runner: Runner, onReading: (reading: Reading) => void) {
    this.key = key;
    this.runner = runner;
    this.onReading = onReading;
  }

  want(asked: Asked): void {
    const wanted = JSON.stringify(asked);
    if (wanted === this.wanted) return;
    this.wanted = wanted;
    if (this.busy) this.next = asked;
    else this.start(asked);
  }

  stop(): void {
    this.wanted = '';
    this.next = null;
    this.busy = false;
    this.runner.cancel(this.key);
  }

  private start(asked: Asked): void {
    this.busy = true;
    this.next = null;
    const over = (): void => {
      this.busy = false;
      if (this.next) this.start(this.next);
    };
    this.runner.start(
      this.key,
      { kind: 'reading', ...asked },
      {
        onMessages: (messages) => {
          for (const message of messages) {
            if (message.kind === 'reading') this.onReading(message.reading);
          }
        },
        onDone: over,
        onError: over,
      },
    );
  }
}
