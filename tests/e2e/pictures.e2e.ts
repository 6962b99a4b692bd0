import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Page, TestInfo } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { listen, openExplorer } from './explorer.ts';
import { difference, sizeOfPng } from './same-picture.ts';

type Plot = 'What comes out for a given input' | 'What happens over time';
const LEFT: Plot = 'What comes out for a given input';
const RIGHT: Plot = 'What happens over time';

/** Opens a part of the share dialog. */
async function openPart(page: Page, part: 'Picture' | 'Data', plot: Plot): Promise<void> {
  const dialog = page.getByRole('dialog');
  if (!(await dialog.isVisible())) await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('tab', { name: part }).click();
  await dialog.getByRole('combobox', { name: 'Plot' }).selectOption(plot);
}

async function download(page: Page, button: string): Promise<Buffer> {
  const started = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click();
  return readFileSync(await (await started).path());
}

async function svgOf(page: Page, plot: Plot): Promise<string> {
  await openPart(page, 'Picture', plot);
  return (await download(page, 'Download SVG')).toString('utf8');
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
  'Polish, inside an axon':
    'v=1&models=hodgkin-huxley,lif&inside=gates&unit=native&range=0,20&amp=9',
  'a run that diverges':
    'v=1&models=hodgkin-huxley&method=euler&dt=0.2&unit=native&range=0,20&amp=10',
  'artificial units alone': 'v=1&models=relu,step,tanh',
  slopes: 'v=1&models=lif,relu,logistic&derivative=1',
} as const;

for (const [name, link] of Object.entries(STATES)) {
  test(`SVG stands by itself: ${name}`, async ({ page }, info) => {
    const heard = listen(page);
    await openExplorer(page, link);
    for (const plot of [LEFT, RIGHT]) {
      const text = await svgOf(page, plot);
      const found = await inspect(page, text);
      const nothing = { broken: false, foreign: 0, styled: 0, grips: 0, outside: [] };
      expect(found).toMatchObject(nothing);
      expect(found.paths).toBeGreaterThan(plot === LEFT ? 1 : 2);
      expect(found.title).toBeTruthy();
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
    other = execFileSync('rsvg-convert', [file], { maxBuffer: 1 << 26 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const own = `data:image/svg+xml;base64,${Buffer.from(text).toString('base64')}`;
  const theirs = `data:image/png;base64,${other.toString('base64')}`;
  // In shares of full contrast: fonts differ by a hair, a missing curve would make ten times as much.
  expect(await difference(page, own, theirs)).toBeLessThan(0.006);
}

test('PNG has two pixels for each one and shows what the SVG shows', async ({ page }) => {
  await openExplorer(page);
  for (const plot of [LEFT, RIGHT]) {
    const svg = await svgOf(page, plot);
    const png = await download(page, 'Download PNG');
    const [, width, height] = /width="(\d+)" height="(\d+)"/u.exec(svg)!.map(Number);
    expect(sizeOfPng(png).width).toBe(2 * width!);
    expect(sizeOfPng(png).height).toBeLessThanOrEqual(2 * height!);
    const drawn = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    const painted = `data:image/png;base64,${png.toString('base64')}`;
    // Only the axes: words below them are wrapped for the font at hand.
    expect(await difference(page, drawn, painted, { fromY: 80, toY: 600 })).toBeLessThan(0.02);
  }
});

test('CSV and JSON hold the same numbers, one row for each dot', async ({ page }) => {
  await openExplorer(page, 'v=1&models=lif,relu&scale=native');
  await openPart(page, 'Data', LEFT);
  const dialog = page.getByRole('dialog');
  const csv = (await download(page, 'Download')).toString('utf8');
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption('json');
  const json = JSON.parse((await download(page, 'Download')).toString('utf8')) as {
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
    await expect(sheet).toContainText('Hodgkin–Huxley axon, 0–3 rheobases');
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
