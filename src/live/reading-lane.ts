import type { Reading } from '../analysis/answer.ts';
import type { SweepRequest } from '../analysis/reading.ts';
import type { Runner } from '../runtime/runner.ts';

/** A question at one place of the input axis. */
export interface Asked {
  readonly request: SweepRequest;
  /** Current [µA/cm²] that is 1 on the axis. */
  readonly unit: number;
  readonly input: number;
}

/** What the measure says at the present input. */
export interface Answer {
  /** Null while nothing can be said. */
  readonly reading: Reading | null;
  /** It is the answer to an older question; the new one takes longer than a frame. */
  readonly isLate: boolean;
}

/**
 * Answers at the present input that take too long for a frame: one after another, so that something
 * comes of each while a hand goes on; of those that wait, only the newest counts.
 */
export class ReadingLane {
  private readonly key: string;
  private readonly runner: Runner;
  private readonly onAnswer: (answer: Answer) => void;
  private wanted = '';
  /** The last answer, and to what. */
  private told: { readonly to: string; readonly reading: Reading } | null = null;
  private busy = false;
  private next: Asked | null = null;

  constructor(key: string, runner: Runner, onAnswer: (answer: Answer) => void) {
    this.key = key;
    this.runner = runner;
    this.onAnswer = onAnswer;
  }

  /** The answer if it is there; else null, and it is told when it has come. */
  want(asked: Asked): Reading | null {
    const wanted = JSON.stringify(asked);
    const isNew = wanted !== this.wanted;
    this.wanted = wanted;
    if (this.told?.to === wanted) {
      this.next = null;
      return this.told.reading;
    }
    if (isNew && this.busy) this.next = asked;
    else if (isNew) this.start(asked);
    return null;
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
    const to = JSON.stringify(asked);
    const tell = (reading: Reading): void => {
      // The hand is back where an answer is known: another one would be a step backwards.
      if (this.told?.to === this.wanted) return;
      this.told = { to, reading };
      this.onAnswer({ reading, isLate: to !== this.wanted });
    };
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
            if (message.kind === 'reading') tell(message.reading);
          }
        },
        onDone: over,
        onError: () => {
          tell({ y: NaN, ripple: false });
          over();
        },
      },
    );
  }
}
