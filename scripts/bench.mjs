// npm run bench: speed and accuracy of the models, and of the page in a real browser.
// `npm run bench -- --only core` or `--only browser` runs one half.
import { parseArgs } from 'node:util';
import { describeLoad, describeMachine } from './bench/machine.mjs';
import { printTable } from './bench/table.mjs';
import { Verdicts } from './bench/targets.mjs';
import { ensureInstall } from './ensure-install.mjs';

const HALVES = ['core', 'browser'];
const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
if (only !== undefined && !HALVES.includes(only)) {
  console.error(`Usage: npm run bench [-- --only ${HALVES.join('|')}]`);
  process.exit(2);
}
ensureInstall();

console.log(`${describeMachine()}\n${new Date().toISOString().slice(0, 10)}, ${describeLoad()}\n`);
const verdicts = new Verdicts();
// Loaded only now: they need the packages.
if (only !== 'browser') await (await import('./bench/core.mjs')).benchCore(verdicts);
if (only !== 'core') await (await import('./bench/browser.mjs')).benchBrowser(verdicts);

console.log('Targets');
printTable(['', 'what', 'measured', 'target'], verdicts.lines);
console.log(`At the end: ${describeLoad()}`);
