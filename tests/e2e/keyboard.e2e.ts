import { expect, test } from '@playwright/test';
import { useEverything } from './by-keyboard.ts';
import { openExplorer } from './explorer.ts';

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
  await expect(page.getByRole('link', { name: 'Skip to the plots' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: 'What is asked' })).toBeFocused();
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
  await press('Dismiss');
  await hasFocus('What is asked', 'combobox');
  await press('Whole run');
  await hasFocus('Freeze as ghost');
  await press('Remove LIF');
  await hasFocus('ReLU');
  await press('Remove ReLU');
  await hasFocus('Add a model', 'combobox');
  // Undone while the focus is on what goes with it.
  await page.getByRole('combobox', { name: 'Add a model' }).selectOption('tanh');
  await page.getByRole('button', { name: 'Remove tanh' }).focus();
  await page.keyboard.press('Control+z');
  await hasFocus('Add a model', 'combobox');
  // Undone to the end: one press too many does nothing else.
  await page.getByRole('button', { name: 'Undo' }).focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press('Enter');
  await hasFocus('Undo');
  await expect(page.getByRole('button', { name: 'Remove LIF' })).toBeVisible();
});
