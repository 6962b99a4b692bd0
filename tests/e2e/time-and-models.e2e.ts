import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import {
  curvesAreDone,
  drag,
  expectNoNonsense,
  listen,
  openExplorer,
  parts,
  pictureOf,
  sentence,
  type,
  unfold,
  valueOf,
} from './explorer.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name });

test('the cursor plays and steps, every lane says its value; the time axis zooms by keys', async ({
  page,
}) => {
  await openExplorer(page, 'v=1&cursor=20');
  const { cursor, axis, traces } = parts(page);
  await page.getByLabel('Speed').selectOption('10');
  await button(page, 'Play').click();
  await expect.poll(() => valueOf(cursor)).toBeGreaterThan(20);
  await button(page, 'Pause').click();
  const stopped = await valueOf(cursor);
  await button(page, 'Step forward').click();
  const ahead = await valueOf(cursor);
  expect(ahead).toBeGreaterThan(stopped);
  expect(ahead).toBeLessThanOrEqual(stopped + 0.3);
  const there = await cursor.getAttribute('aria-valuetext');
  await button(page, 'Step forward').click();
  expect(await cursor.getAttribute('aria-valuetext')).not.toBe(there);
  await button(page, 'Step back').click();
  // The same moment, the same values.
  expect(await cursor.getAttribute('aria-valuetext')).toBe(there);
  expect(there).toMatch(/ms\. input: .*Hodgkin–Huxley: −?\d+\.\d.mV; LIF: −\d+\.\d.mV; ReLU: /u);
  await expect(page.locator('.time-cursor')).toContainText(/−?\d+\.\d.mV/u);
  await cursor.focus();
  await page.keyboard.press('End');
  expect(await valueOf(cursor)).toBe(200);
  // From the end, playing begins again.
  await button(page, 'Play').click();
  await expect.poll(() => valueOf(cursor)).toBeLessThan(190);
  await button(page, 'Pause').click();

  // The time axis zooms and pans by keys; the whole run comes back.
  const whole = await pictureOf(traces);
  const width = async (): Promise<number> => {
    const [from = NaN, to = NaN] =
      (await axis.getAttribute('aria-valuetext'))?.match(/[\d.]+/gu)?.map(Number) ?? [];
    return to - from;
  };
  expect(await width()).toBe(200);
  await axis.focus();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  const narrow = await width();
  expect(narrow).toBeLessThan(150);
  expect(await pictureOf(traces)).not.toBe(whole);
  const from = await valueOf(axis);
  await page.keyboard.press('ArrowRight');
  expect(await valueOf(axis)).toBeGreaterThan(from);
  expect(await width()).toBeCloseTo(narrow, 0);
  await page.keyboard.press('-');
  expect(await width()).toBeGreaterThan(narrow);
  await page.keyboard.press('0');
  expect(await width()).toBe(200);
  await page.keyboard.press('+');
  await button(page, 'Show the whole run').click();
  expect(await width()).toBe(200);
  await expect(button(page, 'Show the whole run')).toHaveCount(0);
});

test('a frozen picture stays in grey behind the next one until it is removed', async ({ page }) => {
  await openExplorer(page, 'v=1&models=hodgkin-huxley,lif,relu');
  const { field, traces, left } = parts(page);
  const ghosts = page.locator('.io-plot .plot-ghost');
  await expect(ghosts).toHaveCount(0);
  await button(page, 'Keep a ghost to compare').click();
  await type(field, '2.4');
  await expect(left).toContainText('2.4 × rheobase');
  await expect(ghosts).toHaveCount(3);
  const greys = await ghosts
    .first()
    .evaluate((path) => getComputedStyle(path).stroke.match(/\d+/gu)!.map(Number));
  expect(Math.max(...greys) - Math.min(...greys)).toBeLessThan(40);
  const withGhost = await pictureOf(traces);
  await button(page, 'Remove the ghost').click();
  await expect(ghosts).toHaveCount(0);
  expect(await pictureOf(traces)).not.toBe(withGhost);
});

test('slopes, insides, and models that come and go in one order everywhere', async ({ page }) => {
  await openExplorer(page);
  const plot = page.locator('.io-plot svg');
  const lanes = page.locator('.time-plot svg');
  const curves = page.locator('.io-curve');
  await expect(curves).toHaveCount(5);
  await page.getByLabel(/^Slopes/u).check();
  await expect(plot).toContainText('Slope f′(x)');
  // Three slopes, and the surrogate that training uses for the one that has none.
  await expect(curves).toHaveCount(4);
  await page.getByLabel(/^Slopes/u).uncheck();
  await expect(curves).toHaveCount(5);

  await page.getByLabel('Inside').selectOption('gates');
  await expect(lanes).toContainText('gates');
  for (const gate of ['m', 'h', 'n'])
    await expect(lanes.getByText(gate, { exact: true }).first()).toBeVisible();
  await page.getByLabel('Inside').selectOption('currents');
  await expect(lanes).toContainText('Sodium current');
  await expect(lanes).toContainText('µA/cm²');
  await page.getByLabel('Inside').selectOption('none');

  await button(page, 'Remove Step').click();
  await page.getByLabel('Add a model').selectOption('gelu');
  await page.getByLabel('Add a model').selectOption('step');
  const chips = await page.locator('.chip button:not(.remove)').allInnerTexts();
  expect(chips.map((text) => text.trim())).toEqual([
    'Hodgkin–Huxley',
    'LIF',
    'ReLU',
    'Sigmoid',
    'GELU',
    'Step',
  ]);
  // Lanes from top to bottom: first the membranes, then the artificial units, each in the order of the chips.
  const names = await lanes.evaluate(
    (svg, wanted) => {
      const texts = [...svg.querySelectorAll('text')].filter(({ textContent }) =>
        wanted.includes(textContent.trim()),
      );
      const top = (element: Element): number => element.getBoundingClientRect().top;
      return texts.toSorted((a, b) => top(a) - top(b)).map(({ textContent }) => textContent.trim());
    },
    chips.map((text) => text.trim()),
  );
  expect(names).toEqual(['Hodgkin–Huxley', 'LIF', 'ReLU', 'Sigmoid', 'GELU', 'Step']);
});

test('a parameter changes the curve: blocked sodium silences the axon; noise obeys its seed', async ({
  page,
}) => {
  await openExplorer(page, 'v=1&models=hodgkin-huxley,relu');
  const { left, right, traces } = parts(page);
  const sodium = page.getByRole('textbox', { name: 'Sodium conductance, typed value' });
  await type(sodium, '0');
  await expect(page.locator('.io-plot svg')).toContainText(/no firing/u);
  await expect(left).toContainText(/Hodgkin–Huxley: 0(?:\.0)?.Hz/u);
  await expect(right).toContainText('0 spikes');
  await expect(page.getByText(/it has no rheobase/u).first()).toBeVisible();
  await button(page, 'Reset Sodium conductance').click();
  await expect(page.locator('.io-plot svg')).not.toContainText(/no firing/u);
  await expect(left).toContainText(/Hodgkin–Huxley: 68\.\d/u);
  // A slider by hand and keys.
  const slider = page.getByRole('slider', { name: 'Temperature' });
  await slider.focus();
  await page.keyboard.press('PageUp');
  await expect(left).not.toContainText(/Hodgkin–Huxley: 68\.\d/u);

  // Noise has a seed: the same seed, the same picture.
  await page.evaluate(() => {
    location.hash = 'v=1&models=lif&lif.sigmaV=3&measure=rate-window';
  });
  await curvesAreDone(page);
  await unfold(page);
  const seed = page.getByRole('textbox', { name: 'Random seed' });
  await expect(seed).toHaveValue('1');
  const first = await pictureOf(traces);
  await button(page, 'New noise').click();
  await expect(seed).toHaveValue('2');
  expect(await pictureOf(traces)).not.toBe(first);
  await type(seed, '1');
  await expect.poll(() => pictureOf(traces)).toBe(first);
});

test('a method that breaks says where, and nothing on any screen is NaN', async ({ page }) => {
  const { errors } = listen(page);
  await openExplorer(page, 'v=1&method=euler&dt=0.2');
  await expect(page.locator('.time-frame')).toContainText(
    /[Vmhn] ran off to infinity at [\d.]+.ms/u,
  );
  const states = [
    'v=1&method=euler&dt=0.2&measure=rate-window&inside=gates',
    'v=1&models=hodgkin-huxley&hodgkin-huxley.gNa=0&measure=latency&range=-1,3',
    'v=1&measure=latency&amp=0&derivative=1',
    'v=1&stimulus=pulse-pair&measure=peak-potential&unit=x',
    'v=1&models=step,sign&derivative=1',
    'v=1&stimulus=current-step&onMs=180&offMs=20&measure=rate-window',
    'v=1&lif.EL=-40&lif.vTh=-50&lif.vReset=-60',
    'v=1&t=10&onMs=500&offMs=600',
  ];
  for (const hash of states) {
    await page.evaluate((next) => {
      location.hash = next;
    }, hash);
    await curvesAreDone(page);
    await unfold(page);
    await expectNoNonsense(page, hash);
  }
  expect(errors).toEqual([]);
});

test('a window made narrow and wide again shows what it showed before', async ({ page }) => {
  const { errors } = listen(page);
  await openExplorer(page);
  const { traces, left } = parts(page);
  const look = async () => ({
    curves: await page
      .locator('.io-curve path')
      .evaluateAll((paths) => paths.map((path) => path.getAttribute('d'))),
    traces: await pictureOf(traces),
    words: await sentence(left),
  });
  const wide = await look();
  await page.setViewportSize({ width: 700, height: 900 });
  await expect.poll(async () => (await look()).traces).not.toBe(wide.traces);
  for (const plot of ['.io-plot', '.time-plot']) {
    const box = await page.locator(plot).boundingBox();
    expect(box!.width).toBeGreaterThan(500);
    expect(box!.x + box!.width).toBeLessThanOrEqual(700);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect.poll(look).toEqual(wide);
  expect(errors).toEqual([]);
});

test('with every model on the table each lane can be read and the input can be taken hold of', async ({
  page,
}) => {
  const all = 'hodgkin-huxley,lif,step,sign,relu,leaky-relu,logistic,tanh,softplus,elu,gelu,silu';
  await openExplorer(page, `v=1&models=${all}`);
  const { amplitude } = parts(page);
  const plot = await page.locator('.time-plot').boundingBox();
  const knob = await amplitude.locator('.plot-knob').boundingBox();
  expect(knob!.y).toBeGreaterThanOrEqual(plot!.y);
  const before = await valueOf(amplitude);
  await drag(page, amplitude, 0, -10);
  expect(await valueOf(amplitude)).toBeGreaterThan(before);
  // Names of lanes do not run into one another.
  const tops = await page.locator('.time-plot svg').evaluate((svg) =>
    [...svg.querySelectorAll('text')]
      .filter((text) =>
        /^(?:Hodgkin–Huxley|LIF|spike drawn|Step|Sign|ReLU|Sigmoid|tanh)$/u.test(text.textContent),
      )
      .map((text) => text.getBoundingClientRect().top)
      .toSorted((a, b) => a - b),
  );
  for (let i = 1; i < tops.length; i++) expect(tops[i]! - tops[i - 1]!).toBeGreaterThan(11);
});
