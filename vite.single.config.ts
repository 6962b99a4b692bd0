import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { equations } from './scripts/vite-equations.ts';
import { typesetWords } from './scripts/vite-typeset.ts';
import { thirdPartyNotices } from './scripts/vite-notices.ts';
import { singleFile } from './scripts/vite-single-file.ts';

const { notices, inWorker } = thirdPartyNotices('file and page');
const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** Everything in one file, workers and fonts too, to be opened from a disk: dist-single/threshold.html */
export default defineConfig({
  // Code that belongs to the hosted page alone asks for the mode 'production'.
  mode: 'single',
  base: './',
  publicDir: false,
  plugins: [react(), equations(), typesetWords(), singleFile('threshold.html'), ...notices],
  resolve: {
    alias: [
      { find: /^.*\/make-worker\.ts$/u, replacement: here('src/runtime/make-worker.inline.ts') },
    ],
  },
  build: { target: 'es2022', outDir: 'dist-single', emptyOutDir: true },
  // A module would not be loaded from within a page that was opened from a disk; a classic script is.
  worker: { format: 'iife', plugins: inWorker },
});
