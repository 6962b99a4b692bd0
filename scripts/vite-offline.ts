import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { transformWithOxc, type Plugin } from 'vite';
import { inRoot } from './paths.mjs';

const SOURCE = inRoot('src', 'shells', 'offline', 'service-worker.ts');
/** Not part of what works offline: the worker itself, what only a host reads, and the script for pages elsewhere. */
const LEFT_OUT = new Set(['sw.js', '_headers', 'threshold-element.js']);

/** Writes sw.js beside the built page, with the hashes of all files of the release in it. */
export function serviceWorker(): Plugin {
  let folder = '';
  return {
    name: 'threshold:service-worker',
    apply: 'build',
    configResolved: ({ root, build }) => {
      folder = path.resolve(root, build.outDir);
    },
    // When all files are there, those of public/ as well.
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: () => writeServiceWorker(folder),
    },
  };
}

/** Writes the service worker for a folder that holds a whole release. */
export async function writeServiceWorker(folder: string): Promise<void> {
  const files = JSON.stringify(releaseFiles(folder), null, 1);
  const { code } = await transformWithOxc(readFileSync(SOURCE, 'utf8'), SOURCE);
  const release = hash(files + code, 'hex').slice(0, 16);
  const settings = `const FILES = ${files};\nconst RELEASE = '${release}';\n`;
  writeFileSync(path.join(folder, 'sw.js'), settings + code);
}

/** Address from the page → `sha256-…`. The page itself is './', because hosts redirect 'index.html' there. */
function releaseFiles(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => !LEFT_OUT.has(name))
    .toSorted();
  return Object.fromEntries(
    names.map((name) => [
      name === 'index.html' ? './' : name,
      `sha256-${hash(readFileSync(path.join(folder, name)), 'base64')}`,
    ]),
  );
}

const hash = (content: string | Buffer, encoding: 'hex' | 'base64'): string =>
  createHash('sha256').update(content).digest(encoding);
