import type { Reporter, Suite } from '@playwright/test/reporter';
import { writeCounts } from './counts.mjs';

/** A Playwright reporter that prints nothing and leaves the numbers for scripts/test.mjs. */
export default class PlaywrightCounts implements Reporter {
  #suite: Suite | undefined;

  onBegin(_config: unknown, suite: Suite): void {
    this.#suite = suite;
  }

  onEnd(): void {
    const outcomes = (this.#suite?.allTests() ?? []).map((test) => test.outcome());
    const count = (...wanted: string[]) => outcomes.filter((o) => wanted.includes(o)).length;
    writeCounts('playwright', {
      passed: count('expected', 'flaky'),
      failed: count('unexpected'),
      skipped: count('skipped'),
    });
  }

  printsToStdio(): boolean {
    return false;
  }
}
