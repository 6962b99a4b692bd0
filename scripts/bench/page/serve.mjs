import path from 'node:path';
import { build, preview } from 'vite';
import { freePort } from '../../free-port.mjs';
import { CACHE, ROOT } from '../../paths.mjs';

// A folder of its own: a `dist/` that somebody serves meanwhile stays as it is.
const FOLDER = path.join(CACHE, 'bench', 'dist');

/** Builds the page as visitors get it, and serves it. */
export async function servePage() {
  const outDir = { build: { outDir: FOLDER, emptyOutDir: true } };
  await build({ root: ROOT, logLevel: 'error', ...outDir });
  const port = await freePort();
  const server = await preview({
    root: ROOT,
    logLevel: 'error',
    ...outDir,
    preview: { host: '127.0.0.1', port, strictPort: true },
  });
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
