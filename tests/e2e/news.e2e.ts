import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { en } from '../../src/i18n/en.ts';
import { drag, openExplorer, parts, plain } from './explorer.ts';

/* One polite region tells what has changed, when all is at rest. */

declare global {
  interface Window {
    news: string[];
  }
}

/** Keeps what the region says, from now on. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.waitForSelector('.news', { state: 'attached' });
  await page.evaluate(() => {
    window.news = [];
    const region = document.querySelector('.news')!;
    const hear = (): number => window.news.push(region.textContent);
    new MutationObserver(hear).observe(region, { childList: true, characterData: true });
  });
  return async () => (await page.evaluate(() => window.news.splice(0))).map(plain);
}

/** Waits for the next thing that is told. */
async function next(page: Page): Promise<string> {
  await page.waitForFunction(() => window.news.length > 0);
  const told = await page.evaluate(() => window.news.splice(0));
  expect(told).toHaveLength(1);
  return plain(told[0]!);
}

test('whatever is chosen, added, removed, kept, opened, undone or wrong is told once', async ({ page }) => {
  test.setTimeout(90_000);
  await openExplorer(page, 'v=1&models=hodgkin-huxley,lif,relu');
  await listen(page);
  const { measure, stimulus, field } = parts(page);
  const press = (name: string): Promise<void> =>
    page.getByRole('button', { name, exact: true }).click();

  await measure.selectOption('latency');
  expect(await next(page)).toMatch(/^How .*\? 1\.6 × rheobase\. Hodgkin–Huxley: [\d.]+ ms; LIF: /u);
  await stimulus.selectOption('sine');
  expect(await next(page)).toMatch(/\? .*Hodgkin–Huxley: /u);
  await press('Remove LIF');
  expect(await next(page)).toMatch(/^Removed: LIF\. /u);
  await page.getByLabel('Add a model').selectOption('tanh');
  expect(await next(page)).toMatch(/^Added: tanh\. .*tanh: /u);
  await press(en.freeze);
  expect(await next(page)).toBe('The picture stays in grey, to compare with.');
  await press(en.unfreeze);
  expect(await next(page)).toBe('The grey picture is gone.');
  await press('Undo');
  expect(await next(page)).toMatch(/^Undone\. /u);
  await press('Redo');
  expect(await next(page)).toMatch(/^Redone\. /u);
  await field.fill('1e9');
  await field.press('Enter');
  expect(await next(page)).toMatch(/is outside/u);
  await press('Start over');
  expect(await next(page)).toMatch(/^Started over\. .*Hodgkin–Huxley: 68\.4 Hz/u);
  await page.getByRole('slider', { name: /^Runs behind/u }).first().focus();
  await page.keyboard.press('Enter');
  expect(await next(page)).toMatch(/× rheobase\. Hodgkin–Huxley: /u);
}); // prettier-ignore

test('nothing is told while a hand moves, and then only the last of it', async ({ page }) => {
  await openExplorer(page, 'v=1&models=lif');
  const said = await listen(page);
  const { input, field } = parts(page);
  await drag(page, input, 60, 0);
  expect(await said()).toEqual([]);
  await input.focus();
  for (let i = 0; i < 20; i++) await page.keyboard.press('ArrowRight');
  expect(await said()).toEqual([]);
  const last = await field.inputValue();
  expect(await next(page)).toContain(`${last} × rheobase`);
  // And a choice that is taken back at once is as if it had not been.
  await page.getByLabel('Add a model').selectOption('tanh');
  await page.getByRole('button', { name: 'Remove tanh' }).click();
  await page.getByRole('button', { name: 'Remove tanh' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: en.freeze }).click();
  expect(await next(page)).toBe('The picture stays in grey, to compare with.');
});

test('a link with something wrong is told, in the language of the page; a lecture tells its steps and no answer', async ({
  page,
}) => {
  await page.goto('/#v=1&lang=pl&foo=1');
  await expect(page.locator('.news')).toContainText('foo');
  await page.goto('about:blank');
  await page.goto('/#mode=lecture&sequence=relu-or-step&step=2');
  await page.waitForSelector('.lecture-bar');
  await listen(page);
  await page.keyboard.press('ArrowRight');
  const step = await next(page);
  expect(step).toContain('Step 3 of 8');
  // Nobody has picked its models, and what is said of them is not news.
  expect(step).not.toMatch(/Added|Removed/u);
  expect(step).not.toMatch(/rheobase\. Hodgkin/u);
  await page.keyboard.press('r');
  const told = plain(await page.locator('.told').innerText());
  await expect(page.locator('.news')).toContainText(told.slice(0, 20));
});
