import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { firstLoadChunk } from './scripts/first-load-chunk.ts';
import { contentPolicyMeta } from './scripts/vite-content-policy.ts';
import { equations } from './scripts/vite-equations.ts';
import { leanDeclarations } from './scripts/vite-lean-declarations.ts';
import { lostStyles } from './scripts/vite-lost-styles.ts';
import { thirdPartyNotices } from './scripts/vite-notices.ts';
import { serviceWorker } from './scripts/vite-offline.ts';
import { typesetWords } from './scripts/vite-typeset.ts';

const { notices, inWorker } = thirdPartyNotices();

export default defineConfig({
  // Relative addresses: the built page works from any folder of any server.
  base: './',
  plugins: [
    react(),
    leanDeclarations(),
    lostStyles(),
    equations(),
    typesetWords(),
    contentPolicyMeta(),
    ...notices,
    serviceWorker(),
  ],
  build: {
    target: 'es2022',
    // All that is loaded at once is one file: there is nothing to load ahead of it.
    modulePreload: false,
    rolldownOptions: {
      // What d3-array makes of these as it loads goes, where nobody asks for it.
      treeshake: {
        manualPureFunctions: ['bisector', 'Blur2', 'shuffler'],
        propertyReadSideEffects: false,
      },
      output: { codeSplitting: { groups: [{ debugName: 'first load', name: firstLoadChunk() }] } },
    },
  },
  worker: { format: 'es', plugins: inWorker },
  // A frame in a sandbox has no origin: it may load the page's scripts only if everybody may.
  preview: { cors: true },
});
