import type { FullConfig, Reporter, Suite, TestCase, TestResult } from '@playwright/test/reporter';
import { writeCounts } from './counts.mjs';
import { Progress } from './progress.mjs';

/** A Playwright reporter that prints nothing: it tells scripts/test.mjs how far it is, and in the end the numbers. */
export default class PlaywrightCounts implements Reporter {
  #suite: Suite | undefined;
  readonly #progress = new Progress();

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#suite = suite;
    this.#progress.begin();
    this.#progress.add(suite.allTests().length);
  }

  onTestBegin(test: TestCase): void {
    this.#progress.started(test, nameOf(test));
  }

  onTestEnd(test: TestCase, { status, retry }: TestResult): void {
    this.#progress.stopped(test);
    const isRight = status === test.expectedStatus || status === 'skipped';
    // It begins once more.
    if (!isRight && retry < test.retries) return;
    this.#progress.ended(nameOf(test), isRight);
  }

  onEnd(): void {
    this.#progress.end();
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

const nameOf = ({ title, location }: TestCase): string =>
  `${location.file.slice(location.file.lastIndexOf('/') + 1)} “${title}”`;
