import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { en } from '../../src/i18n/en.ts';
import { activationList, membraneList } from '../../src/core/catalogue.ts';
import { curvesAreDone } from './explorer.ts';
import { chosenLooks, seenMarks, watchStrokes } from './inks.ts';
import { seenTexts } from './seen.ts';

/*
 * A reader's system may force its own few colours on every page (high contrast). Whatever theme the page
 * wears, all ink is then the system's: on its light ground and on its dark one.
 */

const EVERY_MODEL = [...activationList, ...membraneList].map(({ id }) => id).join(',');

interface State {
  readonly name: string;
  readonly hash: string;
  /** What is done once it is open. */
  readonly act?: (page: Page) => Promise<void>;
  /** Nothing on the page is painted on a canvas. */
  readonly still?: boolean;
}

const share = (tab: string) => async (page: Page) => {
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('tab', { name: tab }).click();
};

const STATES: readonly State[] = [
  { name: 'the first view', hash: '', act: (page) => page.getByRole('button', { name: en.freeze }).click() },
  { name: 'every model', hash: `models=${EVERY_MODEL}&t=60` },
  { name: 'gates, cursor, a part of the run', hash: 'inside=gates&cursor=30&view=10,60' },
  { name: 'two stable answers, a notice', hash: 'hodgkin-huxley.gK=25&inside=currents&foo=1' },
  { name: 'slopes', hash: 'derivative=1&models=step,relu,lif&selected=step' },
  { name: 'a pulse', hash: 'stimulus=pulse&measure=did-it-fire&unit=native&range=0,20&amp=7' },
  { name: 'noise, one input out of sight', hash: 'stimulus=ou-noise&measure=rate-window&range=2,3&t=100' },
  { name: 'an embed', hash: 'mode=embed&panels=input,time,verdict,models,parameters&lock=input' },
  { name: 'an embed that asks first', hash: 'mode=embed&ask=spikes', still: true },
  {
    name: 'a lecture with votes and its pointer',
    hash: 'mode=lecture&sequence=relu-or-step&step=4',
    act: async (page) => {
      await page.keyboard.press('v');
      await page.keyboard.type('20\n10\n40\n');
      await page.keyboard.press('r');
      await page.keyboard.press('l');
      await expect(page.locator('.bar')).not.toHaveCount(0);
    },
  },
  {
    name: 'the keys of a lecture',
    hash: 'mode=lecture&sequence=relu-or-step&step=2',
    act: (page) => page.getByRole('button', { name: 'Keys' }).click(),
    still: true,
  },
  { name: 'sharing a link', hash: '', act: share('Link'), still: true },
  { name: 'sharing an embed', hash: '', act: share('Embed'), still: true },
]; // prettier-ignore

/** All that is still to come has come. */
const isDrawn = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () =>
      document.querySelector('.masthead, .embed-foot, .lecture-bar') !== null &&
      document.querySelector('.io-pending, .waiting, .ask button:disabled') === null,
  );

/** Makes the page wear a theme on a ground, and waits until its canvases are painted anew. */
async function wear(page: Page, theme: string, ground: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: ground });
  await page.evaluate(async (wanted) => {
    window.strokes = [];
    const root = document.documentElement;
    // Away from it and back: a theme that is worn already would change nothing.
    for (const next of ['none', wanted]) {
      root.dataset['theme'] = next;
      if (next === 'system') delete root.dataset['theme'];
      await new Promise(requestAnimationFrame);
    }
  }, theme);
}

for (const { name, hash, act, still = false } of STATES) {
  test(`forced colours: all ink is seen and what is chosen is told: ${name}`, async ({ page }) => {
    await watchStrokes(page);
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(`/#${hash}`);
    await isDrawn(page);
    await act?.(page);
    await isDrawn(page);
    for (const ground of ['light', 'dark'] as const) {
      for (const theme of ['light', 'dark', 'projector', 'system']) {
        const where = `${theme} on ${ground}`;
        await wear(page, theme, ground);
        if (!still) {
          await expect.poll(() => page.evaluate(() => window.strokes.length)).toBeGreaterThan(0);
        }
        const marks = await seenMarks(page);
        expect(marks.filter(({ contrast }) => contrast < 3), where).toEqual([]); // prettier-ignore
        expect(marks.length > 20 || still, where).toBe(true);
        const texts = await seenTexts(page);
        expect(texts.filter(({ contrast }) => contrast < 4.5), where).toEqual([]); // prettier-ignore
        const looks = await chosenLooks(page);
        const others = new Set(looks.filter(({ chosen }) => !chosen).map(({ look }) => look));
        expect(looks.filter(({ chosen, look }) => chosen && others.has(look)), where).toEqual([]); // prettier-ignore
      }
    }
  });
}

test('forced colours: a canvas follows the system at once, and a picture that is taken away does not', async ({
  page,
}) => {
  await watchStrokes(page);
  await page.goto('/#v=1&theme=projector');
  await curvesAreDone(page);
  const inks = async (): Promise<readonly string[]> => [
    ...new Set(await page.evaluate(() => window.strokes.map(({ style }) => style))),
  ];
  const change = async (to: Parameters<Page['emulateMedia']>[0]): Promise<void> => {
    await page.evaluate(() => {
      window.strokes = [];
    });
    await page.emulateMedia(to);
    await expect.poll(() => page.evaluate(() => window.strokes.length)).toBeGreaterThan(0);
  };
  const own = await inks();
  await change({ forcedColors: 'active', colorScheme: 'light' });
  const onWhite = await inks();
  await change({ forcedColors: 'active', colorScheme: 'dark' });
  const onBlack = await inks();
  await change({ forcedColors: 'none', colorScheme: 'light' });
  expect(onWhite.filter((ink) => own.includes(ink))).toEqual([]);
  expect(onBlack.filter((ink) => onWhite.includes(ink))).toEqual([]);
  expect(own).toEqual(expect.arrayContaining([...(await inks())]));

  const picture = async (): Promise<readonly string[]> => {
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download SVG' }).click();
    const stream = await (await saved).createReadStream();
    let text = '';
    for await (const part of stream) text += String(part);
    return text.match(/#[0-9a-f]{6}\b|rgb\(.*?\)|color\(.*?\)/gu) ?? [];
  };
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('tab', { name: 'Picture' }).click();
  const coloured = await picture();
  expect(new Set(coloured).size).toBeGreaterThan(5);
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  expect(await picture()).toEqual(coloured);
});

test('forced colours: a black screen is black', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
  await page.goto('/#mode=lecture');
  await page.waitForSelector('.lecture-bar');
  await page.keyboard.press('b');
  const black = page.locator('.lecture-black, .lecture-black button');
  const grounds = await black.evaluateAll((all) =>
    all.map((one) => getComputedStyle(one).backgroundColor),
  );
  expect(grounds).toEqual(['rgb(0, 0, 0)', 'rgb(0, 0, 0)']);
});
