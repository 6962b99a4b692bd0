import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { assets, readBuild } from '../budget/build-files.mjs';
import { firstLoadScripts } from '../budget/first-load.mjs';
import { inRoot } from '../paths.mjs';

/** What no host compresses, because it is compressed already. */
const PACKED = /\.(?:png|woff2)$/u;
/** About what the lines before an answer cost, over HTTP/2. */
const HEADER_BYTES = 500;
/** Not part of what is stored for use offline, and of no visit. */
const NO_VISIT = new Set(['_headers']);

/**
 * What a visit costs, from the built page: requests and bytes on the wire.
 *
 * @returns {{ what: string, requests: number, gzip: number, brotli: number }[]}
 */
export function visitBytes() {
  const files = readBuild().filter(({ name }) => !NO_VISIT.has(name));
  const html = assets(files, ['index.html'])[0].text;
  const linked = [...html.matchAll(/(?:href|src)="\.\/(assets\/[^"]+)"/gu)].map(([, name]) => name);
  const worker = files.filter(({ name }) => /worker-/u.test(name)).map(({ name }) => name);
  const first = [
    ...new Set(['index.html', ...linked, ...firstLoadScripts(files), ...worker, 'favicon.svg']),
  ];
  const rest = files.map(({ name }) => name).filter((name) => !first.includes(name));
  return [
    row('First picture and its workers', first),
    row('Everything else, stored in the background for use offline', rest),
    { what: 'A visit after that: is there a new release?', requests: 1, gzip: 300, brotli: 300 },
  ];
}

function row(what, names) {
  const all = names.map((name) => readFileSync(inRoot('dist', name)));
  const sum = (size) =>
    names.reduce((total, name, i) => total + size(name, all[i]) + HEADER_BYTES, 0);
  return {
    what,
    requests: names.length,
    gzip: sum((name, bytes) => (PACKED.test(name) ? bytes : gzipSync(bytes, { level: 6 })).length),
    brotli: sum((name, bytes) => (PACKED.test(name) ? bytes : brotli(bytes)).length),
  };
}

const brotli = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
