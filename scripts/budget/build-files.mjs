import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { inRoot } from '../paths.mjs';

/**
 * @typedef {object} BuildFile
 * @property {string} name path inside dist, with forward slashes
 * @property {string} text
 * @property {number} raw size in bytes
 * @property {number} gzip size in bytes after gzip -9
 */

/** @returns {BuildFile[]} */
export function readBuild(folder = inRoot('dist')) {
  if (!existsSync(path.join(folder, 'index.html'))) {
    throw new Error('There is no dist/index.html; run npm run build first.');
  }
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => describe(folder, path.join(entry.parentPath, entry.name)))
    .toSorted((a, b) => b.gzip - a.gzip);
}

/** The files with the given names, in that order. */
export function assets(files, names) {
  return names.map((name) => {
    const file = files.find((candidate) => candidate.name === name);
    if (!file) throw new Error(`dist/${name} is named by the page but missing`);
    return file;
  });
}

function describe(folder, file) {
  const bytes = readFileSync(file);
  return {
    name: path.relative(folder, file).replaceAll(path.sep, '/'),
    text: bytes.toString('utf8'),
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
  };
}
