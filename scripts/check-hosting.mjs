// npm run check:hosting: starts nginx with hosting/nginx.conf on a free port, and looks at every answer and at the page.
// Optional: it needs nginx (Debian: apt-get install nginx) and a built dist/.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readBuild } from './budget/build-files.mjs';
import { freePort } from './free-port.mjs';
import { checkAnswers } from './hosting/check-answers.mjs';
import { checkPage } from './hosting/check-page.mjs';
import { inRoot } from './paths.mjs';

if (spawnSync('nginx', ['-v']).error) {
  console.error('nginx is not installed (Debian: apt-get install --no-install-recommends nginx).');
  process.exit(2);
}
const files = readBuild().filter(({ name }) => name !== '_headers');
const port = await freePort();
const folder = mkdtempSync(path.join(tmpdir(), 'threshold-nginx-'));
const site = readFileSync(inRoot('hosting', 'nginx.conf'), 'utf8')
  .replace('127.0.0.1:8080', `127.0.0.1:${port}`)
  .replaceAll('/srv/threshold/', inRoot('dist/'));
const config = path.join(folder, 'nginx.conf');
const stores = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  .map((name) => `${name}_temp_path ${folder}/${name};`)
  .join(' ');
// As root nginx would give its rights away and then not be allowed to read the folder.
const user = process.getuid?.() === 0 ? 'user root;' : '';
writeFileSync(
  config,
  `${user} worker_processes 1; daemon off; pid ${folder}/pid; error_log stderr warn;
events { worker_connections 256; }
http { access_log off; ${stores}
${site}
}`,
);

const nginx = spawn('nginx', ['-c', config, '-p', folder, '-e', 'stderr'], {
  stdio: ['ignore', 'inherit', 'inherit'],
});
const url = `http://127.0.0.1:${port}/course/week3/`;
try {
  await answers(url);
  const checks = [...(await checkAnswers(url, files)), ...(await checkPage(url))];
  for (const { ok, what } of checks) console.log(`${ok ? 'ok    ' : 'FAILED'} ${what}`);
  const failed = checks.filter(({ ok }) => !ok).length;
  console.log(`${checks.length - failed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} finally {
  const gone = new Promise((resolve) => nginx.once('exit', resolve));
  nginx.kill('SIGTERM');
  await gone;
  rmSync(folder, { recursive: true, force: true });
}

/** Waits until nginx listens. */
async function answers(address) {
  for (let attempt = 0; attempt < 50; attempt++) {
    if (
      await fetch(address).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    if (nginx.exitCode !== null) throw new Error('nginx did not start');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nginx does not answer at ${address}`);
}
