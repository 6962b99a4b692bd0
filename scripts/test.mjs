// npm test: every check there is. `npm test -- --only unit,lint` runs some of them.
import { stripVTControlCharacters } from 'node:util';
import { ensureInstall } from './ensure-install.mjs';
import { runStep } from './testing/run-step.mjs';
import { STEPS } from './testing/steps.mjs';

const steps = chosenSteps(process.argv.slice(2));
ensureInstall();

const broken = new Set();
const total = { passed: 0, failed: 0 };

for (const step of steps) {
  if (broken.has(step.needs)) {
    console.log(`${step.title} … not run, for want of the ${step.needs}`);
    total.failed += 1;
    continue;
  }
  const hindrance = step.hindered?.();
  if (hindrance) {
    console.log(`${step.title} … ${hindrance}`);
    continue;
  }
  process.stdout.write(`${step.title} … `);
  const start = performance.now();
  const seconds = () => ((performance.now() - start) / 1000).toFixed(1);
  let isLineOpen = true;
  const result = await runStep(step, (line) => {
    if (isLineOpen) console.log();
    isLineOpen = false;
    console.log(`  ${line} (${seconds()} s)`);
  });
  total.passed += result.passed;
  total.failed += result.failed;
  if (!result.ok) broken.add(step.name);
  if (!isLineOpen) process.stdout.write(`${step.title} … `);
  console.log(`${verdict(step, result)}, ${seconds()} s`);
  if (!result.ok || step.show) console.log(`\n${plain(result.output).trimEnd()}\n`);
}

// Read by machines: this line, alone and last.
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

function chosenSteps([option, names]) {
  if (option === undefined) return STEPS;
  const wanted = (names ?? '').split(',');
  const known = wanted.every((name) => STEPS.some((step) => step.name === name));
  if (option === '--only' && known) return STEPS.filter((step) => wanted.includes(step.name));
  console.error(`Usage: npm test [-- --only ${STEPS.map((step) => step.name).join(',')}]`);
  process.exit(2);
}

/** Colours are for people at a terminal. */
function plain(output) {
  return process.stdout.isTTY ? output : stripVTControlCharacters(output);
}

function verdict({ runner }, { ok, passed, failed, skipped }) {
  const skips = skipped > 0 ? `, ${skipped} skipped` : '';
  if (!ok) return runner ? `FAILED (${failed} of ${passed + failed}${skips})` : 'FAILED';
  return runner ? `ok (${passed} tests${skips})` : 'ok';
}
