import { forgetCounts, readCounts } from './counts.mjs';
import { runNode } from './run-command.mjs';

/**
 * Runs one step of scripts/testing/steps.mjs.
 * @param {import('./steps.mjs').Step} step
 * @param {(line: string) => void} onProgress
 * @returns {Promise<{ ok: boolean, output: string, passed: number, failed: number, skipped: number }>}
 */
export async function runStep({ commands, runner }, onProgress) {
  if (runner) forgetCounts(runner);
  let output = '';
  for (const command of commands) {
    const result = await runNode(command, onProgress);
    output += result.output;
    if (!result.ok) return { ok: false, output, ...count(runner, false) };
  }
  return { ok: true, output, ...count(runner, true) };
}

function count(runner, ok) {
  const one = { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  if (!runner) return one;
  const counts = readCounts(runner);
  // The runner came to no end, or found no test at all.
  if (!counts) return { passed: 0, failed: 1, skipped: 0 };
  // It failed, though no test did: an error outside of the tests must count too.
  return !ok && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
