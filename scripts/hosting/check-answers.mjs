import { headersFor, siteHeaders } from './headers-file.mjs';

const TYPES = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  webmanifest: 'application/manifest+json',
};
const COMPRESSED = /\.(?:html|js|css|svg|webmanifest)$/u;
/** Smaller ones are not worth it. */
const COMPRESS_FROM_BYTES = 1024;

/**
 * Asks a host for every file of the release: status, type, headers, compression, caching, parts of files.
 *
 * @returns {Promise<{ ok: boolean, what: string }[]>}
 */
export async function checkAnswers(url, files) {
  const rules = siteHeaders();
  const checks = [];
  const check = (ok, what) => checks.push({ ok, what });
  for (const { name, raw } of files) {
    const answer = await fetch(url + name, { headers: { 'Accept-Encoding': 'gzip' } });
    const bytes = (await answer.arrayBuffer()).byteLength;
    check(
      answer.status === 200 && bytes === raw,
      `${name}: status ${answer.status}, ${bytes} bytes`,
    );
    const type = answer.headers.get('content-type');
    check(type === TYPES[name.split('.').at(-1)], `${name}: type ${type}`);
    const expected = headersFor(rules, `/${name}`);
    for (const [header, value] of Object.entries(expected)) {
      const found = answer.headers.get(header);
      if (found !== value) check(false, `${name}: ${header} is ${found}, not ${value}`);
    }
    const cache = answer.headers.get('cache-control');
    const kept = name.startsWith('assets/');
    check(kept === /immutable/u.test(cache ?? ''), `${name}: kept as '${cache}'`);
    if (COMPRESSED.test(name) && raw >= COMPRESS_FROM_BYTES) {
      const encoding = answer.headers.get('content-encoding');
      check(encoding === 'gzip', `${name}: compressed with ${encoding}`);
    }
  }
  await checkConditions(url, files, check);
  return checks;
}

async function checkConditions(url, files, check) {
  const page = await fetch(url);
  await page.text();
  check(page.headers.get('x-frame-options') === null, 'the page may be framed');
  const etag = page.headers.get('etag') ?? '';
  const again = await fetch(url, { headers: { 'If-None-Match': etag } });
  check(again.status === 304, `asked again, the page answers ${again.status}`);
  const font = files.find(({ name }) => name.endsWith('.woff2'));
  const part = await fetch(url + font.name, { headers: { Range: 'bytes=0-99' } });
  const { byteLength } = await part.arrayBuffer();
  check(
    part.status === 206 && byteLength === 100,
    `part of a file: ${part.status}, ${byteLength} bytes`,
  );
  const missing = await fetch(`${url}assets/no-such-file.js`);
  check(missing.status === 404, `a missing file answers ${missing.status}`);
  const bare = await fetch(url.slice(0, -1), { redirect: 'manual' });
  const to = bare.headers.get('location');
  check(
    bare.status === 301 && to?.endsWith('/course/week3/'),
    `without the slash: ${bare.status} to ${to}`,
  );
}
