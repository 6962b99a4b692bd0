// Looks at the built page in dist/: is it small enough, and does it stand on its own?
import { assets, readBuild } from './budget/build-files.mjs';
import { firstLoadScripts } from './budget/first-load.mjs';
import { addressProblems } from './budget/addresses.mjs';
import { sizeTable } from './budget/size-table.mjs';

/** All JavaScript the page loads before it can do anything, gzip -9, in bytes. */
const FIRST_LOAD_LIMIT = 150_000;

/** The script for other people's pages, gzip -9, in bytes. */
const ELEMENT_LIMIT = 4_000;

const files = readBuild();
const first = firstLoadScripts(files);
const firstBytes = assets(files, first).reduce((sum, file) => sum + file.gzip, 0);

console.log(sizeTable(files, first));
console.log(`First load: ${firstBytes} of ${FIRST_LOAD_LIMIT} bytes of JavaScript (gzip)`);

const element = files.find(({ name }) => name === 'threshold-element.js');

const problems = addressProblems(files);
if (!element) problems.push('dist/threshold-element.js is missing');
else if (element.gzip > ELEMENT_LIMIT) {
  problems.push(`threshold-element.js is ${element.gzip - ELEMENT_LIMIT} bytes over its budget`);
}
if (firstBytes > FIRST_LOAD_LIMIT) {
  problems.push(`first load is ${firstBytes - FIRST_LOAD_LIMIT} bytes over its budget`);
}
if (first.length === 0) problems.push('dist/index.html loads no script at all');
// Vite bundles a worker only when `new Worker(new URL('./x.ts', import.meta.url), …)` is written out as such.
if (!files.some((file) => /^assets\/[^/]*worker[^/]*-[^/]*\.js$/u.test(file.name))) {
  problems.push('no worker chunk (assets/*worker*-*.js): the simulator would run on the page');
}

for (const problem of problems) console.error(`Problem: ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;
