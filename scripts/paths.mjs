import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, wherever the command was started from. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

export const inRoot = (...parts) => path.join(ROOT, ...parts);

/** Whose work is in a build, under which licence: beside everything that is given away. */
export const NOTICES_FILE = 'THIRD-PARTY-NOTICES.txt';

/** Things that can be made again: unpacked browser, test counts. `npm ci` clears it. */
export const CACHE = inRoot('node_modules', '.cache');

/** True if the given module is the script that was started, not one imported by another. */
export function isMain(moduleUrl) {
  return (
    process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(moduleUrl)
  );
}
