import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { contentPolicy, siteHeaders } from '../../scripts/hosting/headers-file.mjs';
import { inRoot } from '../../scripts/paths.mjs';
import { curvesAreDone, unfold } from './explorer.ts';
import type { StaticServer } from './hosting/static-server.ts';
import { startStatic } from './hosting/static-server.ts';

const MOUNT = '/course/week3/';
let server: StaticServer;

test.beforeAll(async () => {
  server = await startStatic({ folder: inRoot('dist'), mount: MOUNT, rules: siteHeaders() });
});
test.afterAll(() => server.close());

/** Every word on the console, every error and every answer that is no success. */
function listenToAll(page: Page): readonly string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    if (!message.text().startsWith('Service Worker registration blocked'))
      said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(error.message));
  page.on('requestfailed', (request) => said.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) said.push(`${response.status()}: ${response.url()}`);
  });
  return said;
}

test('under any path and the strict policy every part works, and the console stays empty', async ({
  page,
}) => {
  const said = listenToAll(page);
  const hosts = new Set<string>();
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http')) hosts.add(url.origin);
    expect(url.protocol !== 'http:' || url.pathname.startsWith(MOUNT), request.url()).toBe(true);
  });
  const answer = await page.goto(server.url);
  expect(answer?.headers()['content-security-policy']).toBe(contentPolicy());
  await curvesAreDone(page);
  expect(page.workers().length).toBeGreaterThan(0);
  await unfold(page);
  // Equations of every model that can be chosen.
  const add = page.getByLabel('Add a model');
  for (const id of await add
    .locator('option')
    .evaluateAll((options) =>
      options.map((option) => (option as HTMLOptionElement).value).filter((value) => value !== ''),
    )) {
    await add.selectOption(id);
    await expect(page.locator('.equation math').first()).toBeVisible();
    const chip = page.locator('.chip.chosen .remove');
    await chip.click();
  }
  await page.getByRole('button', { name: /^(?:pl|polski)$/iu }).click();
  await page.getByRole('combobox', { name: 'Motyw' }).selectOption('dark');
  await page.waitForTimeout(2500);
  expect(said).toEqual([]);
  expect([...hosts]).toEqual([new URL(server.url).origin]);
});

const ONE_PULSE = 'v=1&stimulus=pulse&amp=7&measure=did-it-fire&unit=native&range=0,20';

test('the policy lets one share: all five parts, the code for the hall, pictures as files', async ({
  page,
}) => {
  test.slow();
  const said = listenToAll(page);
  await page.goto(`${server.url}#${ONE_PULSE}`);
  await curvesAreDone(page);
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.locator('dialog.share');
  const part = (name: string) => dialog.getByRole('tab', { name, exact: true }).click();
  const take = async (button: string): Promise<string> => {
    const coming = page.waitForEvent('download');
    await dialog.getByRole('button', { name: button, exact: true }).click();
    return (await coming).suggestedFilename();
  };
  await expect(dialog.getByRole('img', { name: /^QR code of/u })).toBeVisible();
  expect(await take('Download PNG')).toMatch(/-qr\.png$/u);
  await dialog.getByRole('button', { name: 'Show full screen' }).click();
  const hall = page.locator('dialog.qr-hall');
  await hall.getByRole('button', { name: 'Close' }).click();
  await expect(hall).toHaveCount(0);

  await part('Embed');
  const preview = page.frameLocator('.preview iframe');
  await expect(preview.locator('.time-plot canvas').first()).toBeVisible({ timeout: 20_000 });
  await part('Picture');
  const picture = dialog.getByRole('img', { name: /^Picture of/u });
  for (const plot of ['input', 'time']) {
    await dialog.getByRole('combobox', { name: 'Plot' }).selectOption(plot);
    await expect
      .poll(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth))
      .toBeGreaterThan(0);
    for (const format of ['SVG', 'PNG']) {
      expect(await take(`Download ${format}`)).toMatch(`${plot}.${format.toLowerCase()}`);
    }
  }
  await part('Data');
  expect(await take('Download')).toMatch(/\.csv$/u);
  await part('Code');
  expect(await take('Download')).toMatch(/\.py$/u);
  expect(said).toEqual([]);
});

test('the policy lets one lecture: eight steps, votes, answers', async ({ page }) => {
  test.slow();
  const said = listenToAll(page);
  await page.goto(`${server.url}#mode=lecture&sequence=relu-or-step&step=1`);
  for (let step = 1; step <= 8; step++) {
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`Step ${step} of 8`);
    for (const field of await page.locator('.lecture-vote input').all()) {
      await field.fill('12');
      await field.blur();
    }
    await page.keyboard.press('r');
    await page.waitForFunction(() => !document.querySelector('.io-pending, .waiting'));
    if (step < 8) await page.keyboard.press('PageDown');
  }
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(said).toEqual([]);
});

test('the policy lets the boxes open that load later, and the page print', async ({ page }) => {
  const said = listenToAll(page);
  await page.goto(`${server.url}#v=1&lang=pl&models=hodgkin-huxley,lif&selected=hodgkin-huxley`);
  await curvesAreDone(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'pl');
  for (const box of ['.chemistry', '.numerics-panel']) {
    await page.locator(`${box} > summary`).click();
    await expect(page.locator(`${box} input, ${box} select`).first()).toBeVisible();
  }
  // The sheet is readied some seconds after the page.
  const sheet = page.locator('.sheet');
  await expect
    .poll(async () => {
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      return sheet.locator('.sheet-figures svg').count();
    })
    .toBeGreaterThan(1);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(sheet).toHaveCount(0);
  expect(said).toEqual([]);
});

test('equations keep their layout without inline styles', async ({ page }) => {
  await page.goto(`${server.url}#v=1&models=relu,hodgkin-huxley&selected=relu`);
  await curvesAreDone(page);
  const math = page.locator('.equation math').first();
  expect(await math.evaluate((element) => getComputedStyle(element).display)).toBe('block math');
  expect(await page.locator('[style*="math"], .equation [style]').count()).toBe(0);
  const cells = page.locator('.equation mtd');
  expect(
    await cells.nth(1).evaluate((cell) => parseFloat(getComputedStyle(cell).paddingLeft)),
  ).toBe(await cells.nth(1).evaluate((cell) => parseFloat(getComputedStyle(cell).fontSize)));
});

test('the page carries its policy itself where a host sends no headers', async ({ page }) => {
  const bare = await startStatic({ folder: inRoot('dist'), mount: '/a/b/' });
  try {
    const said = listenToAll(page);
    const answer = await page.goto(bare.url);
    expect(answer?.headers()['content-security-policy']).toBeUndefined();
    await curvesAreDone(page);
    // Code in the page, and code from another host (the same one under another name is another).
    const other = bare.url.replace('127.0.0.1', 'localhost');
    const blocked = await page.evaluate(async (url) => {
      const names: string[] = [];
      const both = new Promise<void>((resolve) => {
        addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
          names.push(`${effectiveDirective} ${blockedURI}`);
          if (new Set(names).size === 2) resolve();
        });
      });
      const script = (parts: Partial<HTMLScriptElement>): void =>
        document.body.append(Object.assign(document.createElement('script'), parts));
      script({ textContent: '0' });
      script({ src: url });
      await both;
      return [...new Set(names)];
    }, `${other}favicon.svg`);
    expect(blocked).toEqual(['script-src-elem inline', `script-src-elem ${other}favicon.svg`]);
    expect(said.filter((text) => !/Content Security Policy|^failed/u.test(text))).toEqual([]);
  } finally {
    await bare.close();
  }
});

test('other pages may frame it: sandboxed, from another origin, and cross-origin isolated', async ({
  page,
}) => {
  const frame = (sandbox: string) =>
    `<iframe title="Threshold" width="1200" height="800" ${sandbox} src="${server.url}"></iframe>`;
  const folder = await mkdtemp(path.join(tmpdir(), 'threshold-'));
  await writeFile(
    path.join(folder, 'index.html'),
    `<!doctype html><title>A course</title><link rel="icon" href="data:,">
     ${frame('')}${frame('sandbox="allow-scripts"')}`,
  );
  const isolated = {
    pattern: '/*',
    headers: [
      ['Cross-Origin-Embedder-Policy', 'require-corp'],
      ['Cross-Origin-Opener-Policy', 'same-origin'],
    ],
  } as const;
  const course = await startStatic({ folder, rules: [isolated] });
  try {
    const said = listenToAll(page);
    await page.goto(course.url);
    const frames = page.frames().filter((one) => one.url().startsWith(server.url));
    expect(frames).toHaveLength(2);
    for (const one of frames) {
      await curvesAreDone(one);
      await expect(one.locator('.time-plot canvas').first()).toBeVisible();
    }
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    expect(said).toEqual([]);
  } finally {
    await course.close();
  }
});

test('files with a hash are kept for ever, the others are asked for each time', async ({
  request,
}) => {
  const cache = async (file: string): Promise<string | undefined> =>
    (await request.get(server.url + file)).headers()['cache-control'];
  const html = await (await request.get(server.url)).text();
  const [, script = ''] = /src="\.\/(assets\/[^"]+\.js)"/u.exec(html) ?? [];
  expect(await cache(script)).toContain('immutable');
  for (const file of ['', 'index.html', 'sw.js', 'manifest.webmanifest']) {
    expect(await cache(file)).toBe('no-cache');
  }
});
