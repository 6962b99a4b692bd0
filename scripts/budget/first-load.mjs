import path from 'node:path';
import { assets } from './build-files.mjs';

const SCRIPT_TAG = /<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.js)"/gu;
// `import(…)` and `new Worker(…)` load later or elsewhere and are not matched.
const STATIC_IMPORT = /\b(?:import|from)\s*["'](\.[^"']+\.js)["']/gu;

/** Names of all scripts the browser fetches before the page starts: those of index.html and what they import. */
export function firstLoadScripts(files) {
  const found = new Set();
  const page = assets(files, ['index.html'])[0];
  const waiting = addresses(page, SCRIPT_TAG);
  for (const name of waiting) {
    if (found.has(name)) continue;
    found.add(name);
    waiting.push(...addresses(assets(files, [name])[0], STATIC_IMPORT));
  }
  return [...found];
}

function addresses({ name, text }, pattern) {
  return [...text.matchAll(pattern)].map(([, address]) =>
    path.posix.join(path.posix.dirname(name), address),
  );
}
