import { expect, test } from '@playwright/test';
import {
  curvesAreDone,
  drag,
  knobOf,
  openExplorer,
  parts,
  sentence,
  type,
  valueOf,
} from './explorer.ts';

declare global {
  interface Window {
    said: (readonly string[])[];
  }
}

/** "LIF: 12 spikes in 150 ms (80.0 per second)" of the right summary. */
function countsIn(text: string, name: string): { spikes: number; ms: number; rate: number } {
  const found = new RegExp(
    `${name}: (\\d+) spikes? in ([\\d.]+) ms \\(([\\d.]+) per second\\)`,
    'u',
  ).exec(text);
  if (!found) throw new Error(`no count for ${name} in “${text}”`);
  const [spikes = NaN, ms = NaN, rate = NaN] = found.slice(1).map(Number);
  return { spikes, ms, rate };
}

test('dragging the input moves handle, amplitude and number in the same frame', async ({
  page,
}) => {
  await openExplorer(page);
  const { input, amplitude, right } = parts(page);
  const before = await valueOf(input);
  // In each frame, after all that a move of the pointer has set off, what do the three say?
  await page.evaluate(() => {
    window.said = [];
    const read = (): string[] => {
      const slider = (name: string): string | null | undefined =>
        document
          .querySelector(`[role=slider][aria-label^="${name}"]`)
          ?.getAttribute('aria-valuenow');
      const text = document.querySelector<HTMLInputElement>('input[aria-label="Input"]')?.value;
      return [slider('Input:'), slider('Amplitude of the input'), text].map(String);
    };
    addEventListener('pointermove', () => requestAnimationFrame(() => window.said.push(read())), {
      capture: true,
    });
  });
  const from = await knobOf(input);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let i = 1; i <= 12; i++) await page.mouse.move(from.x + 5 * i, from.y);
  await page.mouse.up();
  const frames = await page.evaluate(() => window.said);
  expect(new Set(frames.map(String)).size).toBeGreaterThan(1);
  for (const [left, amp, text] of frames) expect([amp, text]).toEqual([left, left]);
  expect(await valueOf(input)).toBeGreaterThan(before + 0.2);
  expect(await valueOf(amplitude)).toBe(await valueOf(input));
  expect(countsIn(await sentence(right), 'LIF').spikes).toBeGreaterThan(12);
});

test('dragging the stimulus moves the input; its ends move the window in which spikes are counted', async ({
  page,
}) => {
  await openExplorer(page);
  const { input, amplitude, onset, offset, field, right } = parts(page);
  const line = input.locator('.io-input-line');
  const before = await line.boundingBox();
  await drag(page, amplitude, 0, -12);
  expect(await valueOf(amplitude)).toBeGreaterThan(1.7);
  expect(await valueOf(input)).toBe(await valueOf(amplitude));
  expect(Number(await field.inputValue())).toBe(await valueOf(amplitude));
  const after = await line.boundingBox();
  expect(after!.x).toBeGreaterThan(before!.x + 3);

  await drag(page, onset, 40, 0);
  await drag(page, offset, -60, 0);
  const [from, to] = [await valueOf(onset), await valueOf(offset)];
  expect(from).toBeGreaterThan(25);
  expect(to).toBeLessThan(160);
  const { ms, spikes, rate } = countsIn(await sentence(right), 'Hodgkin–Huxley');
  expect(ms).toBeCloseTo(to - from, 1);
  expect((rate * ms) / 1000).toBeCloseTo(spikes, 1);
});

test('typed and moved by keys, spoken with its unit', async ({ page }) => {
  await openExplorer(page);
  const { input, amplitude, field, left } = parts(page);
  await type(field, '2.25');
  await expect(input).toHaveAttribute('aria-valuenow', '2.25');
  await expect(left).toContainText('2.25 × rheobase');
  await type(field, 'two');
  await expect(page.getByRole('alert')).toContainText('Input: “two” cannot be read');
  expect(await valueOf(input)).toBe(2.25);
  await field.press('Escape');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(field).toHaveValue('2.25');

  await input.focus();
  await page.keyboard.press('ArrowRight');
  expect(await valueOf(amplitude)).toBe(2.26);
  await page.keyboard.press('PageDown');
  expect(await valueOf(amplitude)).toBe(2.16);
  await page.keyboard.press('Shift+ArrowUp');
  expect(await valueOf(amplitude)).toBe(2.161);
  await page.keyboard.press('Home');
  expect(await valueOf(amplitude)).toBe(0);
  await amplitude.focus();
  await page.keyboard.press('ArrowUp');
  expect(await valueOf(input)).toBe(0.01);
  await expect(input).toHaveAttribute(
    'aria-valuetext',
    /×\srheobase.*Hodgkin–Huxley: 0(?:\.0)?.Hz/u,
  );
  await expect(amplitude).toHaveAttribute('aria-valuetext', /×\srheobase/u);
});

test('the spikes one counts are the plotted rate times the window', async ({ page }) => {
  await openExplorer(page, 'v=1&measure=rate-window&scale=native');
  const { field, left, right } = parts(page);
  for (const input of ['0.9', '1.23', '1.9', '2.71']) {
    await type(field, input);
    await expect(left).toContainText(`${input} × rheobase`);
    const plotted = await sentence(left);
    const counted = await sentence(right);
    for (const name of ['Hodgkin–Huxley', 'LIF']) {
      const hz = Number(new RegExp(`${name}: ([\\d.]+) Hz`, 'u').exec(plotted)?.[1]);
      const { spikes, ms, rate } = countsIn(counted, name);
      expect(ms).toBe(150);
      expect(Math.round((hz * ms) / 1000)).toBe(spikes);
      expect(hz).toBe(rate);
    }
  }
});

test('“does it fire” after a pulse makes a step between 6.8 and 7 µA/cm²; another unit is the same current', async ({
  page,
}) => {
  await openExplorer(page);
  const { measure, stimulus, unit, field, left } = parts(page);
  await stimulus.selectOption('pulse');
  await measure.selectOption('did-it-fire');
  await unit.selectOption('native');
  await type(field, '6.8');
  await expect(left).toContainText(/Hodgkin–Huxley: no/u);
  await type(field, '7');
  await expect(left).toContainText(/Hodgkin–Huxley: yes/u);
  await curvesAreDone(page);
  // The axis says 0 and 1 in words and nothing between them.
  await expect(page.locator('.io-plot')).toContainText(/At least one spike/u);

  // Another unit, the same current.
  await openExplorer(page, 'v=1&cursor=50');
  const { input, right } = parts(page);
  const counted = await sentence(right);
  const here = page.locator('.io-plot').getByText(/→/u);
  await expect(here).toContainText(/1\.6\s×\srheobase = 10\.0\sµA\/cm²/u);
  await unit.selectOption('x');
  await expect(field).toHaveValue('0.6');
  await expect(here).toContainText(/x\s=\s0\.6 = 10\.0\sµA\/cm²/u);
  await unit.selectOption('native');
  expect(Number(await field.inputValue())).toBeCloseTo(10.016, 2);
  await expect(here).toContainText(/^10\.0\d\sµA\/cm²/u);
  expect(await valueOf(input)).toBeCloseTo(10.016, 2);
  // The axon gets the same current; the other model has another rheobase.
  expect(countsIn(await sentence(right), 'Hodgkin–Huxley')).toEqual(
    countsIn(counted, 'Hodgkin–Huxley'),
  );
  await unit.selectOption('rheobase');
  expect(Number(await field.inputValue())).toBe(1.6);
  expect(await sentence(right)).toBe(counted);
});

test.describe('With a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('the handle can be hit and dragged, and the page stays where it is', async ({ page }) => {
    await openExplorer(page);
    const { input, amplitude } = parts(page);
    for (const slider of await page.locator('[role=slider]:has(.plot-target)').all()) {
      const box = await slider.locator('.plot-target').boundingBox();
      expect(Math.min(box!.width, box!.height)).toBeGreaterThan(43.9);
    }
    const hand = await page.context().newCDPSession(page);
    const { x, y } = await knobOf(input);
    const scrolled = await page.evaluate(() => scrollY);
    const before = await valueOf(input);
    const touch = (kind: 'touchStart' | 'touchMove' | 'touchEnd', dx: number) =>
      hand.send('Input.dispatchTouchEvent', {
        type: kind,
        touchPoints: kind === 'touchEnd' ? [] : [{ x: x + dx, y: y + dx / 4 }],
      });
    // A thumb is not exact: it comes down beside the knob.
    await touch('touchStart', 6);
    for (const dx of [16, 26, 36, 46]) await touch('touchMove', dx);
    await touch('touchEnd', 46);
    await expect.poll(() => valueOf(input)).toBeGreaterThan(before + 0.3);
    expect(await valueOf(amplitude)).toBe(await valueOf(input));
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  });
});
