import { readFileSync } from 'node:fs';
import { mkdtemp, writeFile, copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { inRoot } from '../../scripts/paths.mjs';
import { curvesAreDone, listen, parts } from './explorer.ts';
import { startStatic } from './hosting/static-server.ts';

const FILE = inRoot('dist-single', 'threshold.html');
const address = pathToFileURL(FILE).href;

/** What left the page: everything but itself and what it carries. */
const foreign = (requests: readonly string[]): readonly string[] =>
  requests.filter((url) => !url.startsWith(address) && !/^(?:data|blob):/u.test(url));

async function moveInput(page: Page): Promise<void> {
  const { field } = parts(page);
  await field.fill('2.2');
  await field.press('Enter');
  await expect(parts(page).left).toContainText('2.2 × rheobase');
}

test('from the disk everything works, workers too, without a single request', async ({ page }) => {
  const { errors, requests } = listen(page);
  await page.goto(address);
  await curvesAreDone(page);
  expect(page.workers().length).toBeGreaterThan(0);
  await moveInput(page);
  await expect.poll(() => page.url()).toContain('amp=2.2');
  await page.getByRole('button', { name: /^(?:pl|polski)$/iu }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'pl');
  await expect(page.locator('.io-plot svg')).toContainText('0,5');
  expect(await page.evaluate(() => document.fonts.check("16px 'Source Sans 3'", 'ąćę'))).toBe(true);
  // Longer than the page waits before it looks for a service worker.
  await page.waitForTimeout(2500);
  expect(errors).toEqual([]);
  expect(foreign(requests)).toEqual([]);
});

for (const mode of ['lecture', 'embed']) {
  test(`the file holds the ${mode} page as well`, async ({ page }) => {
    const { errors, requests } = listen(page);
    await page.goto(`${address}#v=1&mode=${mode}&lang=pl`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'pl');
    await expect(page.locator('.time-plot canvas').first()).toBeVisible();
    expect(errors).toEqual([]);
    expect(foreign(requests)).toEqual([]);
  });
}

test('from the disk one can share: code for the hall, preview of an embed, pictures as files', async ({
  page,
}) => {
  test.slow();
  const { errors, requests } = listen(page);
  await page.goto(`${address}#v=1&stimulus=pulse&amp=2`);
  await curvesAreDone(page);
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.locator('dialog.share');
  await expect(dialog.getByRole('img', { name: /^QR code of/u })).toBeVisible();
  await dialog.getByRole('tab', { name: 'Embed' }).click();
  const preview = page.frameLocator('.preview iframe');
  await expect(preview.locator('.time-plot canvas').first()).toBeVisible({ timeout: 20_000 });
  await expect(dialog.locator('pre')).toHaveCount(1);
  await dialog.getByRole('tab', { name: 'Picture' }).click();
  for (const format of ['SVG', 'PNG']) {
    const coming = page.waitForEvent('download');
    await dialog.getByRole('button', { name: `Download ${format}`, exact: true }).click();
    const bytes = readFileSync(await (await coming).path());
    expect(bytes.length).toBeGreaterThan(10_000);
  }
  expect(errors).toEqual([]);
  expect(foreign(requests)).toEqual([]);
});

test('in a sandboxed frame of a course page it works', async ({ page }) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'threshold-'));
  await copyFile(FILE, path.join(folder, 'threshold.html'));
  await writeFile(
    path.join(folder, 'index.html'),
    `<!doctype html><title>A course</title><link rel="icon" href="data:,">
     <iframe title="Threshold" sandbox="allow-scripts" width="1200" height="900"
       src="./threshold.html#v=1&stimulus=pulse&lang=pl"></iframe>`,
  );
  const server = await startStatic({ folder });
  try {
    const { errors } = listen(page);
    await page.goto(server.url);
    const frame = page.frames().find((one) => one.url().includes('threshold.html'));
    if (!frame) throw new Error('the course page has no frame');
    await curvesAreDone(frame);
    expect(await frame.evaluate(() => self.origin)).toBe('null');
    await expect(frame.locator('html')).toHaveAttribute('lang', 'pl');
    expect(errors).toEqual([]);
    expect(server.asked).toEqual(['/', '/threshold.html']);
  } finally {
    await server.close();
  }
});

test('a platform that forbids workers gets the same curves from the page itself', async ({
  page,
}) => {
  const strict = {
    pattern: '/*',
    headers: [['Content-Security-Policy', "default-src 'self' data: 'unsafe-inline'"]],
  } as const;
  const server = await startStatic({ folder: inRoot('dist-single'), rules: [strict] });
  try {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${server.url}threshold.html`);
    await curvesAreDone(page);
    expect(page.workers()).toEqual([]);
    await moveInput(page);
    expect(errors).toEqual([]);
  } finally {
    await server.close();
  }
});

test('its own policy allows no connection, and no code but the one it was built with', () => {
  const [, policy = ''] =
    /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(readFileSync(FILE, 'utf8')) ??
    [];
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|connect-src|https?:/u);
});
