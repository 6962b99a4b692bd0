// npm run check:exports: runs the code that the page gives away in the simulators it is for, and
// compares spike times. Optional, because it needs Python packages; says which are missing.
// `npm run check:exports -- --only numpy,neuron` runs some targets.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureInstall } from './ensure-install.mjs';
import { RUNNERS } from './exports/runners.mjs';
import { CACHE, inRoot } from './paths.mjs';

/** Times must agree within this [ms]. */
const TOLERANCE_MS = 0.05;

const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
const wanted = only?.split(',') ?? Object.keys(RUNNERS);
if (!wanted.every((name) => name in RUNNERS)) {
  console.error(`Usage: npm run check:exports [-- --only ${Object.keys(RUNNERS).join(',')}]`);
  process.exit(2);
}
ensureInstall();

const { bundleForNode } = await import('./bundle.mjs');
const bundle = await bundleForNode('exports', inRoot('scripts', 'exports', 'subject.ts'));
const { jobs } = await import(pathToFileURL(bundle).href);
const FOLDER = path.join(CACHE, 'exported');
rmSync(FOLDER, { recursive: true, force: true });

let failures = 0;
const all = jobs();
for (const target of wanted)
  check(
    target,
    all.filter((job) => job.target === target),
  );
process.exitCode = failures > 0 ? 1 : 0;

function check(target, own) {
  const runner = RUNNERS[target];
  const missing = runner.missing();
  console.log(`\n${target}${missing ? `: skipped, ${missing}` : ''}`);
  if (missing) return;
  const found = own.map((job) => tryJob(job, runner));
  const differences = found.filter((value) => typeof value === 'number');
  const failed = found.filter((value) => value === 'failed').length;
  failures += failed;
  if (differences.length > 0) {
    const worst = Math.max(...differences).toFixed(5);
    console.log(`  largest difference ${worst} ms in ${differences.length} runs, ${failed} failed`);
  }
}

/** Returns the largest difference of a run [ms], 'read' or 'refused', or 'failed'. */
function tryJob(job, runner) {
  const name = `  ${job.model}, ${job.state}`.padEnd(42);
  if (job.refusal) {
    console.log(`${name} refused: ${job.refusal}`);
    return 'refused';
  }
  const folder = path.join(FOLDER, `${job.target} ${job.model} ${job.state}`.replace(/\W+/gu, '-'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, job.fileName), job.text);
  runner.prepare?.(folder);
  try {
    if (runner.read) {
      runner.read(folder, job.fileName);
      console.log(`${name} well-formed`);
      return 'read';
    }
    return compare(name, runner.spikes(folder, job.fileName), job.spikesMs);
  } catch (error) {
    console.log(`${name} FAILED\n${error.message}`);
    return 'failed';
  }
}

function compare(name, spikesMs, expectedMs) {
  if (spikesMs.length !== expectedMs.length) {
    console.log(`${name} FAILED: ${spikesMs.length} spikes, the page has ${expectedMs.length}`);
    return 'failed';
  }
  const worst = Math.max(0, ...spikesMs.map((time, i) => Math.abs(time - expectedMs[i])));
  const good = worst <= TOLERANCE_MS;
  const verdict = good ? '' : '  FAILED';
  console.log(`${name} ${expectedMs.length} spikes, within ${worst.toFixed(5)} ms${verdict}`);
  return good ? worst : 'failed';
}
