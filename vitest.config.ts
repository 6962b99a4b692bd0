import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { vitestCounts } from './scripts/testing/vitest-counts.ts';
import { equations } from './scripts/vite-equations.ts';
import { typesetWords } from './scripts/vite-typeset.ts';

export default defineConfig({
  plugins: [react(), equations(), typesetWords()],
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
