// node scripts/icons.mjs: draws the pictures of an installed app from public/favicon.svg, into public/icons.
import { mkdirSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { launchOptions } from './browser.mjs';
import { inRoot } from './paths.mjs';

/** `bleed`: the ground fills the square and the drawing keeps to its middle, as systems that cut icons want it. */
const ICONS = [
  { file: 'icon-192.png', size: 192, bleed: false },
  { file: 'icon-512.png', size: 512, bleed: false },
  { file: 'icon-maskable-512.png', size: 512, bleed: true },
  { file: 'apple-touch-icon.png', size: 180, bleed: true },
];
const GROUND = '#0a6b75';

const favicon = readFileSync(inRoot('public', 'favicon.svg'), 'utf8');
mkdirSync(inRoot('public', 'icons'), { recursive: true });
const browser = await chromium.launch(await launchOptions());
try {
  const page = await browser.newPage();
  for (const { file, size, bleed } of ICONS) {
    await page.setViewportSize({ width: size, height: size });
    const inner = bleed ? Math.round(size * 0.78) : size;
    await page.setContent(`<style>
      html { height: 100%; ${bleed ? `background: ${GROUND};` : ''} }
      body { height: 100%; margin: 0; display: grid; place-items: center; }
      svg { width: ${inner}px; height: ${inner}px; }
    </style>${favicon}`);
    await page.screenshot({ path: inRoot('public', 'icons', file), omitBackground: !bleed });
  }
} finally {
  await browser.close();
}
