import { spawn } from 'node:child_process';
import { ROOT } from '../paths.mjs';

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
 * Runs a Node script, of the project or of a package, and keeps what it prints.
 * @param {string[]} args
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function runNode(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
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
