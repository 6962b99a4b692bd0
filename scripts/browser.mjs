import { existsSync } from 'node:fs';
import path from 'node:path';
import { isMain } from './paths.mjs';
import { unpackedChromium } from './unpacked-chromium.mjs';

/**
 * What a browser that is nobody's need not do. A full Chromium (not so the one for servers that comes with npm) opens a
 * window for every test, and with it loads two pages for its address bar, in processes of their own: a third of the
 * time of short tests. Of several such lists the last holds, so what Playwright itself turns off is told again.
 */
const NOT_NEEDED = [
  'WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup',
  // Calls that go out at the start, and would find nobody.
  'AimEnabled,LensOverlay,MediaRouter,NetworkTimeServiceQuerying,OptimizationHints,PreconnectToSearch',
  // Ways of readers' browsers that come between a test and its page.
  'AvoidCorsURLLoaderRestartOnRedirect,AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable,HttpsUpgrades,PaintHolding,ThirdPartyStoragePartitioning',
];

/**
 * Flags for every browser started here. No sandbox, because that needs rights a container or root does not
 * have, and we only open our own page. The rest keeps the browser from calling home; no test may need the net.
 */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  `--disable-features=${NOT_NEEDED.join(',')}`,
];

/**
 * Finds a Chromium: the one named by CHROME_PATH, Playwright's own download, an installed one, and last the one
 * that comes as an npm package (Linux x64), so that a fresh machine needs nothing but `npm ci`.
 * SKIP_INSTALLED=1 leaves out the installed ones, to try the last.
 *
 * @returns {Promise<{ from: string, path: string, env: Record<string, string> }>} `env` has to be added to the
 *   environment the browser is started with.
 */
export async function findBrowser() {
  const found = named() ?? (await downloaded()) ?? installed() ?? (await unpackedChromium());
  if (found) return { env: {}, ...found };
  throw new Error(
    'No Chromium found. Set CHROME_PATH to one, install Chrome or Chromium, ' +
      'or run: npx playwright install chromium',
  );
}

/** What Playwright's `launch` (and its config's `launchOptions`) needs to start the browser that was found. */
export async function launchOptions() {
  const { path: executablePath, env } = await findBrowser();
  return { executablePath, args: BROWSER_ARGS, env: { ...process.env, ...env } };
}

function named() {
  const file = process.env.CHROME_PATH;
  if (!file) return undefined;
  if (!existsSync(file)) throw new Error(`CHROME_PATH=${file} does not exist`);
  return { from: 'CHROME_PATH', path: file };
}

async function downloaded() {
  if (process.env.SKIP_INSTALLED) return undefined;
  const { chromium } = await import('playwright');
  const file = chromium.executablePath();
  return existsSync(file) ? { from: 'Playwright', path: file } : undefined;
}

function installed() {
  if (process.env.SKIP_INSTALLED) return undefined;
  const file = usualPlaces().find((place) => existsSync(place));
  return file ? { from: 'installed', path: file } : undefined;
}

function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    );
  }
  if (process.platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .map((name) => process.env[name])
      .filter((folder) => folder !== undefined)
      .map((folder) => path.join(folder, 'Google/Chrome/Application/chrome.exe'));
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  return [...names.map((name) => `/usr/bin/${name}`), '/snap/bin/chromium'];
}

if (isMain(import.meta.url)) console.log(await findBrowser());
