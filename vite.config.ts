import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contentPolicyMeta } from './scripts/vite-content-policy.ts';
import { equations } from './scripts/vite-equations.ts';
import { serviceWorker } from './scripts/vite-offline.ts';

/** What the first view is made of. */
const PAGE =
  /\/src\/(?:(?:core|analysis|runtime|state|live|plots)\/|i18n\/\w+\.ts|ui\/(?:panels|session|view|controls)\/)/u;

export default defineConfig({
  // Relative addresses: the built page works from any folder of any server.
  base: './',
  plugins: [react(), equations(), contentPolicyMeta(), serviceWorker()],
  build: {
    target: 'es2022',
    rolldownOptions: {
      output: {
        // Shells that load on demand share most of the page; cut into a piece for each set of sharers it
        // would be larger by more than a kilobyte.
        codeSplitting: { groups: [{ name: 'page', test: PAGE, minShareCount: 2 }] },
      },
    },
  },
  worker: { format: 'es' },
  // A frame in a sandbox has no origin: it may load the page's scripts only if everybody may.
  preview: { cors: true },
});
