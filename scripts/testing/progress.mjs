import { writeSync } from 'node:fs';

/** A line at least so often while tests run [ms]. */
const EVERY_MS = 15_000;

/** Names the way to scripts/test.mjs: the number of an open file. Without it nobody wants to hear. */
export const PROGRESS_FD = 'THRESHOLD_PROGRESS_FD';

/** @typedef {(line: string) => void} Say */

/** @returns {Say | undefined} */
function sayToParent() {
  const fd = Number(process.env[PROGRESS_FD]);
  return fd > 0 ? (line) => writeSync(fd, `${line}\n`) : undefined;
}

/**
 * Tells, for a test runner that keeps its own words for the end, how far it has come, what it is at, and at once what
 * failed.
 */
export class Progress {
  #say;
  #total = 0;
  #ended = 0;
  #failed = 0;
  /** @type {Map<unknown, string>} */
  #running = new Map();
  #timer;

  /** @param {Say | undefined} say */
  constructor(say = sayToParent()) {
    this.#say = say;
  }

  begin() {
    if (this.#say) this.#timer = setInterval(() => this.#tell(), EVERY_MS).unref();
  }

  /** @param {number} count of tests that are known from now on */
  add(count) {
    this.#total += count;
  }

  /**
   * @param {unknown} key of something that runs
   * @param {string} name
   */
  started(key, name) {
    this.#running.set(key, name);
  }

  /** @param {unknown} key */
  stopped(key) {
    this.#running.delete(key);
  }

  /**
   * @param {string} name of a test
   * @param {boolean} isRight
   */
  ended(name, isRight) {
    this.#ended += 1;
    if (isRight) return;
    this.#failed += 1;
    this.#say?.(`failed: ${name}`);
  }

  end() {
    clearInterval(this.#timer);
  }

  #tell() {
    const failed = this.#failed > 0 ? `, ${this.#failed} failed` : '';
    const now = [...this.#running.values()].join(', ');
    this.#say?.(`${this.#ended} of ${this.#total}${failed}${now && `; now ${now}`}`);
  }
}
