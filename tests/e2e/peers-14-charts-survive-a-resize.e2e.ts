import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { openExplorer, overflow, pictureOf, parts } from './explorer.ts';

/*
 * In two peers a chart lost its line, or kept its old size, when the window changed. Here both plots
 * fill their frames at any size, and come back as they were.
 */
const SIZES = [
  [1920, 1080],
  [1024, 700],
  [390, 844],
  [844, 390],
  [320, 640],
  [1440, 900],
] as const;

/** Do both plots fill their frames, and is everything drawn within them? */
const look = (page: Page) =>
  page.evaluate(() => {
    const wrong: string[] = [];
    for (const name of ['.input-frame', '.time-frame']) {
      const frame = document.querySelector(name)!.getBoundingClientRect();
      const svg = document.querySelector(`${name} svg[data-plot-frame]`)!.getBoundingClientRect();
      if (Math.abs(frame.width - svg.width) > 1 || Math.abs(frame.height - svg.height) > 1) {
        wrong.push(`${name}: ${svg.width}×${svg.height} in ${frame.width}×${frame.height}`);
      }
      for (const text of document.querySelectorAll(`${name} svg text`)) {
        const box = text.getBoundingClientRect();
        if (box.width > 0 && (box.left < svg.left - 1 || box.right > svg.right + 1)) {
          wrong.push(`${name}: “${text.textContent}” is cut off`);
        }
      }
    }
    const curves = [...document.querySelectorAll('.io-curve path[d^="M"]')];
    if (curves.length < 5) wrong.push(`${curves.length} curves`);
    for (const path of curves) {
      if (/NaN|Infinity/u.test(path.getAttribute('d')!)) wrong.push('a path without numbers');
    }
    const canvas = document.querySelector<HTMLCanvasElement>('.time-plot canvas')!;
    const shown = canvas.getBoundingClientRect();
    const ratio = devicePixelRatio;
    if (Math.abs(canvas.width - shown.width * ratio) > ratio + 1) {
      wrong.push(`canvas of ${canvas.width} px shown on ${shown.width * ratio}`);
    }
    const pen = canvas.getContext('2d')!;
    const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
    let inked = 0;
    for (let i = 3; i < data.length; i += 4) if (data[i]! > 0) inked += 1;
    if (inked < 1500) wrong.push(`only ${inked} pixels of traces`);
    return wrong;
  });

test('both plots fill their frames at any size and lose nothing', async ({ page }) => {
  await openExplorer(page);
  const { traces } = parts(page);
  const before = await pictureOf(traces);
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await expect.poll(() => look(page), { message: `${width} × ${height}` }).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  }
  // Back at the first size the picture is the first one.
  await expect.poll(() => pictureOf(traces)).toBe(before);
});

test('a plot that was hidden for a while comes back', async ({ page }) => {
  await openExplorer(page);
  const hide = (value: string) =>
    page.evaluate((display) => {
      document.querySelector<HTMLElement>('main')!.style.display = display;
    }, value);
  await hide('none');
  await page.setViewportSize({ width: 1000, height: 800 });
  await hide('');
  await expect.poll(() => look(page)).toEqual([]);
});

test('the input can still be dragged to the pointer after a resize', async ({ page }) => {
  await openExplorer(page);
  await page.setViewportSize({ width: 1100, height: 760 });
  await expect.poll(() => look(page)).toEqual([]);
  const { input } = parts(page);
  const frame = (await page.locator('.input-frame svg[data-plot-frame]').boundingBox())!;
  const x = frame.x + frame.width * 0.5;
  await page.mouse.click(x, frame.y + frame.height * 0.75);
  const line = (await input.locator('.io-input-line').boundingBox())!;
  expect(Math.abs(line.x + line.width / 2 - x)).toBeLessThan(4);
});
