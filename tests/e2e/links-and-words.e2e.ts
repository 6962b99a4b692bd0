import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { openExplorer, visibleText } from './open.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

test('a reload restores the experiment, back and forward walk through it', async ({ page }) => {
  await openExplorer(page);
  await page.getByLabel('Add a model').selectOption('tanh');
  await page.getByLabel('What is asked').selectOption('latency');
  await page.reload();
  await expect(page.getByLabel('What is asked')).toHaveValue('latency');
  await expect(page.getByRole('button', { name: 'Remove tanh' })).toBeVisible();
  await page.goBack();
  await expect(page.getByLabel('What is asked')).toHaveValue('rate-steady');
  await page.goForward();
  await expect(page.getByLabel('What is asked')).toHaveValue('latency');
});

test('a damaged link is answered in words and opens what can be opened', async ({ page }) => {
  await openExplorer(page, '#v=1&foo=3&lif.gL=1e9&amp=abc&offMs=%zz&selected=lif');
  const notices = page.getByRole('status', { name: 'Notices' });
  await expect(notices).toContainText('foo');
  await expect(notices).toContainText(
    'Leak conductance (lif.gL) = 1,000,000,000 mS/cm² is outside 0.001 mS/cm² to 10 mS/cm²',
  );
  await expect(notices).toContainText('“abc” is not a number');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notices).toBeEmpty();
});

test('typed nonsense is answered and changes nothing', async ({ page }) => {
  await openExplorer(page);
  const input = page.getByLabel('Input', { exact: true });
  await input.fill('a lot');
  await input.press('Enter');
  await expect(page.getByRole('alert')).toContainText('“a lot” is not a number');
  await expect(page.getByRole('slider', { name: /^Amplitude/u })).toHaveAttribute(
    'aria-valuetext',
    '1.6 × rheobase',
  );
});

test('a method that breaks says so and shows no NaN', async ({ page }) => {
  await openExplorer(page, '#method=euler&dt=0.2');
  await expect(page.locator('.time-frame')).toContainText('V left every range at');
  expect(await visibleText(page)).not.toMatch(/NaN|Infinity|undefined/u);
});

for (const [name, hash, width, dark] of [
  ['light', '', 1440, false],
  ['dark, Polish', '#lang=pl&theme=dark&inside=gates', 1440, true],
  ['phone', '#derivative=1&models=relu,gelu,lif', 390, false],
] as const) {
  test(`axe finds nothing to object to: ${name}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
    await page.setViewportSize({ width, height: 900 });
    await openExplorer(page, hash);
    await page.addScriptTag({ path: axePath });
    const results = await page.evaluate(() =>
      (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      }),
    );
    expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
}
