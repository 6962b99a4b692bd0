import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { ROOT } from '../paths.mjs';
import { PROGRESS_FD } from './progress.mjs';

let current;
let stopping = false;

// If this script is told to stop, so is what it started; SIGINT lets Playwright close its browser and server.
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    stopping = true;
    if (current) current.kill('SIGINT');
    else process.exit(130);
  });
}

/**
 * Runs a Node script, of the project or of a package, and keeps what it prints; how far it is, it may tell meanwhile.
 * @param {string[]} args
 * @param {(line: string) => void} onProgress
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function runNode(args, onProgress) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, [PROGRESS_FD]: '3' },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    createInterface({ input: child.stdio[3] }).on('line', onProgress);
    let output = '';
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.on('close', (code) => {
      current = undefined;
      if (stopping) process.exit(130);
      resolve({ ok: code === 0, output });
    });
    current = child;
  });
}
