import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from '../paths.mjs';
import { addressProblems } from './addresses.mjs';

/** Still quick to upload into a course and to send by mail; bytes. */
const LIMIT = 2_500_000;

/** @returns {string[]} what is wrong with dist-single/threshold.html; empty if nothing is, or if it was not built. */
export function singleFileProblems(file = inRoot('dist-single', 'threshold.html')) {
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  const raw = Buffer.byteLength(text);
  console.log(`Single file: ${raw} of ${LIMIT} bytes`);
  // Looked at as code: words like `href="…"` in its scripts are not the page's own addresses.
  const problems = addressProblems([{ name: 'threshold.html.js', text }]);
  if (raw > LIMIT) problems.push(`threshold.html is ${raw - LIMIT} bytes over its budget`);
  return problems;
}
