import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import axe from 'axe-core';
import type jsQR from 'jsqr';
import { simulate } from '../../src/core/simulate/simulate.ts';
import { problemFor } from '../../src/live/problem.ts';
import { decodeDocument } from '../../src/state/codec.ts';
import { expectNoNonsense, listen, openExplorer, overflow, parts, sentence } from './explorer.ts';

const HASH =
  'v=1&stimulus=pulse&amp=7&measure=did-it-fire&unit=native&range=0,20&selected=hodgkin-huxley';
const NAME = 'threshold-hodgkin-huxley-pulse-7';

/** A page inside a page starts while the outer one computes. */
const PATIENCE = { timeout: 20_000 };

const tab = (page: Page, name: string): Locator => page.getByRole('tab', { name, exact: true });
const dialogOf = (page: Page): Locator => page.locator('dialog.share');
const shareButton = (page: Page): Locator =>
  page.getByRole('button', { name: /^(?:Share|Udostępnij)$/u });

async function openShare(page: Page, hash = HASH): Promise<void> {
  await openExplorer(page, hash);
  await shareButton(page).click();
  await expect(dialogOf(page)).toBeVisible();
}

/** What a press of a button puts into the downloads. */
async function download(page: Page, button: string) {
  const coming = page.waitForEvent('download');
  await dialogOf(page).getByRole('button', { name: button, exact: true }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

const reader = await readFile('node_modules/jsqr/dist/jsQR.js', 'utf8');

/** What a camera reads in a picture. */
async function readPicture(page: Page, png: Buffer): Promise<string | undefined> {
  await page.evaluate(reader);
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    const pen = canvas.getContext('2d')!;
    pen.drawImage(image, 0, 0);
    const { data, width, height } = pen.getImageData(0, 0, canvas.width, canvas.height);
    return (window as unknown as { jsQR: typeof jsQR }).jsQR(data, width, height)?.data;
  }, png.toString('base64'));
}

test('with the keyboard alone: open, copy the link, close; the link opens the same', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { errors } = listen(page);
  await openExplorer(page, HASH);
  await parts(page).amplitude.press('ArrowUp');
  await expect(parts(page).field).toHaveValue('7.05');
  const said = await sentence(parts(page).right);
  await shareButton(page).focus();
  await page.keyboard.press('Enter');
  await expect(tab(page, 'Link')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialogOf(page).getByRole('status').first()).toHaveText('Copied.');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain('#v=1&stimulus=pulse');
  await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toBeHidden();
  await expect(shareButton(page)).toBeFocused();

  const other = await context.newPage();
  await other.goto(link);
  await expect(parts(other).field).toHaveValue('7.05');
  await expect.poll(() => sentence(parts(other).right)).toBe(said);
  expect(errors).toEqual([]);
});

test('a click beside the dialog closes it, a press that only ends there does not', async ({
  page,
}) => {
  await openShare(page);
  const box = (await dialogOf(page).boundingBox())!;
  await page.mouse.move(box.x + 100, box.y + 100);
  await page.mouse.down();
  await page.mouse.move(box.x - 20, box.y + 100);
  await page.mouse.up();
  await expect(dialogOf(page)).toBeVisible();
  await page.mouse.click(box.x - 20, box.y + 100);
  await expect(dialogOf(page)).toBeHidden();
  await expect(shareButton(page)).toBeFocused();
});

for (const theme of ['light', 'dark'] as const) {
  test(`a camera reads the link off the screen and off the file, on a ${theme} page`, async ({
    page,
  }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: theme });
    await openShare(page);
    const link = await dialogOf(page).locator('pre').first().innerText();
    const picture = dialogOf(page).getByRole('img', { name: /^QR code of/u });
    expect(await readPicture(page, await picture.screenshot())).toBe(link);
    const file = await download(page, 'Download PNG');
    expect(file.name).toBe(`${NAME}-qr.png`);
    expect(await readPicture(page, file.bytes)).toBe(link);
    const svg = await download(page, 'Download SVG');
    expect(svg.name).toBe(`${NAME}-qr.svg`);

    await page.getByRole('button', { name: 'Show full screen' }).click();
    const hall = page.locator('dialog.qr-hall');
    await expect(hall).toBeVisible();
    const { width, height } = page.viewportSize()!;
    const large = (await hall.locator('.qr').boundingBox())!;
    expect(large.height).toBeGreaterThan(0.6 * height);
    expect(large.width).toBeLessThan(width);
    expect(await readPicture(page, await hall.screenshot())).toBe(link);
    await hall.getByRole('button', { name: 'Close' }).click();
    await expect(hall).toHaveCount(0);
    await expect(dialogOf(page)).toBeVisible();
  });
}

test('the preview is the embedded page itself: its panels, its language, its locks', async ({
  page,
  browser,
}) => {
  test.slow();
  await openShare(page);
  await tab(page, 'Embed').click();
  const frame = page.frameLocator('.preview iframe');
  await expect(frame.locator('.time-panel')).toBeVisible(PATIENCE);
  await expect(frame.locator('.input-panel')).toBeVisible();
  await dialogOf(page).getByRole('checkbox', { name: 'Over time' }).uncheck();
  await dialogOf(page).getByRole('combobox', { name: 'Language' }).first().selectOption('pl');
  await dialogOf(page).getByRole('combobox', { name: 'Kind of input' }).selectOption('lock');
  await expect(frame.locator('html')).toHaveAttribute('lang', 'pl', PATIENCE);
  await expect(frame.locator('.input-panel')).toBeVisible(PATIENCE);
  await expect(frame.locator('.time-panel')).toHaveCount(0);
  const snippet = await dialogOf(page).locator('pre').first().innerText();
  expect(snippet).toContain('mode=embed&amp;panels=input&amp;lock=stimulus');

  // The very snippet in a page of its own, for a reader who was never here: no worker answers for the server.
  const other = await browser.newPage({ serviceWorkers: 'block' });
  await other.route('**/course.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><h1>Course</h1>${snippet}` }),
  );
  await other.goto(new URL('/course.html', page.url()).href);
  const pasted = other.frameLocator('iframe');
  await expect(pasted.locator('html')).toHaveAttribute('lang', 'pl', PATIENCE);
  await expect(pasted.locator('.input-panel')).toBeVisible(PATIENCE);
  await other.close();
});

test('pictures and numbers come with their names, and the numbers are those of the model', async ({
  page,
}) => {
  test.slow();
  await openShare(page);
  await tab(page, 'Picture').click();
  await page.getByRole('combobox', { name: 'Plot' }).selectOption('time');
  const preview = dialogOf(page).getByRole('img', { name: /What happens over time/u });
  await expect.poll(() => preview.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(1200);
  const svg = await download(page, 'Download SVG');
  expect(svg.name).toBe(`${NAME}-time.svg`);
  expect(svg.bytes.toString()).toContain('stimulus=pulse');
  const png = await download(page, 'Download PNG');
  expect(png.name).toBe(`${NAME}-time.png`);
  // Width of a PNG: twice that of the picture.
  expect(png.bytes.readUInt32BE(16)).toBe(2400);

  await tab(page, 'Data').click();
  const csv = await download(page, 'Download');
  expect(csv.name).toBe(`${NAME}-time.csv`);
  const lines = csv.bytes
    .toString()
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .filter((line) => line !== '' && !/^["#]*#/u.test(line));
  const names = lines[0]!.split(',');
  const column = (name: string): number[] => {
    const at = names.indexOf(name);
    expect(at, names.join(' | ')).toBeGreaterThanOrEqual(0);
    return lines.slice(1).flatMap((line) => {
      const cell = line.split(',')[at]!;
      return cell === '' ? [] : [Number(cell)];
    });
  };
  const { document } = decodeDocument(HASH);
  const entry = document.models.find(({ id }) => id === document.selected)!;
  const { tMs, states } = simulate(problemFor(document, entry, 1));
  const v = column('V of Hodgkin–Huxley [mV]');
  expect(v).toHaveLength(tMs.length);
  expect(v).toEqual([...states[0]!]);

  await page.getByRole('combobox', { name: 'Format' }).selectOption('json');
  const json = await download(page, 'Download');
  expect(json.name).toBe(`${NAME}-time.json`);
  expect(JSON.parse(json.bytes.toString())).toMatchObject({ plot: 'time' });

  await tab(page, 'Code').click();
  await page.getByRole('combobox', { name: 'For' }).selectOption({ label: 'NumPy' });
  const code = await download(page, 'Download');
  expect(code.name).toBe(`${NAME}-numpy.py`);
  expect(code.bytes.toString()).toContain(`#${HASH.split('&selected')[0]}`);
});

test('in a shut-in frame copying selects the text, and nothing breaks', async ({ page }) => {
  const { errors } = listen(page);
  await page.route('**/course.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><link rel="icon" href="data:,"><iframe src="/#${HASH}" sandbox="allow-scripts" width="1200" height="800"></iframe>`,
    }),
  );
  await page.goto('/course.html');
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'Share' }).click();
  await frame.getByRole('button', { name: 'Copy' }).click();
  const status = frame.locator('.copy-box [role=status]');
  await expect(status).toContainText(/Copied\.|press Ctrl C/u);
  await frame.getByRole('tab', { name: 'Code' }).click();
  await expect(frame.getByText(/If no download starts/u)).toBeVisible();
  await frame.getByRole('tab', { name: 'Data' }).click();
  await expect(frame.locator('pre')).toContainText('Threshold');
  expect(errors.filter((text) => !/sandbox|permissions policy|clipboard/iu.test(text))).toEqual([]);
});

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (rules) => {
    const { axe: judge } = window as unknown as { axe: typeof axe };
    // The page below the dialog is shut off, and tested by itself.
    const dialog = document.querySelector('dialog.share')!;
    const { violations: found } = await judge.run(dialog, { runOnly: rules, iframes: false });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }, RULES);
}

for (const [lang, theme, width] of [
  ['en', 'light', 1440],
  ['pl', 'dark', 1440],
  ['en', 'dark', 390],
  ['pl', 'light', 390],
] as const) {
  test(`axe finds nothing to object to in the dialog: ${lang}, ${theme}, ${width} px`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height: 844 });
    await openShare(page, `${HASH}&lang=${lang}&theme=${theme}`);
    for (let i = 0; i < 5; i += 1) {
      const one = dialogOf(page).getByRole('tab').nth(i);
      await one.click();
      await expect(one).toHaveAttribute('aria-selected', 'true');
      expect(await violations(page), `tab ${i}`).toEqual([]);
      await expectNoNonsense(page, `tab ${i}`);
      expect(
        await dialogOf(page)
          .locator('.tab-panel')
          .evaluate((panel) => panel.scrollWidth - panel.clientWidth),
      ).toBe(0);
    }
    expect(await overflow(page)).toBe(0);
  });
}
