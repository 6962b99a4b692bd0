import puppeteer from 'puppeteer-core';

/** It must not call home, and must take a file on the disk for what a reader's own Firefox takes it for. */
const PREFERENCES = {
  'security.fileuri.strict_origin_policy': true,
  'app.update.disabledForTesting': true,
  'browser.safebrowsing.downloads.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'intl.accept_languages': 'en-GB',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
};

/**
 * Firefox, over WebDriver BiDi.
 *
 * @param {string} executablePath
 * @param {{ width: number, height: number }} window
 * @returns {Promise<import('./engine.ts').Engine>}
 */
export async function openFirefox(executablePath, window) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: window,
    extraPrefsFirefox: PREFERENCES,
  });
  const page = await browser.newPage();
  let place = page.mainFrame();
  return {
    name: (await browser.version()).replace('/', ' '),
    async open(url) {
      // From elsewhere: a new hash alone would not load the page.
      await page.goto('about:blank');
      place = page.mainFrame();
      await page.goto(url);
    },
    ask: (look, ...args) => place.evaluate(look, ...args),
    async enter(find) {
      const frame = await (await place.evaluateHandle(find)).contentFrame();
      if (!frame) throw new Error('there is no frame to go into');
      place = frame;
    },
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    async drag(from, to) {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await page.mouse.up();
    },
    picture: (file) => page.screenshot({ path: file }),
    close: () => browser.close(),
  };
}
