import type { Reporter, TestModule } from 'vitest/node';
import { writeCounts } from './counts.mjs';
import { Progress } from './progress.mjs';

/** A vitest reporter that prints nothing: it tells scripts/test.mjs how far it is, and in the end the numbers. */
export function vitestCounts(runner = 'vitest'): Reporter {
  const progress = new Progress();
  return {
    onTestRunStart: () => progress.begin(),
    onTestModuleStart(module) {
      progress.add([...module.children.allTests()].length);
      progress.started(module, nameOf(module));
    },
    onTestModuleEnd: (module) => progress.stopped(module),
    onTestCaseResult(test) {
      const isRight = test.result().state !== 'failed';
      progress.ended(`${nameOf(test.module)} “${test.fullName}”`, isRight);
    },
    onTestRunEnd(modules) {
      progress.end();
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

const nameOf = ({ relativeModuleId }: TestModule): string => relativeModuleId;
