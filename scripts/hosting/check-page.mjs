import { chromium } from 'playwright';
import { launchOptions } from '../browser.mjs';

/**
 * Opens the page in a browser: does it compute, is the console empty, does it work with the host gone?
 *
 * @returns {Promise<{ ok: boolean, what: string }[]>}
 */
export async function checkPage(url) {
  const browser = await chromium.launch(await launchOptions());
  try {
    const context = await browser.newContext({ locale: 'en-GB' });
    const page = await context.newPage();
    const said = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(url);
    await curvesAreDone(page);
    const workers = page.workers().length;
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
    const silent = { ok: said.length === 0, what: `console: ${said.join(' | ') || 'empty'}` };
    await context.setOffline(true);
    // From elsewhere: another mode in the hash alone makes the page load itself anew.
    await page.goto('about:blank');
    await page.goto(`${url}#v=1&mode=lecture&lang=pl`);
    await curvesAreDone(page);
    return [
      { ok: workers > 0, what: `the page computes in ${workers} worker(s)` },
      silent,
      { ok: (await page.locator('html').getAttribute('lang')) === 'pl', what: 'works offline' },
    ];
  } finally {
    await browser.close();
  }
}

const curvesAreDone = (page) =>
  page.waitForFunction(
    () =>
      document.querySelector('.io-plot .io-curve path') !== null &&
      document.querySelector('.io-pending') === null,
  );
