import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** <threshold-explorer> for other people's pages: one script beside the page, under a name that stays. */
export default defineConfig({
  publicDir: false,
  build: {
    target: 'es2022',
    emptyOutDir: false,
    lib: {
      entry: fileURLToPath(new URL('src/shells/element/threshold-explorer.ts', import.meta.url)),
      formats: ['es'],
      fileName: () => 'threshold-element.js',
    },
  },
});
