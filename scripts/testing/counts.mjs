import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CACHE } from '../paths.mjs';

// How the two test runners tell scripts/test.mjs what happened: one small file each.

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const FOLDER = path.join(CACHE, 'threshold-tests');
const fileOf = (runner) => path.join(FOLDER, `${runner}.json`);

/**
 * @param {string} runner
 * @param {Counts} counts
 */
export function writeCounts(runner, counts) {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(fileOf(runner), JSON.stringify(counts));
}

/** To be called before a run, so that an old file is never taken for a new one. */
export function forgetCounts(runner) {
  rmSync(fileOf(runner), { force: true });
}

/**
 * @param {string} runner
 * @returns {Counts | undefined} undefined if the runner ended before it could count.
 */
export function readCounts(runner) {
  try {
    return JSON.parse(readFileSync(fileOf(runner), 'utf8'));
  } catch {
    return undefined;
  }
}
