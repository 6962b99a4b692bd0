import { execFileSync } from 'node:child_process';
import { inRoot } from '../paths.mjs';

/** Runs one of `children/` in a fresh process, so that no measurement warms or spoils another. */
export function runChild(name, args, nodeOptions = []) {
  const script = inRoot('scripts', 'bench', 'children', `${name}.mjs`);
  const command = [...nodeOptions, script, ...args.map(String)];
  return JSON.parse(execFileSync(process.execPath, command, { encoding: 'utf8' }));
}
