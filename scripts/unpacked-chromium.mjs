import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { CACHE, inRoot, ROOT } from './paths.mjs';

// The package @sparticuz/chromium ships a packed Chromium made for servers. It takes some care elsewhere:
const UNPACK =
  "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();";

/** Unpacks the npm package's Chromium once, and says how to start it; undefined where it cannot run. */
export async function unpackedChromium() {
  const version = packageVersion();
  if (process.platform !== 'linux' || process.arch !== 'x64' || !version) return undefined;
  const folder = path.join(CACHE, `chromium-${version}`);
  if (!existsSync(folder)) await unpackInto(folder);
  nameFontFolder(folder);
  return {
    from: `@sparticuz/chromium ${version}`,
    path: path.join(folder, 'chromium'),
    env: environment(folder),
  };
}

/** The package's `exports` hide its package.json from import, so it is read as a file. */
function packageVersion() {
  const file = inRoot('node_modules/@sparticuz/chromium/package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined;
}

/** Unpacks beside the final place and renames at the end, so that an interrupted run leaves nothing half done. */
async function unpackInto(folder) {
  mkdirSync(CACHE, { recursive: true });
  const draft = mkdtempSync(`${folder}-draft-`);
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', UNPACK], {
      cwd: ROOT,
      env: {
        ...process.env,
        // It unpacks into the temporary folder and would take any older version it finds there.
        TMPDIR: draft,
        // Makes it unpack libnss3, libnspr4 and libexpat too, which a bare machine does not have.
        AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x',
      },
    });
    renameSync(draft, folder);
  } catch (error) {
    // Another process may have been faster; its folder is as good as ours.
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/**
 * The font list that is shipped names /tmp/fonts. Without any font, text has no size and tests take it for hidden.
 * Written each time it differs: the project's folder may have been moved.
 */
function nameFontFolder(folder) {
  const fonts = path.join(folder, 'fonts');
  const file = path.join(fonts, 'fonts.conf');
  const wanted = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${fonts}</dir>
  <cachedir>${path.join(folder, 'font-cache')}</cachedir>
</fontconfig>
`;
  if (!existsSync(file) || readFileSync(file, 'utf8') !== wanted) writeFileSync(file, wanted);
}

function environment(folder) {
  const libraries = [path.join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH];
  return {
    LD_LIBRARY_PATH: libraries.filter(Boolean).join(':'),
    FONTCONFIG_PATH: path.join(folder, 'fonts'),
  };
}
