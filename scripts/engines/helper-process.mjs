import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Runs the command and ends it when the input of this shell ends: at `stop`, but also if this process is killed, for
 * then the system closes the other end. So no screen and no driver outlives the tests.
 */
const LEASH =
  '"$@" <&- & child=$!; read -r _; kill "$child" 2>/dev/null; wait "$child" 2>/dev/null';

/**
 * Starts a program that serves the tests.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env] in addition to this process's own
 * @returns {{ firstLine(): Promise<string>, stop(): Promise<void> }} `firstLine` of its standard output
 */
export function startHelper(command, args, env = {}) {
  const shell = spawn('/bin/sh', ['-c', LEASH, 'sh', command, ...args], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  let said = '';
  shell.stdout.setEncoding('utf8').on('data', (chunk) => {
    said += chunk;
  });
  const ended = once(shell, 'close');
  return {
    async firstLine() {
      while (!said.includes('\n')) {
        if (shell.exitCode !== null) throw new Error(`${command} did not start`);
        await Promise.race([once(shell.stdout, 'data'), ended]);
      }
      return said.split('\n')[0];
    },
    async stop() {
      shell.stdin.end();
      await ended;
    },
  };
}
