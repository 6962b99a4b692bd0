import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { siteHeaders } from '../../scripts/hosting/headers-file.mjs';
import { curvesAreDone, listen, parts, type } from './explorer.ts';
import { makeRelease, type Release } from './hosting/releases.ts';
import { startStatic, type StaticServer } from './hosting/static-server.ts';

test.use({ serviceWorkers: 'allow' });
// A release is stored in the background, when the page has come to rest.
test.setTimeout(60_000);
const STORED = { timeout: 20_000 };

const MOUNT = '/course/week3/';
let first: Release;
let second: Release;
let server: StaticServer;

test.beforeAll(async () => {
  [first, second] = await Promise.all([makeRelease('one'), makeRelease('two')]);
});
test.beforeEach(async () => {
  server = await startStatic({ folder: first.folder, mount: MOUNT, rules: siteHeaders() });
});
test.afterEach(() => server.close());

/** Visits the page and waits until it is stored. */
async function visit(page: Page): Promise<void> {
  await page.goto(server.url);
  await curvesAreDone(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** Names of the release in the page and in its first script: one name, or the page is a mixture. */
const releases = (page: Page): Promise<readonly unknown[]> =>
  page.evaluate(() => [
    document.documentElement.dataset['release'],
    (globalThis as { release?: string }).release,
  ]);

const notice = (page: Page) => page.getByRole('status', { name: /New version|Nowa wersja/u });

test('after one visit all of it works without a network', async ({ page }) => {
  await visit(page);
  await server.close();
  const { errors } = listen(page);
  await page.goto(`${server.url}#v=1&lang=pl&amp=2.2`);
  await page.reload();
  await curvesAreDone(page);
  expect(page.workers().length).toBeGreaterThan(0);
  await expect(page.locator('html')).toHaveAttribute('lang', 'pl');
  const letters = await page.evaluate(async () => {
    const faces = await document.fonts.load("16px 'Source Sans 3'", 'ąćęłńóśźż');
    return faces.length;
  });
  expect(letters).toBeGreaterThan(0);
  await page.locator('.chemistry > summary').click();
  await expect(page.locator('.chemistry input').first()).toBeVisible();
  await page.getByRole('button', { name: 'Udostępnij' }).click();
  await page.getByRole('tab', { name: 'Kod', exact: true }).click();
  await expect(page.locator('dialog.share pre').first()).toContainText('amp=2.2');
  for (const mode of ['lecture', 'embed']) {
    // From elsewhere: another mode in the hash alone would make the page load itself anew, now or a moment later.
    await page.goto('about:blank');
    await page.goto(`${server.url}index.html?from=course#v=1&mode=${mode}`);
    await expect(page.locator('.time-plot canvas').first()).toBeVisible();
  }
  expect(errors).toEqual([]);
});

test.describe('at the reader’s wish', () => {
  // About once in thirty times on a busy machine Chromium, with a debugger at its service workers as here, does not
  // hand over at all, whatever it is asked. The page then says how to help; the test begins again.
  test.describe.configure({ retries: 2 });

  test('a new release waits, is announced in the reader’s language, and comes whole', async ({
    page,
    context,
  }) => {
    await visit(page);
    server.serve(second.folder);
    await page.reload();
    await curvesAreDone(page);
    expect(await releases(page)).toEqual(['one', 'one']);
    await expect(notice(page)).toContainText('A new version of this page is ready.', STORED);
    await page.getByRole('button', { name: /^(?:pl|polski)$/iu }).click();
    await expect(notice(page)).toContainText('Jest już nowa wersja tej strony.');
    await page.getByRole('button', { name: /^(?:en|english)$/iu }).click();

    // A second tab gets the release that is in charge, not a mixture, and may go on with it.
    const other = await context.newPage();
    await other.goto(server.url);
    await curvesAreDone(other);
    expect(await releases(other)).toEqual(['one', 'one']);

    await type(parts(page).field, '2.2');
    await expect.poll(() => page.url()).toContain('amp=2.2');
    expect(await releases(page)).toEqual(['one', 'one']);
    await page.getByRole('button', { name: 'Reload' }).click();
    await expect.poll(() => releases(page).catch(() => []), STORED).toEqual(['two', 'two']);
    await curvesAreDone(page);
    await expect(parts(page).field).toHaveValue('2.2');
    await expect(notice(page)).toHaveCount(0);

    // The other tab was not touched, and still finds its own parts, which the host has no longer.
    expect(await releases(other)).toEqual(['one', 'one']);
    const part = await other.evaluate((file) => import(file), `./${first.latePart}`).catch(String);
    expect(part).toHaveProperty('Lecture');
    await server.close();
    await other.reload();
    await curvesAreDone(other);
    expect(await releases(other)).toEqual(['two', 'two']);
  });
});

test('“Later” leaves everything as it is; the new release comes when all tabs were closed', async ({
  page,
  context,
}) => {
  await visit(page);
  server.serve(second.folder);
  await page.reload();
  await notice(page).getByRole('button', { name: 'Later' }).click();
  await expect(notice(page)).toHaveCount(0);
  expect(await releases(page)).toEqual(['one', 'one']);
  await page.close();
  const next = await context.newPage();
  await expect
    .poll(async () => {
      await next.goto('about:blank');
      await next.goto(server.url);
      return releases(next);
    }, STORED)
    .toEqual(['two', 'two']);
});

test('half a release on the host is not taken: the old one stays whole', async ({ page }) => {
  await visit(page);
  // As if the page had been copied before the parts that it names: the list is new, the page is old.
  const half = await makeRelease('half');
  await copyFile(path.join(first.folder, 'index.html'), path.join(half.folder, 'index.html'));
  server.serve(half.folder);
  const end = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const state = new Promise<string>((resolve) => {
      registration.addEventListener('updatefound', () => {
        const worker = registration.installing;
        worker?.addEventListener('statechange', () => resolve(worker.state));
      });
    });
    await registration.update().catch(() => undefined);
    return state;
  });
  expect(end).toBe('redundant');
  await page.reload();
  await curvesAreDone(page);
  expect(await releases(page)).toEqual(['one', 'one']);
  await expect(notice(page)).toHaveCount(0);
});

test('the store is named after its folder, so that two copies on one host keep to themselves', async ({
  page,
}) => {
  await visit(page);
  const names = await page.evaluate(() => caches.keys());
  expect(names).toHaveLength(1);
  expect(names[0]).toContain(MOUNT);
});

test('what the browser needs to install the page is there', async ({ page, request }) => {
  await page.goto(server.url);
  const address = await page.locator('link[rel="manifest"]').getAttribute('href');
  const manifest = await (await request.get(server.url + address)).json();
  expect(manifest).toMatchObject({ start_url: './', scope: './', display: 'standalone' });
  for (const { src, sizes, type } of manifest.icons) {
    const answer = await request.get(server.url + src);
    expect(answer.headers()['content-type']).toBe(type);
    if (type !== 'image/png') continue;
    const png = await answer.body();
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
  }
});
