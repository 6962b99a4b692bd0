import type { Reporter } from 'vitest/node';
import { writeCounts } from './counts.mjs';

/** A vitest reporter that prints nothing and leaves the numbers for scripts/test.mjs. */
export function vitestCounts(runner = 'vitest'): Reporter {
  return {
    onTestRunEnd(modules) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const module of modules) {
        // A file that cannot be loaded has no tests to fail, but is a failure.
        if (module.errors().length > 0) counts.failed += 1;
        for (const test of module.children.allTests()) {
          const { state } = test.result();
          if (state !== 'pending') counts[state] += 1;
        }
      }
      writeCounts(runner, counts);
    },
  };
}
