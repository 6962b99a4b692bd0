import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { unfold } from './explorer.ts';
import { badlyFitting, faintFrames, smallTargets } from './reach.ts';
import { giveSight } from './sight.ts';

/* Small windows, thick fingers, wide letters: nothing is covered, cut off, or too small to be hit. */

const STATES = [
  ['the explorer', 'foo=1&inside=gates&view=10,60&cursor=30'],
  ['every number of a noisy input', 'stimulus=ou-noise&measure=spike-count&models=lif,relu&method=rk4'],
  ['an embed', 'mode=embed&panels=input,time,verdict,models,parameters,numerics'],
  ['an embed that asks first', 'mode=embed&ask=spikes'],
  ['a lecture', 'mode=lecture&sequence=relu-or-step&step=6'],
  ['sharing', ''],
] as const; // prettier-ignore

async function open(page: Page, name: string, hash: string, lang: string): Promise<void> {
  await page.goto(`/#${hash}${hash ? '&' : ''}lang=${lang}`);
  await page.waitForFunction(
    () =>
      document.querySelector('.masthead, .embed-foot, .lecture-bar') !== null &&
      document.querySelector('.io-pending, .waiting, .ask button:disabled') === null,
  );
  await page.evaluate(() => document.fonts.ready);
  if (name === 'sharing') {
    await page.getByRole('button', { name: /^(Share|Udostępnij)$/u }).click();
    await page.waitForSelector('.tab-panel');
  } else if (!hash.includes('mode=lecture') && !hash.includes('ask')) await unfold(page);
}

/** What WCAG 1.4.12 lets a reader ask for. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

test.describe('On a phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

  for (const [name, hash] of STATES) {
    for (const lang of ['en', 'pl']) {
      test(`320 px wide, for a finger: all fits, nothing is too small: ${name}, ${lang}`, async ({
        page,
      }) => {
        await open(page, name, hash, lang);
        expect.soft(await badlyFitting(page)).toEqual([]);
        expect.soft(await smallTargets(page, 44)).toEqual([]);
      });
    }
  }
});

for (const [name, hash] of STATES) {
  for (const lang of ['en', 'pl']) {
    for (const width of [320, 1440]) {
      test(`wide letters, words and lines: all fits: ${name}, ${lang}, ${width} px`, async ({
        page,
      }) => {
        await page.setViewportSize({ width, height: 900 });
        await open(page, name, hash, lang);
        await page.addStyleTag({ content: SPACED }).catch(() => undefined);
        await page.evaluate((css) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(css);
          document.adoptedStyleSheets.push(sheet);
        }, SPACED);
        await page.evaluate(() => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))); // prettier-ignore
        expect(await badlyFitting(page)).toEqual([]);
      });
    }
  }

  test(`with a mouse targets are 24 px at least, and frames of fields can be seen: ${name}`, async ({
    page,
  }) => {
    await open(page, name, hash, 'en');
    expect.soft(await smallTargets(page, 24)).toEqual([]);
    for (const theme of ['light', 'dark', 'projector']) {
      await page.evaluate((wanted) => {
        document.documentElement.dataset['theme'] = wanted;
      }, theme);
      await giveSight(page);
      expect.soft(await faintFrames(page), theme).toEqual([]);
    }
  });
}

test('in Polish, references say that they are English', async ({ page }) => {
  await open(page, 'the explorer', 'models=hodgkin-huxley,lif', 'pl');
  const english = page.locator('.evidence [lang=en], .param-note [lang=en]');
  await page.getByRole('slider', { name: 'Przewodnictwo sodowe' }).first().focus();
  await expect(english).toHaveCount(2);
  for (const cite of await english.allTextContents()) expect(cite).toMatch(/Hodgkin AL/u);
});
