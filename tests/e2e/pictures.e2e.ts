import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Page, TestInfo } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { listen, openExplorer } from './explorer.ts';
import { difference, sizeOfPng } from './same-picture.ts';

type Plot = 'input' | 'time';
const LEFT: Plot = 'input';
const RIGHT: Plot = 'time';

/** Opens a part of the share dialog. */
async function openPart(page: Page, part: RegExp, plot: Plot): Promise<void> {
  const dialog = page.getByRole('dialog');
  if (!(await dialog.isVisible())) {
    await page.getByRole('button', { name: /^(Share|Udostępnij)/u }).click();
  }
  await page.getByRole('tab', { name: part }).click();
  await dialog.getByRole('combobox', { name: /^(Plot|Wykres)/u }).selectOption({ value: plot });
}

async function download(page: Page, button: RegExp): Promise<Buffer> {
  const started = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: button }).click();
  return readFileSync(await (await started).path());
}

async function svgOf(page: Page, plot: Plot): Promise<string> {
  await openPart(page, /^(Picture|Obraz|Rysunek)$/u, plot);
  return (await download(page, /SVG$/u)).toString('utf8');
}

/** What keeps an SVG from standing by itself, and what it says. */
const inspect = (page: Page, text: string) =>
  page.evaluate((source) => {
    const read = new DOMParser().parseFromString(source, 'image/svg+xml');
    const all = [...read.querySelectorAll('*')];
    const values = all.flatMap((one) => [...one.attributes].map(({ value }) => value));
    return {
      broken: read.querySelector('parsererror') !== null,
      foreign: all.filter(({ localName }) =>
        ['foreignObject', 'image', 'script', 'style', 'use', 'a'].includes(localName),
      ).length,
      styled: all.filter((one) => one.hasAttribute('class') || one.hasAttribute('style')).length,
      grips: read.querySelectorAll('[role="slider"], [tabindex]').length,
      outside: values.filter((value) => /var\(|url\((?!#)|javascript:|NaN|Infinity/u.test(value)),
      words: read.documentElement.textContent,
      title: read.querySelector('title')?.textContent,
      paths: read.querySelectorAll('path').length,
    };
  }, text);

const STATES = {
  'the first view': '',
  'inside an axon, in Polish':
    'lang=pl&v=1&models=hodgkin-huxley,lif&inside=gates&unit=native&range=0,20&amp=9',
  'a run that diverges':
    'v=1&models=hodgkin-huxley&method=euler&dt=0.2&unit=native&range=0,20&amp=10',
  'artificial units alone': 'v=1&models=relu,step,tanh',
  slopes: 'v=1&models=lif,relu,logistic&derivative=1',
} as const;

for (const [name, link] of Object.entries(STATES)) {
  test(`SVG stands by itself: ${name}`, async ({ page }, info) => {
    test.slow();
    const heard = listen(page);
    await openExplorer(page, link);
    for (const plot of [LEFT, RIGHT]) {
      const text = await svgOf(page, plot);
      const found = await inspect(page, text);
      const nothing = { broken: false, foreign: 0, styled: 0, grips: 0, outside: [] };
      expect(found).toMatchObject(nothing);
      expect(found.paths).toBeGreaterThan(plot === LEFT ? 1 : 2);
      expect(found.title).toMatch(/\p{L}{3,}/u);
      expect(found.words).toContain('Threshold 0.');
      expect(found.words).toContain(page.url().split('#')[0]);
      if (name === 'the first view') await looksTheSame(page, text, info);
    }
    expect(heard.errors).toEqual([]);
  });
}

/** A second renderer draws the same picture, where this machine has one. */
async function looksTheSame(page: Page, text: string, info: TestInfo): Promise<void> {
  const file = info.outputPath('picture.svg');
  writeFileSync(file, text);
  let other: Buffer;
  try {
    other = execFileSync('rsvg-convert', [file], {
      maxBuffer: 1 << 26,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const own = `data:image/svg+xml;base64,${Buffer.from(text).toString('base64')}`;
  // Usually 0.0013; a missing trace makes 0.002 and more, missing numbers 0.0027.
  expect(await difference(page, own, pngUrl(other))).toBeLessThan(0.0018);
}

test('PNG has two pixels for each one and shows what the SVG shows', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 1440, height: 1000 });
  await openExplorer(page);
  for (const plot of [LEFT, RIGHT]) {
    const svg = await svgOf(page, plot);
    const png = await download(page, /PNG$/u);
    const [, width, height] = /width="(\d+)" height="(\d+)"/u.exec(svg)!.map(Number);
    expect(sizeOfPng(png)).toEqual({ width: 2 * width!, height: 2 * height! });
    await page.keyboard.press('Escape');
    const seen = await onPage(page, svg);
    // Letters are a little lighter at twice the pixels.
    expect(await difference(page, pngUrl(seen), pngUrl(png))).toBeLessThan(0.003);
  }
});

const pngUrl = (file: Buffer): string => `data:image/png;base64,${file.toString('base64')}`;

/** How the browser itself shows an SVG, in the page's font. */
async function onPage(page: Page, svg: string): Promise<Buffer> {
  await page.evaluate((source) => {
    const read = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement;
    const holder = document.createElement('div');
    holder.id = 'held-up';
    Object.assign(holder.style, { position: 'fixed', inset: '0 auto auto 0', zIndex: '9' });
    holder.append(document.adoptNode(read));
    document.body.append(holder);
  }, svg);
  const seen = await page.locator('#held-up > svg').screenshot();
  await page.evaluate(() => document.getElementById('held-up')!.remove());
  return seen;
}

test('CSV and JSON hold the same numbers, one row for each dot', async ({ page }) => {
  await openExplorer(page, 'v=1&models=lif,relu&scale=native');
  await openPart(page, /^Data$/u, LEFT);
  const dialog = page.getByRole('dialog');
  const csv = (await download(page, /^Download$/u)).toString('utf8');
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption('json');
  const json = JSON.parse((await download(page, /^Download$/u)).toString('utf8')) as {
    curves: { label: string; output: { unit: string; values: (number | null)[] } }[];
  };
  const rows = csv.split('\r\n').filter((line) => !/^\uFEFF?#/u.test(line));
  const names = rows[0]!.split(',');
  for (const { label, output } of json.curves) {
    const column = names.findIndex((one) => one.includes(` of ${label} [${output.unit || '1'}]`));
    const cells = rows.slice(1, output.values.length + 1).map((row) => row.split(',')[column]!);
    const numbers = cells.map((cell) => (cell === '' ? null : Number(cell)));
    expect(numbers.every((value, i) => Object.is(value, output.values[i]))).toBe(true);
  }
  const runs = /(\d+) so far/u.exec(await page.locator('.how').innerText())![1];
  expect(json.curves[0]!.output.values).toHaveLength(Number(runs));
});

test.describe('printed', () => {
  /** Width of an A4 page without its margins, and its height [CSS px]. */
  const A4 = { width: 688, height: 1016 };

  async function print(page: Page): Promise<void> {
    await page.setViewportSize(A4);
    await expect(async () => {
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await expect(page.locator('.sheet')).toHaveCount(1, { timeout: 200 });
    }).toPass();
    await page.emulateMedia({ media: 'print' });
  }

  test('the page is one white sheet: question, figures, verdict, changes, sources, link', async ({
    page,
  }) => {
    const link = 'v=1&models=hodgkin-huxley,lif,relu&lif.gL=0.12&theme=dark';
    await openExplorer(page, link);
    await print(page);
    const sheet = page.locator('.sheet');
    await expect(sheet.getByRole('heading', { level: 1 })).toHaveText(
      'How many spikes per second for a constant current?',
    );
    await expect(sheet.locator('figure svg')).toHaveCount(2);
    await expect(sheet).toContainText(/Hodgkin–Huxley axon, 0–3\s×\srheobase/u);
    await expect(sheet.getByRole('row', { name: /Leak conductance/u })).toContainText(
      '0.12 mS/cm²',
    );
    await expect(sheet).toContainText('J Physiol 117');
    await expect(sheet.getByRole('link')).toContainText('lif.gL=0.12');
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('combobox')).toHaveCount(0);
    await expect(page.getByRole('slider')).toHaveCount(0);
    const seen = await page.evaluate(() => ({
      height: document.documentElement.scrollHeight,
      paper: getComputedStyle(document.documentElement).backgroundColor,
      sheet: getComputedStyle(document.querySelector('.sheet')!).backgroundColor,
    }));
    expect(seen.height).toBeLessThanOrEqual(A4.height);
    expect([seen.paper, seen.sheet]).toEqual(['rgb(255, 255, 255)', 'rgb(255, 255, 255)']);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)).toHaveLength(1);
  });

  test('afterwards the page is as it was', async ({ page }) => {
    await openExplorer(page, 'v=1&models=lif');
    await print(page);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(page.locator('.sheet')).toHaveCount(0);
    await expect(page.getByRole('slider', { name: 'Time cursor' })).toBeVisible();
  });
});
