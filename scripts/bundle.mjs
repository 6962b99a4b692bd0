import path from 'node:path';
import { build } from 'vite';
import { CACHE, ROOT } from './paths.mjs';

/** Bundles a TypeScript file as one module for Node; returns its path. Names are kept, for profilers. */
export async function bundleForNode(name, entry) {
  const folder = path.join(CACHE, name);
  const file = 'subject.mjs';
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      target: 'es2022',
      outDir: folder,
      minify: false,
      lib: { entry, formats: ['es'], fileName: () => file },
    },
  });
  return path.join(folder, file);
}
