import { defineConfig } from 'vitest/config';
import { vitestCounts } from './scripts/testing/vitest-counts.ts';

/** The built page in Firefox and WebKit: npm run test:engines */
export default defineConfig({
  test: {
    reporters: ['dot', vitestCounts('engines')],
    include: ['tests/engines/*.engine.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
