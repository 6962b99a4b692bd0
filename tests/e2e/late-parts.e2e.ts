import { expect, test } from '@playwright/test';
import { openExplorer } from './explorer.ts';

const GONE = { status: 404, body: 'not found' };

for (const [what, file] of [
  ['a shell', /Lecture-[^/]*\.js$/u],
  ['the style sheet of a shell', /Lecture-[^/]*\.css$/u],
] as const) {
  test(`${what} that does not come is no bare page, and comes with another try`, async ({
    page,
  }) => {
    await page.route(file, (route) => route.abort());
    await page.goto('/#mode=lecture&sequence=relu-or-step&step=2');
    const told = page.getByRole('alert');
    await expect(told).toContainText('could not be loaded');
    await page.unroute(file);
    const again = told.getByRole('button', { name: 'Try again' });
    // The host answers: what helps is a reload. Where nobody answers it is another try.
    if ((await again.count()) > 0) await again.click();
    else await told.getByRole('button', { name: 'Reload' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Step 2 of 8');
    const isStyled = () =>
      page.evaluate(() => [...document.styleSheets].some(({ href }) => href?.includes('Lecture-')));
    expect(await isStyled()).toBe(true);
  });
}

test('a part without its style sheet is not shown, however often it is tried', async ({ page }) => {
  await page.route(/share-[^/]*\.css$/u, (route) => route.abort());
  await openExplorer(page, 'v=1&models=lif,relu');
  const share = page.getByRole('button', { name: 'Share', exact: true });
  for (let attempt = 1; attempt <= 2; attempt++) {
    await share.click();
    await expect(page.getByRole('alert')).toContainText('may have been renewed');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});

test('a part that a new release has taken away asks for a reload, which keeps the experiment', async ({
  page,
}) => {
  await page.route(/Numerics-[^/]*\.js$/u, (route) => route.fulfill(GONE));
  await openExplorer(page, 'v=1&models=lif,relu&amp=2.5');
  await page.getByText('How it is computed').click();
  const told = page.getByRole('alert');
  await expect(told).toContainText('may have been renewed');
  await expect(page.locator('details.numerics-panel')).toHaveAttribute('open', '');
  await page.unroute(/Numerics-[^/]*\.js$/u);
  await told.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByRole('textbox', { name: 'Input', exact: true })).toHaveValue('2.5');
  await page.getByText('How it is computed').click();
  await expect(page.getByLabel('Integration method')).toBeVisible();
});

test('without a network an opened box stays open, and another try fills it', async ({
  page,
  context,
}) => {
  await openExplorer(page, 'v=1&models=lif,relu');
  await context.setOffline(true);
  const summary = page.locator('.numerics-panel summary');
  await summary.focus();
  await page.keyboard.press('Enter');
  const told = page.getByRole('alert');
  await expect(told).toContainText('There is no network');
  await expect(summary).toBeFocused();
  await context.setOffline(false);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Integration method')).toBeVisible();
  await expect(summary).toBeFocused();
});

test('a page whose scripts do not come says what helps', async ({ page }) => {
  await page.route(/assets\/index-[^/]*\.js$/u, (route) => route.fulfill(GONE));
  await page.goto('/#v=1&amp=2');
  const told = page.getByText('Threshold is still loading');
  await expect(told).toBeHidden();
  // The animation of a style sheet keeps its own time.
  await told.evaluate((element) => {
    for (const animation of element.getAnimations()) animation.finish();
  });
  await expect(told).toBeVisible();
});
