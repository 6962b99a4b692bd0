// npm run pack:scorm: wraps dist-single/threshold.html for learning platforms, as dist-packages/threshold-scorm12.zip
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import { scormFiles, zip } from './packages/scorm12.mjs';
import { inRoot, NOTICES_FILE, ROOT } from './paths.mjs';

const PAGE = inRoot('dist-single', 'threshold.html');
if (!existsSync(PAGE))
  throw new Error('There is no dist-single/threshold.html; run npm run build.');

const built = await build({
  root: ROOT,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  build: {
    target: 'es2022',
    write: false,
    lib: {
      entry: inRoot('src', 'shells', 'scorm', 'launcher.ts'),
      formats: ['iife'],
      name: 'launcher',
    },
  },
});
const [{ output }] = [built].flat();
const foreign = Object.keys(output[0].modules).find((id) => id.includes('node_modules'));
if (foreign)
  throw new Error(`The notices of the package do not name what the launcher uses: ${foreign}`);
const read = (name) => readFileSync(inRoot(name), 'utf8');
const files = scormFiles({
  page: readFileSync(PAGE, 'utf8'),
  launcher: output[0].code,
  version: JSON.parse(read('package.json')).version,
  license: read('LICENSE'),
  notices: readFileSync(inRoot('dist-single', NOTICES_FILE), 'utf8'),
});
mkdirSync(inRoot('dist-packages'), { recursive: true });
writeFileSync(inRoot('dist-packages', 'threshold-scorm12.zip'), zip(files));
