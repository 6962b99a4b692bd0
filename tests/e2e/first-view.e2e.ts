import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import {
  expectNoNonsense,
  listen,
  openExplorer,
  overflow,
  parts,
  type,
  unfold,
} from './explorer.ts';

/** What the init script writes down. */
interface Notes {
  shift: number;
  first: { curves: number; inked: number } | null;
}
declare global {
  interface Window {
    notes: Notes;
    framesBefore: number;
  }
}

/** Sums layout shifts, and looks at both plots in the very frame in which something first appears. */
function takeNotes(): void {
  const notes: Notes = { shift: 0, first: null };
  window.notes = notes;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      notes.shift += (entry as PerformanceEntry & { value: number }).value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
  const inkOf = (canvas: HTMLCanvasElement | null): number => {
    const pen = canvas?.getContext('2d');
    if (!canvas || !pen) return 0;
    const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
    let inked = 0;
    for (let i = 3; i < data.length; i += 4) if (data[i]! > 0) inked += 1;
    return inked;
  };
  new MutationObserver((_changes, observer) => {
    if (!document.querySelector('#root main')) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      notes.first = {
        curves: document.querySelectorAll('.io-plot .io-curve path[d^="M"]').length,
        inked: inkOf(document.querySelector('.time-plot canvas')),
      };
    });
  }).observe(document, { childList: true, subtree: true });
}

test('a stranger sees both pictures with the first frame, without a click', async ({
  page,
  context,
}) => {
  const { errors, requests } = listen(page);
  await page.addInitScript(takeNotes);
  await openExplorer(page);
  const { left, right } = parts(page);
  await expect(page.getByText('Which function does this neuron resemble?')).toBeVisible();
  await expect(left).toContainText(/Hodgkin–Huxley: 68\.\d/u);
  await expect(right).toContainText('11 spikes');
  await expect(page.locator('.verdict-line')).toContainText('closest is');

  const { first, shift } = await page.evaluate(() => window.notes);
  expect(first?.curves).toBeGreaterThanOrEqual(3);
  expect(first?.inked).toBeGreaterThan(2000);
  expect(shift).toBeLessThanOrEqual(0.001);

  const origin = new URL(page.url()).origin;
  const strange = requests.filter(
    (url) => !url.startsWith(origin) && !/^(?:data|blob):/u.test(url),
  );
  expect(strange).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  expect(new URL(page.url()).hash).toBe('');
  expect(errors).toEqual([]);
  await expectNoNonsense(page, 'first view');
});

/** Serves the page with a policy of its site. */
async function underPolicy(page: Page, policy: string): Promise<void> {
  await page.route(
    ({ pathname }) => pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-security-policy': policy };
      await route.fulfill({ response, headers });
    },
  );
}

/** Curves of both models, a verdict, and an input that is obeyed. */
async function expectEverythingWorks(page: Page): Promise<void> {
  const { left, field, right } = parts(page);
  await expect(page.locator('.input-panel')).toContainText(
    /Every dot is a run of the model: \d{3}/u,
  );
  await expect(page.locator('.verdict-line')).toContainText('closest is');
  await type(field, '2.5');
  await expect(left).toContainText('2.5 × rheobase');
  await expect(right).toContainText('spikes');
}

test('with workers forbidden the page computes in slices and goes on drawing', async ({ page }) => {
  await underPolicy(page, "worker-src 'none'");
  const { errors } = listen(page, /Content Security Policy/u);
  // Frames that came while at least one curve was incomplete.
  await page.addInitScript(() => {
    window.framesBefore = 0;
    const look = (): void => {
      const isDone = document.querySelector('.io-curve') && !document.querySelector('.io-pending');
      if (isDone) return;
      if (document.querySelector('.io-pending')) window.framesBefore += 1;
      requestAnimationFrame(look);
    };
    look();
  });
  await openExplorer(page);
  const frames = await page.evaluate(() => window.framesBefore);
  expect(frames).toBeGreaterThan(3);
  expect(page.workers()).toEqual([]);
  await expectEverythingWorks(page);
  expect(errors).toEqual([]);
});

test('under the strictest policy everything works: no eval, nothing inline, nothing from elsewhere', async ({
  page,
}) => {
  await underPolicy(page, "default-src 'self'; script-src 'self'; style-src 'self'");
  // Style attributes inside MathML are dropped: the equations stand on the left, and are whole.
  const { errors } = listen(page, /inline style violates/u);
  await openExplorer(page);
  await expectEverythingWorks(page);
  expect(page.workers().length).toBeGreaterThan(0);
  expect(await page.locator('.equation math').count()).toBe(3);
  expect(errors).toEqual([]);
});

test('a browser that forbids storage loses nothing but its memory', async ({ page }) => {
  const { errors } = listen(page);
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
  await openExplorer(page);
  await page.getByRole('button', { name: /^(?:pl|polski)$/iu }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'pl');
  await page.getByRole('combobox', { name: 'Motyw' }).selectOption('dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('textbox', { name: 'Wejście', exact: true }).fill('2,5');
  await page.keyboard.press('Enter');
  await expect(parts(page).left).toContainText('2,5 × reobaza');
  expect(errors).toEqual([]);
});

test('nothing is wider than the window, from a small phone to a projector', async ({ page }) => {
  await openExplorer(page, 'lang=pl');
  await unfold(page);
  for (const [width, height] of [
    [1920, 1080],
    [820, 1180],
    [390, 844],
    [320, 640],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect.poll(() => overflow(page), { message: `${width} px` }).toBeLessThanOrEqual(0);
  }
});
