import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import axe from 'axe-core';
import { expectNoNonsense, listen, overflow, parts, plain, valueOf } from './explorer.ts';
import { collisions, overlap, seenTexts } from './seen.ts';

const STEPS = 8;

async function openLecture(page: Page, step: number, more = ''): Promise<void> {
  await page.goto(`/#mode=lecture&sequence=relu-or-step&step=${step}${more}`);
  await stepIs(page, step);
  await settled(page);
}

const stepIs = (page: Page, step: number): Promise<void> =>
  expect(page.getByRole('heading', { level: 1 })).toContainText(
    new RegExp(`(?:Step|Krok) ${step} (?:of|z)\\s${STEPS}`, 'u'),
  );

/** Curves and told numbers are complete. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      !document.querySelector('.io-pending, .waiting') && document.querySelector('.lecture-bar'),
  );
  await page.evaluate(() => document.fonts.ready);
}

const hash = (page: Page): Promise<string> => page.evaluate(() => location.hash);

for (const [width, height, least] of [
  [1920, 1080, 24],
  [1024, 768, 16],
] as const) {
  for (const lang of ['en', 'pl'] as const) {
    test(`every step can be read at ${width} × ${height}, in ${lang}`, async ({ page }) => {
      test.setTimeout(120_000);
      const { errors } = listen(page, /preload/u);
      await page.setViewportSize({ width, height });
      for (let step = 1; step <= STEPS; step++) {
        await openLecture(page, step, `&lang=${lang}`);
        for (const revealed of [false, true]) {
          if (revealed) await page.keyboard.press('r');
          await settled(page);
          const where = `step ${step}, ${revealed ? 'revealed' : 'covered'}`;
          const texts = await seenTexts(page);
          const small = texts.filter(({ fontPx }) => fontPx < least);
          expect(small, `${where}: small`).toEqual([]);
          const faint = texts.filter(({ contrast }) => contrast < 7);
          expect(faint, `${where}: faint`).toEqual([]);
          expect(collisions(texts), `${where}: on each other`).toEqual([]);
          await expectOneScreen(page, where);
          await expectNoNonsense(page, where);
        }
      }
      // Nothing is said to a hovering mouse only.
      expect(await page.locator('.lecture [title]').count()).toBe(0);
      expect(errors).toEqual([]);
    });
  }
}

/** No scrolling, nothing cut off, and the blocks of the page leave each other alone. */
async function expectOneScreen(page: Page, where: string): Promise<void> {
  expect(await overflow(page), where).toBe(0);
  const { scrolls, boxes, screen } = await page.evaluate(() => {
    const main = document.querySelector('.lecture')!;
    const parts = [...main.querySelectorAll('.lecture-words, .lecture-vote, .lecture-plot, .lecture-figures, .lecture-bar')];
    return {
      scrolls: [main, ...parts]
        .filter((part) => part.scrollHeight > part.clientHeight + 1)
        .map((part) => `${part.className}: ${part.scrollHeight} in ${part.clientHeight}`),
      boxes: parts.map((part) => {
        const { x, y, width, height } = part.getBoundingClientRect();
        return { x, y, width, height };
      }),
      screen: { width: innerWidth, height: innerHeight },
    };
  }); // prettier-ignore
  expect(scrolls, where).toEqual([]);
  for (const [i, a] of boxes.entries()) {
    expect(a.x + a.width, where).toBeLessThanOrEqual(screen.width);
    expect(a.y + a.height, where).toBeLessThanOrEqual(screen.height);
    for (const b of boxes.slice(i + 1)) expect(overlap(a, b), where).toBe(false);
  }
}

test('small, faint and colliding words would be found', async ({ page }) => {
  await openLecture(page, 4);
  await page.evaluate(() => {
    const tick = document.querySelector('.io-plot text')!;
    const twin = tick.parentElement!.appendChild(tick.cloneNode(true)) as SVGTextElement;
    twin.style.fill = '#888888';
    twin.style.fontSize = '12px';
  });
  const texts = await seenTexts(page);
  expect(texts.length).toBeGreaterThan(40);
  expect(texts.filter(({ fontPx }) => fontPx < 16)).toHaveLength(1);
  expect(texts.filter(({ contrast }) => contrast < 7)).toHaveLength(1);
  expect(collisions(texts)).toHaveLength(1);
});

test('the whole script runs by keyboard, to the end and back, and each step is what it was', async ({
  page,
}) => {
  test.setTimeout(90_000);
  await openLecture(page, 1);
  const there: string[] = [];
  for (let step = 1; step <= STEPS; step++) {
    await stepIs(page, step);
    there.push(await hash(page));
    // Reveal, play and hide on the way: a step that is left forgets all that.
    await page.keyboard.press(step % 2 === 0 ? 'r' : '1');
    if (step < STEPS) await page.keyboard.press(step % 2 === 0 ? 'PageDown' : 'ArrowRight');
  }
  for (let step = STEPS; step >= 1; step--) {
    if (step < STEPS) await page.keyboard.press(step % 2 === 0 ? 'PageUp' : 'ArrowLeft');
    await stepIs(page, step);
    if (step < STEPS) expect(await hash(page)).toBe(there[step - 1]);
  }
  // The browser's own way back leads through the same states.
  await page.goBack();
  await stepIs(page, 2);
  expect(await hash(page)).toBe(there[1]);
  // And a copied address opens just there.
  await page.reload();
  await stepIs(page, 2);
  expect(await hash(page)).toBe(there[1]);
});

for (const [width, height] of [
  [1920, 1080],
  [390, 844],
] as const) {
  for (const lang of ['en', 'pl'] as const) {
    test(`a reveal leaves the plots where the class looked, ${width} × ${height}, in ${lang}`, async ({
      page,
    }) => {
      test.setTimeout(120_000);
      await page.setViewportSize({ width, height });
      const frames = (): Promise<number[][]> =>
        page.locator('.lecture-frame').evaluateAll((all) =>
          all.map((one) => {
            const { x, y, width: across, height: down } = one.getBoundingClientRect();
            return [x, y, across, down].map(Math.round);
          }),
        );
      for (let step = 1; step <= STEPS; step++) {
        await openLecture(page, step, `&lang=${lang}`);
        const before = await frames();
        await page.keyboard.press('r');
        await settled(page);
        expect(await frames(), `step ${step}`).toEqual(before);
      }
    });
  }
}

test('the answer is nowhere on the page before it is revealed', async ({ page }) => {
  await openLecture(page, 4);
  const all = async (): Promise<string> =>
    plain((await page.content()).replaceAll(/<svg.*?>/gsu, ''));
  expect(await page.locator('.io-curve').count()).toBe(0);
  expect(await all()).not.toMatch(/6\.26|the answer/u);
  await page.keyboard.press('r');
  await settled(page);
  expect(await page.locator('.io-curve').count()).toBe(2);
  await expect(page.locator('.told')).toContainText(
    /Silence up to 6\.26\sµA\/cm², then at once 51/u,
  );
  await expect(page.locator('li.right')).toContainText('jump, then grow');
});

test('a class votes: counts by keyboard, bars beside the answer, kept while one looks back', async ({
  page,
}) => {
  await openLecture(page, 6);
  await page.keyboard.press('v');
  await page.keyboard.type('20\n10\n40\n');
  expect(await page.locator('.bar').count()).toBe(0);
  await page.keyboard.press('ArrowLeft');
  await stepIs(page, 5);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const widths = await page
    .locator('.bar')
    .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));
  expect(widths[0]! / widths[2]!).toBeCloseTo(0.5, 1);
  expect(widths[1]! / widths[2]!).toBeCloseTo(0.25, 1);
  await expect(page.locator('.lecture-figures')).toContainText('Hodgkin–Huxley 10');
  // What a class thinks is nobody's business: it is not in the address.
  expect(await hash(page)).not.toMatch(/40,|vote/u);
});

test('arrows move a slider that has the focus, the clicker steps all the same', async ({
  page,
}) => {
  await openLecture(page, 2);
  const { input } = parts(page);
  await input.focus();
  await page.keyboard.press('ArrowRight');
  expect(await valueOf(input)).toBeCloseTo(3.05, 6);
  await page.keyboard.press('PageDown');
  await stepIs(page, 3);
});

test('play, ghost and pointer', async ({ page }) => {
  await openLecture(page, 2);
  const { cursor } = parts(page);
  await expect(cursor).toHaveCount(0);
  await page.keyboard.press(' ');
  await expect(page.getByRole('button', { name: /Pause/u })).toBeVisible();
  await expect.poll(() => valueOf(cursor)).toBeGreaterThan(2);
  await page.keyboard.press(' ');
  await page.keyboard.press('g');
  await expect(page.getByRole('button', { name: /Ghost/u })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.keyboard.press('l');
  const box = (await page.locator('.time-plot').boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.5);
  const before = await valueOf(cursor);
  await page.mouse.move(box.x + box.width * 0.8, box.y + box.height * 0.5);
  await expect.poll(() => valueOf(cursor)).toBeGreaterThan(before + 10);
  const line = page.locator('.time-cursor-line');
  expect(
    Number.parseFloat(await line.evaluate((one) => getComputedStyle(one).strokeWidth)),
  ).toBeGreaterThan(4);
});

test('a drawer holds question, models and parameters, for a question from the hall', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openLecture(page, 4);
  await page.keyboard.press('p');
  const drawer = page.getByRole('complementary', { name: 'Parameters' });
  const texts = await seenTexts(page);
  expect(texts.filter(({ fontPx, contrast }) => fontPx < 24 || contrast < 7)).toEqual([]);
  const sodium = drawer.getByRole('textbox', { name: /Sodium conductance/u });
  await sodium.fill('0');
  await sodium.press('Enter');
  // No sodium, no spikes; and who types does not steer the lecture.
  await expect(page.locator('.lecture-figures')).toContainText('Hodgkin–Huxley 0 Hz');
  await stepIs(page, 4);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);
});

test('help, black screen and full screen', async ({ page }) => {
  await openLecture(page, 3);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Keys for the presenter');
  await page.setViewportSize({ width: 1920, height: 1080 });
  const texts = await seenTexts(page);
  expect(texts.filter(({ fontPx, contrast }) => fontPx < 24 || contrast < 7)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.keyboard.press('.');
  const black = page.locator('.lecture-black');
  const size = await black.boundingBox();
  expect([size?.width, size?.height]).toEqual([1920, 1080]);
  await page.keyboard.press('x');
  await expect(black).toHaveCount(0);
  await page.keyboard.press('b');
  await black.click();
  await expect(black).toHaveCount(0);
  await stepIs(page, 3);

  await page.keyboard.press('f');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.tagName)).toBe('HTML');
  await page.keyboard.press('f');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
});

test('from the explorer into the lecture and back, the state comes along', async ({ page }) => {
  await page.goto('/#v=1&stimulus=pulse&measure=did-it-fire&amp=1.2');
  await page.getByRole('link', { name: 'Lecture' }).click();
  await expect(page.locator('.lecture-plot h2').first()).toHaveText(
    'Does it fire at all for one short pulse?',
  );
  expect(await hash(page)).toContain('amp=1.2');
  await page.getByRole('link', { name: 'Explore' }).click();
  await expect(page.locator('.masthead')).toBeVisible();
  const now = await hash(page);
  expect(now).toContain('measure=did-it-fire');
  expect(now).not.toContain('mode=');
  // The browser's back button leads into the lecture again.
  await page.goBack();
  await expect(page.locator('.lecture-bar')).toBeVisible();
});

test('the language chosen on the way goes along, in words and in the address', async ({ page }) => {
  await openLecture(page, 6, '&lang=en');
  // Polish words that come late, when the lecture has gone on already.
  await page.route(/\/pl-[^/]*\.js$/u, async (route) => {
    await page.waitForFunction(() => location.hash.includes('step=7'));
    await route.continue();
  });
  await page.keyboard.press('h');
  await page.getByRole('button', { name: 'Polski' }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Czas jest wejściem');
  await expect.poll(() => hash(page)).toMatch(/lang=pl.*step=7/u);
});

test('every key is a button too: a lecture by mouse alone', async ({ page }) => {
  await openLecture(page, 1);
  await page.getByRole('button', { name: /Reveal$/u }).click();
  expect(await page.locator('.io-curve').count()).toBe(2);
  await page.getByRole('button', { name: /Next$/u }).click();
  await stepIs(page, 2);
  // After a press of the mouse Space plays, and does not press again.
  await page.keyboard.press(' ');
  await stepIs(page, 2);
  await page.getByRole('button', { name: /Back$/u }).click();
  await stepIs(page, 1);
});

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const [name, step, lang, theme, keys] of [
  ['covered', 1, 'en', '', []],
  ['revealed', 6, 'pl', '', ['r']],
  ['dark', 5, 'en', '&theme=dark', ['r']],
  ['evidence', 8, 'en', '', ['r']],
  ['keys', 2, 'pl', '', ['?']],
] as const) {
  test(`axe finds nothing to object to in a lecture: ${name}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await openLecture(page, step, `&lang=${lang}${theme}`);
    for (const key of keys) await page.keyboard.press(key);
    await settled(page);
    await page.evaluate(axe.source);
    const found = await page.evaluate(async (rules) => {
      const { axe: judge } = window as unknown as { axe: typeof axe };
      const { violations } = await judge.run({ runOnly: rules });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
      );
    }, RULES);
    expect(found).toEqual([]);
  });
}
