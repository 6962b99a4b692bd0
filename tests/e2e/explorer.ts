import type { Frame, Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** Text as one reads it: a space that does not break is a space. */
export const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');

/** Opens the page and waits until every curve is complete. */
export async function openExplorer(page: Page, hash = ''): Promise<void> {
  await page.goto(hash === '' ? '/' : `/#${hash}`);
  await curvesAreDone(page);
}

/** No curve is waiting for points any more, and the page's own fonts are there. */
export async function curvesAreDone(page: Page | Frame): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('.io-plot .io-curve path') !== null &&
      document.querySelector('.io-pending') === null,
  );
  await page.evaluate(() => document.fonts.ready);
}

/** What a hand finds on the page. */
export function parts(page: Page) {
  const slider = (name: string | RegExp): Locator => page.getByRole('slider', { name });
  return {
    /** The input line of the left plot. */
    input: slider(/^Input: drag/u),
    amplitude: slider('Amplitude of the input'),
    onset: slider('Onset of the input'),
    offset: slider('Offset of the input'),
    cursor: slider('Time cursor'),
    axis: slider(/^Time axis/u),
    field: page.getByRole('textbox', { name: 'Input', exact: true }),
    measure: page.getByRole('combobox', { name: 'What is asked' }),
    stimulus: page.getByRole('combobox', { name: 'Kind of input' }),
    unit: page.getByRole('combobox', { name: 'Input in' }),
    left: page.locator('#left-summary'),
    right: page.locator('#right-summary'),
    notices: page.getByRole('status', { name: /Notices|Komunikaty/u }),
    traces: page.locator('.time-plot canvas'),
  };
}

/** Value of a slider as it is drawn. */
export const valueOf = async (slider: Locator): Promise<number> =>
  Number(await slider.getAttribute('aria-valuenow'));

/** Middle of what one takes hold of. */
export async function knobOf(slider: Locator): Promise<{ readonly x: number; readonly y: number }> {
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.locator('.plot-knob').boundingBox();
  if (!box) throw new Error('the handle cannot be seen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Takes a handle with the mouse and moves it by so many pixels. */
export async function drag(page: Page, slider: Locator, dx: number, dy: number): Promise<void> {
  const from = await knobOf(slider);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + dx, from.y + dy, { steps: 4 });
  await page.mouse.up();
}

/** Types a number into a field and enters it. */
export async function type(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Enter');
}

/** A summary as one reads it. */
export const sentence = async (summary: Locator): Promise<string> =>
  plain(await summary.innerText());

/** The picture of the traces. */
export const pictureOf = (canvas: Locator): Promise<string> =>
  canvas.evaluate((element) => (element as HTMLCanvasElement).toDataURL());

/** All text a reader can see, by text node; menus with what is chosen in them. */
export const textNodes = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const seen: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const parent = node.parentElement;
      if (text === '' || !parent || parent.closest('script, style, noscript')) continue;
      seen.push(text);
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [aria-valuetext]')) {
      for (const name of ['aria-label', 'title', 'aria-valuetext']) {
        const text = element.getAttribute(name);
        if (text) seen.push(text);
      }
    }
    return seen;
  });

/** Words that a program says when it has nothing to say. */
export async function expectNoNonsense(page: Page, state: string): Promise<void> {
  const nonsense = /\bNaN\b|Infinity|\bundefined\b|\bnull\b|\[object/u;
  // What somebody wrote into a link is quoted to them as it was.
  const found = (await textNodes(page)).filter((text) =>
    nonsense.test(text.replaceAll(/[“„][^”]*”/gu, '')),
  );
  expect(found, state).toEqual([]);
}

/** What the test runner says because it lets no service worker in. */
const OF_THE_RUNNER = /^Service Worker registration blocked by Playwright/u;

/** Everything that goes wrong on a page, from its beginning, but for messages that are expected. */
export function listen(
  page: Page,
  expected?: RegExp,
): { readonly errors: string[]; readonly requests: string[] } {
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    const isNews = ['error', 'warning'].includes(message.type());
    // A file that failed to load is named.
    const text = `${message.text()} ${isNews ? message.location().url : ''}`.trim();
    if (isNews && !OF_THE_RUNNER.test(text) && !expected?.test(text)) errors.push(text);
  });
  page.on('request', (request) => requests.push(request.url()));
  return { errors, requests };
}

/** Opens everything that can be opened, and waits for what is inside. */
export async function unfold(page: Page): Promise<void> {
  // A box may arrive with a part that is loaded after the plots.
  await page.waitForFunction(() => {
    const boxes = [...document.querySelectorAll('details')];
    for (const box of boxes) box.open = true;
    const isWhole = !document.querySelector('.models-part:empty, .param-part:empty');
    return isWhole && boxes.every(({ children }) => children.length > 1);
  });
}

/** Pixels by which the page is wider than the window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
