// npm run estimate: what visits cost, computed from the built page in dist/ and dist-single/. With --write it brings
// the tables of docs/hosting.md up to date.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { visitBytes } from './hosting/visit-bytes.mjs';
import { inRoot } from './paths.mjs';

/** Prices for a gigabyte sent [US dollars]: assumptions that span what hosting costs, no vendor's list. */
const PRICES = [0.01, 0.05, 0.1];
const MILLION = 1e6;

const rows = visitBytes();
const [first, rest] = rows;
const file = (name) => kilobytes(statSync(inRoot(...name.split('/'))).size);
const money = (bytes) =>
  PRICES.map((price) => dollars((bytes * MILLION * price) / 1e9)).join(' | ');
const text = [
  '| visit | requests | gzip | brotli |',
  '| --- | ---: | ---: | ---: |',
  ...rows.map(
    ({ what, requests, gzip, brotli }) =>
      `| ${what} | ${requests} | ${kilobytes(gzip)} | ${kilobytes(brotli)} |`,
  ),
  '',
  `\`threshold.html\` is one file of ${file('dist-single/threshold.html')}, the SCORM package ${file('dist-packages/threshold-scorm12.zip')}.`,
  '',
  `| a million visitors, gzip | sent | ${PRICES.map((price) => `at $${price.toFixed(2)}/GB`).join(' | ')} |`,
  '| --- | ---: | ---: | ---: | ---: |',
  `| who leave before the rest is stored | ${gigabytes(first.gzip)} | ${money(first.gzip)} |`,
  `| who stay | ${gigabytes(first.gzip + rest.gzip)} | ${money(first.gzip + rest.gzip)} |`,
].join('\n');

console.log(text);
if (process.argv.includes('--write')) {
  const page = inRoot('docs', 'hosting.md');
  const old = readFileSync(page, 'utf8');
  const marked = /(<!-- estimate -->)[\s\S]*(<!-- \/estimate -->)/u;
  writeFileSync(
    page,
    old.replace(marked, (_, from, to) => `${from}\n\n${text}\n\n${to}`),
  );
}

function kilobytes(bytes) {
  return bytes < 1000 ? 'under 1 kB' : `${Math.round(bytes / 1000)} kB`;
}

function gigabytes(bytes) {
  return `${Math.round((bytes * MILLION) / 1e9)} GB`;
}

function dollars(amount) {
  return `$${Math.round(amount)}`;
}
