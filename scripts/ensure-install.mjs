import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { inRoot, ROOT } from './paths.mjs';

/**
 * Installs the packages if node_modules is missing or differs from package-lock.json.
 * So `npm start` and `npm test` work on a fresh clone, and again after somebody changed a version.
 */
export function ensureInstall() {
  if (isInstalled()) return;
  console.log('Installing packages (npm ci); this takes a moment the first time …');
  const options = { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' };
  const npm = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  if (spawnSync('npm', npm, options).status === 0) return;
  console.error('The packages could not be installed; see the message above.');
  process.exit(1);
}

/** npm notes what it really installed in a lock file of its own inside node_modules. */
function isInstalled() {
  const installedFile = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const wanted = packagesOf(inRoot('package-lock.json'));
  const installed = packagesOf(installedFile);
  return Object.entries(wanted).every(([place, { version, optional }]) => {
    // '' is this project itself; optional ones are mostly binaries for other systems.
    if (place === '') return true;
    return installed[place] ? installed[place].version === version : optional === true;
  });
}

function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}
