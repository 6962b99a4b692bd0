import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import type { SimulationProblem, SimulationResult } from '../../src/core/index.ts';
import { completeProblem, simulate } from '../../src/core/index.ts';
import { allNumbers, fingerprint, runToEnd } from './run-pieces.ts';

const PROBLEMS: readonly SimulationProblem[] = [
  completeProblem({
    model: 'hodgkin-huxley',
    tEndMs: 80,
    stimulus: { kind: 'ou-noise', params: { amp: 8, sd: 4 } },
    seed: 3,
  }),
  completeProblem({
    model: 'hodgkin-huxley',
    method: 'rk4',
    tEndMs: 80,
    stimulus: { kind: 'sine', params: { amp: 8, depth: 5 } },
  }),
  completeProblem({
    model: 'hodgkin-huxley',
    method: 'exponential-euler',
    tEndMs: 80,
    stimulus: { kind: 'pulse-train', params: { amp: 20 } },
  }),
  completeProblem({
    model: 'lif',
    tEndMs: 300,
    stimulus: { kind: 'ramp-hold-kick', params: { amp: 2 } },
  }),
  completeProblem({
    model: 'lif',
    params: { sigmaV: 2 },
    tEndMs: 300,
    stimulus: { kind: 'constant', params: { amp: 1.4 } },
    seed: 11,
  }),
  completeProblem({
    model: 'lif',
    method: 'euler',
    tEndMs: 300,
    stimulus: { kind: 'current-step', params: { amp: 2.5 } },
  }),
];

const titled = PROBLEMS.map((p) => [`${p.model}, ${p.method}, ${p.stimulus.kind}`, p] as const);

describe.each(titled)('%s', (_title, problem) => {
  const whole = fingerprint(simulate(problem));

  test('has the same bits however it is cut into slices', () => {
    for (const slice of [1, 3, 50, 999, 4096])
      expect(fingerprint(runToEnd(problem, slice)) === whole).toBe(true);
  });

  test('has the same bits again after other problems have run', () => {
    for (const other of PROBLEMS) simulate(other);
    expect(fingerprint(simulate(problem)) === whole).toBe(true);
  });
});

describe('a real worker thread', () => {
  let bundle = '';

  beforeAll(async () => {
    bundle = await bundled(fileURLToPath(new URL('../../src/core/index.ts', import.meta.url)));
  }, 60_000);

  test('computes the same bits as the page, from the bundled and minified core', async () => {
    const results = await inWorker(bundle, PROBLEMS);
    expect(results).toHaveLength(PROBLEMS.length);
    results.forEach((result, i) => {
      const here = simulate(PROBLEMS[i]!);
      expect(allNumbers(here).length).toBeGreaterThan(1000);
      expect(fingerprint(result) === fingerprint(here)).toBe(true);
    });
  });
});

/** One module with the whole core, as a browser gets it. */
async function bundled(entry: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: true, lib: { entry, formats: ['cjs'], fileName: 'core' } },
  });
  if (!Array.isArray(output)) throw new Error('no output');
  const [chunk] = output[0]!.output;
  return chunk.code;
}

function inWorker(
  code: string,
  problems: readonly SimulationProblem[],
): Promise<readonly SimulationResult[]> {
  const script = `
    const module = { exports: {} };
    (function (exports, module) { ${code} })(module.exports, module);
    const { parentPort, workerData } = require('node:worker_threads');
    parentPort.postMessage(workerData.map((problem) => module.exports.simulate(problem)));
  `;
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { eval: true, workerData: problems });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
