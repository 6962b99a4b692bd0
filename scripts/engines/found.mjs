import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * The two other engines, where Debian's packages firefox-esr, webkit2gtk-driver and xvfb put them.
 *
 * @typedef {object} Engines
 * @property {string} firefox
 * @property {string} webkit the browser that WebKitGTK brings for tests
 * @property {string} webkitDriver
 * @property {string} display a screen without a screen: that browser opens a window
 */

/**
 * @param {string} [root] of the machine's files
 * @returns {{ engines: Engines, missing: readonly string[] }} what is missing is told by the name of its package
 */
export function findEngines(root = '/') {
  const program = (name) => path.join(root, 'usr/bin', name);
  const engines = {
    firefox: first([program('firefox-esr'), program('firefox')]),
    webkit: first(webkitPlaces(root)),
    webkitDriver: first([program('WebKitWebDriver')]),
    display: first([program('Xvfb')]),
  };
  const missing = [
    !engines.firefox && 'firefox-esr',
    !(engines.webkit && engines.webkitDriver) && 'webkit2gtk-driver',
    !engines.display && 'xvfb',
  ].filter(Boolean);
  return { engines, missing };
}

const first = (files) => files.find((file) => existsSync(file)) ?? '';

/** Its folder is named after the machine and the version of the library. */
function webkitPlaces(root) {
  const places = ['usr/lib', 'usr/libexec']
    .map((folder) => path.join(root, folder))
    .flatMap((folder) => [folder, ...inside(folder)]);
  return places
    .flatMap(inside)
    .filter((folder) => path.basename(folder).startsWith('webkit2gtk-'))
    .map((folder) => path.join(folder, 'MiniBrowser'));
}

function inside(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.join(folder, entry.name));
}
