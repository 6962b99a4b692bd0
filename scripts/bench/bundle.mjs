import path from 'node:path';
import { build } from 'vite';
import { CACHE, inRoot, ROOT } from '../paths.mjs';

const FOLDER = path.join(CACHE, 'bench');
const FILE = 'subject.mjs';

/** Bundles what is measured as one module for Node; returns its path. Names are kept, for profilers. */
export async function bundleSubject() {
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      target: 'es2022',
      outDir: FOLDER,
      minify: false,
      lib: {
        entry: inRoot('scripts', 'bench', 'subject.ts'),
        formats: ['es'],
        fileName: () => FILE,
      },
    },
  });
  return path.join(FOLDER, FILE);
}
