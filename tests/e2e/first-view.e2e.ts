import { expect, test } from '@playwright/test';
import { openExplorer, visibleText } from './open.ts';

test('a stranger sees a true picture without a click, from this host alone, and nothing jumps', async ({
  page,
  baseURL,
}) => {
  const hosts = new Set<string>();
  const errors: string[] = [];
  page.on('request', (request) => hosts.add(new URL(request.url()).origin));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await openExplorer(page);
  await expect(page.locator('.verdict-line')).toContainText('closest is');
  const text = (await visibleText(page)).replaceAll('\u00a0', ' ');
  expect(text).toContain('Hodgkin–Huxley: 11 spikes in 150 ms');
  expect(text).toContain('68.4 Hz');
  expect(text).not.toMatch(/NaN|Infinity|undefined/u);
  expect([...hosts].filter((host) => host !== new URL(baseURL!).origin)).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect(errors).toEqual([]);
  const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.001);
});

test('with workers forbidden and a strict policy everything still works, in slices', async ({
  page,
}) => {
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    const policy =
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; worker-src 'none'";
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': policy },
    });
  });
  await openExplorer(page);
  await expect(page.locator('.verdict-line')).toContainText('closest is');
});

test('without any storage the page works', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  await openExplorer(page);
  await page.getByRole('button', { name: 'PL', exact: true }).click();
  await expect(page.getByText('Na stole')).toBeVisible();
});

test('on a phone nothing is wider than the screen and the handle fits a thumb', async ({
  page,
}) => {
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    await openExplorer(page, '#lang=pl');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
  }
  const box = await page.getByRole('slider').first().boundingBox();
  expect(box!.width).toBeGreaterThanOrEqual(44);
  expect(box!.height).toBeGreaterThanOrEqual(44);
});
