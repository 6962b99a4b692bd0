import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import axe from 'axe-core';
import {
  drag,
  expectNoNonsense,
  openExplorer,
  parts,
  sentence,
  textNodes,
  type,
  unfold,
  valueOf,
} from './explorer.ts';

const chip = (page: Page, name: string) => page.getByRole('button', { name: `Remove ${name}` });

test('a reload restores the experiment; back and forward walk through it', async ({ page }) => {
  await openExplorer(page);
  const { measure, field, left } = parts(page);
  await page.getByLabel('Add a model').selectOption('tanh');
  await measure.selectOption('latency');
  await type(field, '2.2');
  await expect(left).toContainText(/2\.2\s×\srheobase.*tanh/u);
  const said = await sentence(left);
  // A slider's change is written after a rest.
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('amp=2.2');
  await page.reload();
  await expect(measure).toHaveValue('latency');
  await expect(field).toHaveValue('2.2');
  await expect(chip(page, 'tanh')).toBeVisible();
  // The rheobase is found again, so the last digits come a moment later.
  await expect.poll(() => sentence(left)).toBe(said);

  await page.goBack();
  await expect(measure).toHaveValue('rate-steady');
  await expect(chip(page, 'tanh')).toBeVisible();
  await page.goBack();
  await expect(chip(page, 'tanh')).toHaveCount(0);
  await page.goForward();
  await page.goForward();
  await expect(measure).toHaveValue('latency');
  await expect(field).toHaveValue('2.2');
});

test('old, damaged and absurd links are answered in words and open what can be opened', async ({
  page,
}) => {
  await openExplorer(
    page,
    'v=1&foo=3&lif.gL=1e9&amp=abc&offMs=%zz&cursor=NaN&models=hodgkin-huxley,lif,nobody',
  );
  const { notices, right } = parts(page);
  for (const words of [
    '“foo”',
    'Leak conductance (lif.gL) = 1,000,000,000 mS/cm² is outside 0.001 mS/cm² to 10 mS/cm²',
    '“abc” is not a number',
    '“nobody”',
    '“%zz”',
    '“NaN”',
  ]) {
    await expect(notices).toContainText(words);
  }
  await expect(right).toContainText('Hodgkin–Huxley: 11 spikes');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notices).toBeEmpty();
  await expectNoNonsense(page, 'after the first link');

  // Typed into the address of an open page.
  for (const hash of [
    'v=99&amp=2',
    '%E0%A4%A=1',
    'models=&t=-5',
    '&&=1=&',
    'v=1&stimulus=free-hand&points=1,2,x',
  ]) {
    await page.evaluate((next) => {
      location.hash = next;
    }, hash);
    await expect(notices).not.toBeEmpty();
    await expect(page.locator('.io-plot .io-curve').first()).toBeVisible();
    await expectNoNonsense(page, hash);
    await page.getByRole('button', { name: 'Dismiss' }).click();
  }
});

test('undo takes back a whole drag, redo brings it again, and one can start over', async ({
  page,
}) => {
  await openExplorer(page);
  const { input, field } = parts(page);
  await drag(page, input, 60, 0);
  const dragged = await valueOf(input);
  expect(dragged).toBeGreaterThan(1.7);
  await page.keyboard.press('Control+z');
  await expect(field).toHaveValue('1.6');
  await page.keyboard.press('Control+y');
  expect(await valueOf(input)).toBe(dragged);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+Shift+z');
  expect(await valueOf(input)).toBe(dragged);
  await chip(page, 'LIF').click();
  await expect(chip(page, 'LIF')).toHaveCount(0);
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(field).toHaveValue('1.6');
  await expect(chip(page, 'LIF')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(chip(page, 'LIF')).toHaveCount(0);
  expect(await valueOf(input)).toBe(dragged);
});

/** Names that are the same in every language, and what is no word. */
const NO_WORDS =
  /Threshold|Hodgkin–Huxley|Hodgkin AL|Huxley AF|J Physiol|LIF|ReLU|softplus|Softplus|tanh|ELU|GELU|SiLU|English|Polski|EN|PL|mV|ms|Hz|µA\/cm²|mS\/cm²|µF\/cm²|mmol\/l|°C|Ctrl|sin|max|if|for|Runge–Kutta|Dormand–Prince/gu;

test('in Polish every word is Polish and every number has its comma; in the dark it is dark', async ({
  page,
}) => {
  await openExplorer(page, 'v=1&inside=currents&cursor=62&stimulus=sine&measure=spike-count');
  await unfold(page);
  const isWord = (text: string): boolean => /\p{L}{3,}/u.test(text.replaceAll(NO_WORDS, ''));
  const english = new Set((await textNodes(page)).filter(isWord));
  const title = await page.title();
  await page.getByRole('button', { name: /^(?:pl|polski)$/iu }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'pl');
  const polish = (await textNodes(page)).filter(isWord);
  expect(polish.length).toBeGreaterThan(60);
  expect(polish.filter((text) => english.has(text))).toEqual([]);
  expect(await page.title()).not.toBe(title);
  await expect(page.locator('.io-plot svg')).toContainText('0,5');
  const numbers = (await textNodes(page)).filter(
    (text) => /\d\.\d/u.test(text) && !/doi|\(\d{4}\)/u.test(text),
  );
  expect(numbers).toEqual([]);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'pl');

  const brightness = (): Promise<number> =>
    page.evaluate(() => {
      const [r = 0, g = 0, b = 0] = (
        getComputedStyle(document.documentElement).backgroundColor.match(/[\d.]+/gu) ?? []
      ).map(Number);
      return (r + g + b) / 3;
    });
  expect(await brightness()).toBeGreaterThan(200);
  await page.getByRole('combobox', { name: 'Motyw' }).selectOption('dark');
  await expect.poll(brightness).toBeLessThan(60);
  await page.getByRole('combobox', { name: 'Motyw' }).selectOption('system');
  await expect.poll(brightness).toBeGreaterThan(200);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(brightness).toBeLessThan(60);
});

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe objects to on the page as it stands. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (rules) => {
    const { axe: judge } = window as unknown as { axe: typeof axe };
    const { violations: found } = await judge.run({ runOnly: rules });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }, RULES);
}

for (const [name, hash, width, dark] of [
  [
    'light, everything open',
    'v=1&inside=gates&measure=rate-window&lif.sigmaV=2&t=100',
    1440,
    false,
  ],
  [
    'dark, Polish, with notices',
    'v=1&foo=1&lang=pl&theme=dark&inside=currents&view=10,60',
    1440,
    true,
  ],
  ['phone, slopes', 'v=1&derivative=1&models=relu,gelu,lif&selected=gelu', 390, false],
] as const) {
  test(`axe finds nothing to object to: ${name}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
    await page.setViewportSize({ width, height: 844 });
    await openExplorer(page, hash);
    await unfold(page);
    expect(await violations(page)).toEqual([]);
  });
}

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test(`what is wrong with a typed number can be read whole, ${width} px wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openExplorer(page, 'v=1&models=lif&stimulus=ou-noise&measure=spike-count&lang=pl');
    await unfold(page);
    const fields = page.locator('.number-field input');
    expect(await fields.count()).toBeGreaterThan(8);
    for (const field of await fields.all()) {
      await field.fill('nonsens');
      await field.press('Enter');
      const box = (await page.getByRole('alert').boundingBox())!;
      const name = await field.getAttribute('aria-label');
      expect(box.x, `${name}`).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width, `${name}`).toBeLessThanOrEqual(width);
      await field.press('Escape');
    }
  });
}
