import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { vitestCounts } from './scripts/testing/vitest-counts.ts';
import { equations } from './scripts/vite-equations.ts';

export default defineConfig({
  plugins: [react(), equations()],
  test: {
    reporters: ['dot', vitestCounts()],
    projects: [
      {
        extends: true,
        test: { name: 'core', environment: 'node', include: ['tests/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'ui',
          environment: 'happy-dom',
          include: ['tests/**/*.test.tsx'],
          setupFiles: ['tests/setup.ts'],
        },
      },
    ],
  },
});
