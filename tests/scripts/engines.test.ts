import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findEngines } from '../../scripts/engines/found.mjs';

function machineWith(...files: string[]): string {
  const root = mkdtempSync(path.join(tmpdir(), 'threshold-machine-'));
  for (const file of files) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), '');
  }
  return root;
}

const FIREFOX = 'usr/bin/firefox-esr';
const DRIVER = 'usr/bin/WebKitWebDriver';
const SCREEN = 'usr/bin/Xvfb';
const WEBKIT = 'usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

test('both engines are found where their packages put them, on any kind of machine', () => {
  const root = machineWith(FIREFOX, DRIVER, SCREEN, WEBKIT);
  const { engines, missing } = findEngines(root);
  expect(missing).toEqual([]);
  expect(engines).toEqual({
    firefox: path.join(root, FIREFOX),
    webkit: path.join(root, WEBKIT),
    webkitDriver: path.join(root, DRIVER),
    display: path.join(root, SCREEN),
  });
});

test.each([
  [[], ['firefox-esr', 'webkit2gtk-driver', 'xvfb']],
  [[DRIVER, SCREEN, WEBKIT], ['firefox-esr']],
  [[FIREFOX, DRIVER, SCREEN], ['webkit2gtk-driver']],
  [[FIREFOX, WEBKIT, SCREEN], ['webkit2gtk-driver']],
  [['usr/bin/firefox', DRIVER, WEBKIT], ['xvfb']],
])('with %j the packages %j are missing', (files, packages) => {
  expect(findEngines(machineWith(...files)).missing).toEqual(packages);
});
