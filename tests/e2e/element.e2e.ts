import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { inRoot } from '../../scripts/paths.mjs';
import { openHost } from './embed-host.ts';
import { listen } from './explorer.ts';
import { startStatic } from './hosting/static-server.ts';

type Explorer = HTMLElement & {
  getState(): Promise<string>;
  setState(state: string): Promise<string>;
  play(): void;
};
declare global {
  interface Window {
    /** Texts of the element's errors. */
    told: string[];
  }
}

/** A course page with the element's script, and with this in its body. */
async function openCourse(page: Page, body: string): Promise<string> {
  return openHost(
    page,
    `<script>window.told = []; addEventListener('threshold-error', (e) => told.push(e.detail.text));</script>
     <script type="module" src="EXPLORER/threshold-element.js"></script>${body}`,
  );
}

const ELEMENT = '<threshold-explorer state="amp=1.5"></threshold-explorer>';

test('calls before it has loaded wait for it and are answered, in their order', async ({
  page,
}) => {
  const { errors } = listen(page);
  // Far below what is seen: a call from outside is a reason to load.
  await openCourse(page, `<div style="height: 9000px"></div>${ELEMENT}`);
  const answers = await page.locator('threshold-explorer').evaluate(async (element) => {
    const explorer = element as Explorer;
    explorer.play();
    const calls = Array.from({ length: 20 }, (_, i) => explorer.setState(`amp=${1 + i / 10}`));
    return Promise.all([...calls, explorer.getState()]);
  });
  expect(answers).toHaveLength(21);
  expect(answers.at(-1)).toContain('amp=2.9');
  expect(errors).toEqual([]);
});

test('a call outlives a move, a new frame and the time before the element is on a page', async ({
  page,
}) => {
  await openCourse(page, '<main></main>');
  const [states, why] = await page.evaluate(async () => {
    await customElements.whenDefined('threshold-explorer');
    const explorer = document.createElement('threshold-explorer') as Explorer;
    const early = explorer.setState('amp=1.25');
    document.body.append(explorer);
    const loading = explorer.getState();
    document.querySelector('main')!.append(explorer);
    explorer.setAttribute('panels', 'time');
    const all = await Promise.all([early, loading, explorer.getState()]);
    const last = explorer.getState();
    explorer.setAttribute('panels', 'input');
    all.push(await last);
    const lost = explorer.getState();
    explorer.remove();
    return [all, await lost.catch((error: Error) => error.message)] as const;
  });
  for (const state of states) expect(state).toContain('amp=1.25');
  expect(why).toContain('left its page');
});

test('an address that is none is named, throws nothing, and a right one helps', async ({
  page,
}) => {
  const { errors } = listen(page);
  const origin = await openCourse(
    page,
    '<threshold-explorer href="http://["></threshold-explorer>',
  );
  const element = page.locator('threshold-explorer');
  for (const href of ['http://[', 'javascript:alert(1)', 'data:text/html,x']) {
    await element.evaluate((one, value) => one.setAttribute('href', value), href);
    await expect(element.getByRole('alert')).toContainText(`href="${href}"`);
    const why = await element.evaluate((one) =>
      (one as Explorer).getState().catch((error: Error) => error.message),
    );
    expect(why).toContain(`href="${href}"`);
    expect(await page.evaluate(() => window.told.at(-1))).toBe(why);
  }
  await element.evaluate((one, value) => one.setAttribute('href', value), `${origin}/#amp=1.75`);
  expect(await element.evaluate((one) => (one as Explorer).getState())).toContain('amp=1.75');
  await expect(element.getByRole('alert')).toHaveCount(0);
  expect(errors).toEqual([]);
});

test('an attribute brings no key of another', async ({ page }) => {
  await openCourse(
    page,
    '<threshold-explorer panels="input&amp;mode=lecture"></threshold-explorer>',
  );
  const frame = page.frameLocator('threshold-explorer iframe');
  await expect(frame.locator('.embed .input-panel')).toBeVisible();
});

test.describe('when the explorer does not start, the element says why', () => {
  /** What it says of an explorer at this address, after as long as it is patient. */
  async function reasonFor(page: Page, href: string, lang = 'en'): Promise<string> {
    await page.clock.install();
    await openCourse(
      page,
      `<threshold-explorer href="${href}" lang="${lang}"></threshold-explorer>`,
    );
    const element = page.locator('threshold-explorer');
    await expect(element.locator('iframe')).toHaveAttribute('src', /mode=embed/u);
    await page.clock.fastForward(30_000);
    const note = element.getByRole('alert');
    await expect(note.getByRole('link')).toHaveAttribute('href', /mode=embed/u);
    return note.innerText();
  }

  test('its server lets no other page load from it', async ({ page }) => {
    const strict = await startStatic({ folder: inRoot('dist') });
    try {
      expect(await reasonFor(page, strict.url)).toContain('Access-Control-Allow-Origin');
      expect(await page.evaluate(() => window.told.length)).toBe(1);
    } finally {
      await strict.close();
    }
  });

  for (const [name, html, status, said, lang] of [
    ['nothing is there', 'no', 404, '404', 'pl'],
    [
      'its policy shuts it out in WebKit',
      `<meta http-equiv="Content-Security-Policy" content="script-src 'self'">`,
      200,
      "script-src 'self'",
      'en',
    ],
    ['something else is there', 'Hello', 200, 'Its page is there', 'en'],
  ] as const) {
    test(name, async ({ page }) => {
      await page.route('**/elsewhere/', (route) =>
        route.fulfill({
          status,
          contentType: 'text/html',
          headers: { 'Access-Control-Allow-Origin': '*' },
          body: `<!doctype html><link rel="icon" href="data:,">${html}`,
        }),
      );
      const text = await reasonFor(page, 'EXPLORER/elsewhere/', lang);
      expect(text).toContain(said);
      expect(text).toContain(lang === 'pl' ? 'Eksplorator się nie uruchomił.' : 'did not start');
    });
  }

  test('the page’s own policy lets no frame in: told at once', async ({ page }) => {
    await openCourse(page, '');
    await page.evaluate(() => {
      const meta = document.createElement('meta');
      meta.httpEquiv = 'Content-Security-Policy';
      meta.content = "frame-src 'self'";
      document.head.append(meta);
      document.body.append(document.createElement('threshold-explorer'));
    });
    const note = page.locator('threshold-explorer').last().getByRole('alert');
    await expect(note).toContainText('frame-src');
  });
});
