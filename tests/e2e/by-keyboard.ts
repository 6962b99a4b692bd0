import type { Page } from '@playwright/test';

/** What Tab reaches, but for links to other pages. */
const REACHABLE =
  'button:enabled, select:enabled, input:enabled, summary, a.skip, [tabindex="0"]:not(input)';

/** One control, used as one does with a keyboard. */
export interface Use {
  readonly what: string;
  /** Role, name and state as a screen reader tells them; empty when it is gone. */
  readonly before: string;
  readonly after: string;
  /** Where the focus is then. */
  readonly focus: string;
}

/** The next control that has not been used yet, with the focus on it; null when there is none. */
const next = (page: Page, done: readonly string[]): Promise<string | null> =>
  page.evaluate(
    ([reachable, used]) => {
      const place = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
      for (const one of place.querySelectorAll<HTMLElement>(reachable)) {
        const words = one.getAttribute('aria-label') ?? one.textContent;
        // What reads the same in two places is two controls.
        const part = one.closest('[aria-labelledby], [class]:not(svg, svg *)')?.className ?? '';
        const what = `${one.localName} “${words.trim().slice(0, 60)}” ${part}`;
        const isSeen = one.getClientRects().length > 0 && !one.closest('.languages');
        if (!isSeen || used.includes(what)) continue;
        one.setAttribute('data-walk', '');
        one.focus();
        return what;
      }
      return null;
    },
    [REACHABLE, done] as const,
  );

const KEYS: Readonly<Record<string, readonly string[]>> = {
  button: ['Enter'],
  summary: ['Enter'],
  a: ['Enter'],
  select: ['ArrowDown'],
  checkbox: ['Space'],
  range: ['ArrowRight'],
  text: ['2', 'Enter', 'Escape'],
  // A slider of a plot, or a box that scrolls.
  g: ['ArrowRight', 'Enter'],
};

const settled = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go))));

const told = async (page: Page): Promise<string> => {
  const one = page.locator('[data-walk]');
  return (await one.count()) === 1 ? (await one.ariaSnapshot()).split('\n')[0]! : '';
};

const focusOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    return `${activeElement?.localName} ${activeElement?.className.toString()}`.trim();
  });

/** Uses every control of the page, those that come up on the way as well, each once; dialogs are left by Esc. */
export async function useEverything(page: Page): Promise<readonly Use[]> {
  const uses: Use[] = [];
  const done: string[] = [];
  for (;;) {
    const what = await next(page, done);
    if (what === null) {
      const isOver = await page.evaluate(() => document.querySelector('dialog[open]') === null);
      if (isOver) return uses;
      await page.keyboard.press('Escape');
      await settled(page);
      const focus = await focusOf(page);
      uses.push({ what: 'Esc in a dialog', before: '', after: '', focus });
      continue;
    }
    done.push(what);
    const kind = await page.evaluate(() => {
      const one = document.querySelector('[data-walk]')!;
      return one instanceof HTMLInputElement ? one.type : one.localName;
    });
    const before = await told(page);
    for (const key of KEYS[kind] ?? []) await page.keyboard.press(key);
    await settled(page);
    const use = { what, before, after: await told(page), focus: await focusOf(page) };
    uses.push(use);
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('[data-walk]')) one.removeAttribute('data-walk');
    });
  }
}
