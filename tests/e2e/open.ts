import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** Opens the explorer and waits until every curve is finished: then a verdict can be read. */
export async function openExplorer(page: Page, hash = ''): Promise<void> {
  await page.goto(`/${hash}`);
  await expect(page.getByRole('slider').first()).toBeVisible();
  await expect(page.locator('.io-pending')).toHaveCount(0);
}

/** Drags the middle of an element by so many pixels. */
export async function dragBy(page: Page, name: RegExp | string, dx: number, dy: number) {
  const box = await page.getByRole('slider', { name }).boundingBox();
  if (!box) throw new Error(`no handle ${String(name)}`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx / 2, y + dy / 2);
  await page.mouse.move(x + dx, y + dy);
  await page.mouse.up();
}

/** All text a reader sees. */
export const visibleText = (page: Page): Promise<string> =>
  page.evaluate(() => document.body.innerText);
