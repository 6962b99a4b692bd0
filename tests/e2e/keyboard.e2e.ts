import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { en } from '../../src/i18n/en.ts';
import { useEverything } from './by-keyboard.ts';
import { curvesAreDone, openExplorer } from './explorer.ts';

/** Name and state of what a screen reader tells as one line: `- button "Ghost" [pressed]`. */
function parts(told: string): { readonly name: string; readonly isPressed: boolean } {
  return { name: told.replaceAll(/ \[.*?\]/gu, ''), isPressed: told.includes('[pressed]') };
}

for (const [name, hash, least] of [
  ['the explorer', 'foo=1&view=10,60&inside=gates&lif.sigmaV=1&models=hodgkin-huxley,lif,relu', 60],
  ['the explorer among slopes', 'derivative=1&models=relu,step&selected=step', 20],
  [
    'an embed',
    'foo=1&mode=embed&panels=input,time,verdict,models,parameters,numerics&view=0,60',
    40,
  ],
  ['an embed that asks first', 'mode=embed&ask=spikes', 10],
  ['a lecture', 'mode=lecture&sequence=relu-or-step&step=6', 15],
  ['a lecture without one', 'mode=lecture&sequence=nobody', 10],
] as const) {
  test(`whatever is done by keyboard, the focus stays somewhere, and toggles keep name or state: ${name}`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.goto(`/#${hash}`);
    await page.waitForFunction(
      () =>
        document.querySelector('.masthead, .embed-foot, .lecture-bar') !== null &&
        document.querySelector('.io-pending, .waiting, .ask button:disabled') === null,
    );
    const uses = await useEverything(page);
    expect(uses.length).toBeGreaterThan(least);
    expect.soft(uses.filter(({ focus }) => focus.startsWith('body'))).toEqual([]);
    const both = uses.filter(({ before, after }) => {
      const [a, b] = [parts(before), parts(after)];
      return after !== '' && a.isPressed !== b.isPressed && a.name !== b.name;
    });
    expect(both).toEqual([]);
  });
}

test('the link that skips the header leads to the plots and leaves the experiment alone', async ({
  page,
}) => {
  await openExplorer(page, 'v=1&models=lif&amp=2.2');
  const hash = await page.evaluate(() => location.hash);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: en.skipToContent })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: en.measureMenu })).toBeFocused();
  expect(await page.evaluate(() => location.hash)).toBe(hash);
});

test('what takes the place of a vanished control stands beside it', async ({ page }) => {
  await openExplorer(page, 'v=1&foo=1&view=10,60&models=hodgkin-huxley,lif,relu');
  const press = async (name: string): Promise<void> => {
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  };
  const hasFocus = (name: string, role: 'button' | 'combobox' = 'button'): Promise<void> =>
    expect(page.getByRole(role, { name, exact: true })).toBeFocused();
  await press(en.dismiss);
  await hasFocus(en.measureMenu, 'combobox');
  await press(en.zoomOut);
  await hasFocus(en.freeze);
  await press(en.removeModel('LIF'));
  await hasFocus('ReLU');
  await press(en.removeModel('ReLU'));
  await hasFocus(en.addModel, 'combobox');
  // Undone while the focus is on what goes with it.
  await page.getByRole('combobox', { name: en.addModel }).selectOption('tanh');
  await page.getByRole('button', { name: 'Remove tanh' }).focus();
  await page.keyboard.press('Control+z');
  await hasFocus(en.addModel, 'combobox');
  // Undone to the end: one press too many does nothing else.
  await page.getByRole('button', { name: en.undo }).focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press('Enter');
  await hasFocus(en.undo);
  await expect(page.getByRole('button', { name: 'Remove LIF' })).toBeVisible();
});

const PRINTABLE = Array.from({ length: 95 }, (_, i) => String.fromCodePoint(32 + i));

/** All that a reader may notice: words, states, colours, the address. */
const noticed = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const theme = document.documentElement.dataset['theme'] ?? '';
    return [location.hash, theme, document.querySelector('#root')!.innerHTML].join('\n');
  });

for (const [name, hash] of [
  ['the explorer', 'inside=gates&view=10,60&cursor=30'],
  ['an embed', 'mode=embed&panels=input,time,models,parameters'],
] as const) {
  test(`no single character is a command of the page: ${name}`, async ({ page }) => {
    await openExplorer(page, hash);
    await page.waitForSelector('.param-panel');
    const before = await noticed(page);
    for (const key of PRINTABLE) await page.keyboard.press(key === ' ' ? 'Space' : key);
    expect(await noticed(page)).toBe(before);
  });
}

test('in a lecture keys of one character can be switched off, for good where the browser remembers', async ({
  page,
}) => {
  test.setTimeout(60_000);
  await page.goto('/#mode=lecture&sequence=relu-or-step&step=6');
  const bar = page.getByRole('navigation', { name: 'For the presenter' });
  await expect(bar).toContainText('G Ghost');
  await page.keyboard.press('?');
  await page.getByRole('checkbox', { name: /^Keys of one character/u }).uncheck();
  await page.keyboard.press('Escape');
  for (const round of ['at once', 'on the next visit']) {
    await expect(bar, round).not.toContainText('G Ghost');
    await curvesAreDone(page);
    const before = await noticed(page);
    for (const key of PRINTABLE) await page.keyboard.press(key === ' ' ? 'Space' : key);
    expect(await noticed(page), round).toBe(before);
    if (round === 'at once') await page.reload();
  }
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Step 7');
  // The way back is a button.
  await page.getByRole('button', { name: 'Keys' }).click();
  await page.getByRole('checkbox', { name: /^Keys of one character/u }).check();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('b');
  await expect(page.locator('.lecture-black')).toBeVisible();
});
