import { expect, test } from '@playwright/test';
import { dragBy, openExplorer } from './open.ts';

test('handle, stimulus and number field are one value, and all of it follows in the same frame', async ({
  page,
}) => {
  await openExplorer(page);
  const input = page.getByLabel('Input', { exact: true });
  const left = page.getByRole('slider', { name: /^Input:/u });
  const right = page.getByRole('slider', { name: /^Amplitude/u });
  await left.focus();
  const same = await left.evaluate(
    (handle) =>
      new Promise<string[]>((resolve) => {
        handle.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
        requestAnimationFrame(() => {
          const text = (name: string) =>
            document
              .querySelector(`[role=slider][aria-label^="${name}"]`)
              ?.getAttribute('aria-valuetext') ?? '';
          const field = document.querySelector<HTMLInputElement>('input[aria-label="Input"]');
          resolve([text('Input:'), text('Amplitude'), field?.value ?? '']);
        });
      }),
  );
  expect(same[0]).toContain('1.61 × rheobase');
  expect(same[1]).toBe('1.61 × rheobase');
  expect(same[2]).toBe('1.61');
  await dragBy(page, /^Amplitude/u, 0, -14);
  const value = await input.inputValue();
  expect(Number(value)).toBeGreaterThan(1.61);
  await expect(left).toHaveAttribute('aria-valuetext', new RegExp(`^${value} × rheobase`, 'u'));
  await input.fill('2,5');
  await input.press('Enter');
  await expect(right).toHaveAttribute('aria-valuetext', '2.5 × rheobase');
});

test('the counted spikes are the plotted rate times the window, whatever is dragged', async ({
  page,
}) => {
  await openExplorer(page, '#measure=rate-window');
  for (const dx of [-120, -60]) {
    await dragBy(page, /^Offset/u, dx, 0);
    const summary = await page.locator('#right-summary').innerText();
    const [, count = '', window = ''] =
      /Hodgkin–Huxley: (\d+) spikes? in (\d+(?:\.\d+)?)/u.exec(summary) ?? [];
    const rate = /Hodgkin–Huxley: ([\d.]+)\sHz/u.exec(
      await page.locator('#left-summary').innerText(),
    );
    expect((Number(rate?.[1]) * Number(window)) / 1000).toBeCloseTo(Number(count), 1);
  }
});

test('a short pulse asked "did it fire?" gives a step at 6.9 µA/cm²', async ({ page }) => {
  await openExplorer(page, '#stimulus=pulse&measure=did-it-fire&unit=native&range=0,20&amp=6.8');
  const summary = page.locator('#left-summary');
  await expect(summary).toContainText('Hodgkin–Huxley: no');
  const input = page.getByLabel('Input', { exact: true });
  await input.fill('7');
  await input.press('Enter');
  await expect(summary).toContainText('Hodgkin–Huxley: yes');
});

test('changing the unit keeps the current', async ({ page }) => {
  await openExplorer(page);
  const input = page.getByLabel('Input', { exact: true });
  const unit = page.getByLabel('Input in');
  await unit.selectOption('native');
  expect(Number(await input.inputValue())).toBeCloseTo(10.02, 1);
  await unit.selectOption('x');
  await expect(input).toHaveValue('0.6');
  await unit.selectOption('rheobase');
  await expect(input).toHaveValue('1.6');
});

test('undo goes back a whole drag', async ({ page }) => {
  await openExplorer(page);
  const input = page.getByLabel('Input', { exact: true });
  await dragBy(page, /^Input:/u, 60, 0);
  await expect(input).not.toHaveValue('1.6');
  await page.keyboard.press('Control+z');
  await expect(input).toHaveValue('1.6');
});
