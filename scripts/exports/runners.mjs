import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

/*
 * How the files of each target are run or looked at. Everything here comes with Debian:
 *   apt-get install python3-numpy python3-brian python3-neuron libxml2-utils
 */

/** Debian's Python has Debian's packages; another one can be named in THRESHOLD_PYTHON. */
const PYTHON = process.env.THRESHOLD_PYTHON ?? '/usr/bin/python3';
const PLENTY_MS = 900_000;

// No window, no plot: these scripts are read by a machine.
const environment = { ...process.env, MPLBACKEND: 'Agg', PYTHONWARNINGS: 'ignore' };

const run = (command, args, folder) =>
  spawnSync(command, args, {
    cwd: folder,
    env: environment,
    encoding: 'utf8',
    timeout: PLENTY_MS,
    maxBuffer: 1 << 28,
  });

const works = (command, args) => run(command, args).status === 0;

const pythonPackage = (module, debian) => ({
  missing: () =>
    works(PYTHON, ['-c', `import ${module}`])
      ? null
      : `${PYTHON} has no ${module}: apt-get install ${debian}`,
  /** Prepares a folder, runs the script there and returns the spike times it prints [ms]. */
  spikes(folder, fileName) {
    const { status, stdout, stderr } = run(PYTHON, [fileName], folder);
    if (status !== 0) throw new Error(stderr.trim().split('\n').slice(-6).join('\n') || 'no end');
    const times = [...stdout.matchAll(/^(-?\d+\.\d+) ms$/gmu)].map(([, time]) => Number(time));
    const told = Number(/^(\d+) spikes$/mu.exec(stdout)?.[1]);
    if (told !== times.length) throw new Error(`${told} spikes told, ${times.length} printed`);
    return times;
  },
});

export const RUNNERS = {
  numpy: pythonPackage('numpy', 'python3-numpy'),
  neuron: pythonPackage('neuron', 'python3-neuron'),
  brian2: {
    ...pythonPackage('brian2', 'python3-brian'),
    prepare(folder) {
      // Compiling for each state would take longer than running it.
      writeFileSync(path.join(folder, 'brian_preferences'), "codegen.target = 'numpy'\n");
    },
  },
  // No simulator of LEMS comes with Debian: the file is read, its numbers are checked by unit tests.
  neuroml: {
    missing: () =>
      works('xmllint', ['--version']) ? null : 'no xmllint: apt-get install libxml2-utils',
    read(folder, fileName) {
      const { status, stderr } = run('xmllint', ['--noout', fileName], folder);
      if (status !== 0) throw new Error(stderr.trim());
    },
  },
};
