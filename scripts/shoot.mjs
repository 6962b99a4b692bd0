// node scripts/shoot.mjs URL out.png [--size 1440x900] [--dark] [--lang pl] [--full]
// Takes a picture of a page, to look at one's work without a screen.
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { launchOptions } from './browser.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string', default: '1440x900' },
    dark: { type: 'boolean', default: false },
    lang: { type: 'string', default: 'en-GB' },
    full: { type: 'boolean', default: false },
  },
});
const [url, file] = positionals;
const [width, height] = values.size.split('x').map(Number);
if (!url || !file || !width || !height) {
  console.error(
    'Usage: node scripts/shoot.mjs URL out.png [--size 1440x900] [--dark] [--lang pl] [--full]',
  );
  process.exit(2);
}

const browser = await chromium.launch(await launchOptions());
try {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: values.dark ? 'dark' : 'light',
    locale: values.lang,
  });
  page.on('pageerror', (error) => console.error(`Error on the page: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(`Console: ${message.text()}`);
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: file, fullPage: values.full });
  console.log(`${file}: ${await page.title()}`);
} finally {
  await browser.close();
}
