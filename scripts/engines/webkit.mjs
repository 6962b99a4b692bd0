import { writeFile } from 'node:fs/promises';
import { Builder, Key, Origin } from 'selenium-webdriver';
import { freePort } from '../free-port.mjs';
import { startHelper } from './helper-process.mjs';

/**
 * WebKitGTK, the nearest thing to Safari that runs anywhere, over WebDriver.
 *
 * @param {import('./found.mjs').Engines} engines
 * @param {{ width: number, height: number }} window
 * @returns {Promise<import('./engine.ts').Engine>}
 */
export async function openWebKit(engines, window) {
  const helpers = [];
  const start = (...all) => {
    const helper = startHelper(...all);
    helpers.push(helper);
    return helper;
  };
  const stop = () => Promise.all(helpers.map((helper) => helper.stop()));
  try {
    const { width, height } = window;
    // A free number for the screen is chosen and told.
    const size = `${width}x${height}x24`;
    const screen = start(engines.display, [
      '-displayfd',
      '1',
      '-nolisten',
      'tcp',
      '-screen',
      '0',
      size,
    ]);
    const display = `:${await screen.firstLine()}`;
    const port = await freePort();
    start(engines.webkitDriver, ['--host=127.0.0.1', `--port=${port}`], {
      DISPLAY: display,
      LANGUAGE: 'en_GB',
    });
    await answers(`http://127.0.0.1:${port}/status`);
    const driver = await new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: engines.webkit, args: ['--automation'] },
      })
      .build();
    await driver.manage().window().setRect({ x: 0, y: 0, width, height });
    return { ...(await handOf(driver)), close: () => driver.quit().finally(stop) };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function handOf(driver) {
  const capabilities = await driver.getCapabilities();
  return {
    name: `WebKitGTK ${capabilities.get('browserVersion')}`,
    async open(url) {
      await driver.switchTo().defaultContent();
      // From elsewhere: a new hash alone would not load the page.
      await driver.get('about:blank');
      await driver.get(url);
    },
    ask: (look, ...args) => driver.executeScript(`return (${look})(...arguments)`, ...args),
    async enter(find) {
      await driver.switchTo().frame(await driver.executeScript(`return (${find})()`));
    },
    press: (key) =>
      driver
        .actions()
        .sendKeys(Key[snake(key)] ?? key)
        .perform(),
    type: (text) => driver.actions().sendKeys(text).perform(),
    drag: (from, to) =>
      driver
        .actions()
        .move({ ...from, origin: Origin.VIEWPORT, duration: 0 })
        .press()
        .move({ ...to, origin: Origin.VIEWPORT, duration: 100 })
        .release()
        .perform(),
    picture: async (file) => writeFile(file, await driver.takeScreenshot(), 'base64'),
  };
}

/** 'PageDown' → 'PAGE_DOWN'. */
const snake = (name) => name.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, '_').toUpperCase();

async function answers(url) {
  for (;;) {
    try {
      if ((await fetch(url)).ok) return;
    } catch {
      // Not yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
