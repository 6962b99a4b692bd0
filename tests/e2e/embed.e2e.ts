import type { Frame, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import axe from 'axe-core';
import { listen, unfold } from './explorer.ts';
import { badMessages, hostPage, openHost, said, say } from './embed-host.ts';

const PULSE = 'stimulus=pulse&measure=did-it-fire&amp=2';

/** The frame's own page, ready. */
async function framed(page: Page, count = 1): Promise<Frame> {
  await expect.poll(async () => (await said(page, 'resize')).length).toBeGreaterThanOrEqual(count);
  const frame = page.frames().find((one) => one !== page.mainFrame());
  if (!frame) throw new Error('the page has no frame');
  return frame;
}

/** Lets a page paint so many frames: what it had in mind to do has been done. */
const frames = (frame: Frame, count: number): Promise<void> =>
  frame.evaluate(async (most) => {
    for (let i = 0; i < most; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, count);

test('shut in without storage it works, says so and asks no other host', async ({ page }) => {
  const { errors, requests } = listen(page);
  const origin = await openHost(page, hostPage(`#${PULSE}&mode=embed`));
  const frame = await framed(page);
  await expect(frame.locator('.io-plot .io-curve path').first()).toBeVisible();
  await expect(frame.locator('.time-plot canvas')).toBeVisible();
  expect(await frame.evaluate(() => window.origin)).toBe('null');
  const [ready] = await said(page, 'ready');
  expect(ready).toMatchObject({ threshold: 1, lang: 'en', panels: ['input', 'time'] });
  const [spikes] = await said(page, 'spikes');
  const { models } = spikes as unknown as { models: { count: number; timesMs: number[] }[] };
  expect(models.length).toBeGreaterThan(0);
  for (const { count, timesMs } of models) expect(timesMs).toHaveLength(count);
  const strangers = requests.filter(
    (url) => !url.startsWith(origin) && !/^(?:data|blob):|^http:\/\/localhost:/u.test(url),
  );
  expect(strangers).toEqual([]);
  expect(errors).toEqual([]);
});

test('the height it tells is the height of its content, in both languages', async ({ page }) => {
  await openHost(page, hostPage(`#${PULSE}&mode=embed`));
  const frame = await framed(page);
  const fits = async (): Promise<number> => {
    const last = (await said(page, 'resize')).at(-1)?.['height'];
    await page.evaluate((height) => {
      document.querySelector('iframe')!.style.height = `${String(height)}px`;
    }, last);
    const inside = await frame.evaluate(() => document.documentElement.scrollHeight);
    return Math.abs(inside - Number(last));
  };
  await expect.poll(fits).toBeLessThanOrEqual(1);
  await say(page, { threshold: 1, type: 'setState', state: { lang: 'pl' } });
  await expect(frame.locator('html')).toHaveAttribute('lang', 'pl');
  await expect.poll(fits).toBeLessThanOrEqual(1);
  await unfold(frame as unknown as Page);
  await expect.poll(fits).toBeLessThanOrEqual(1);
  const count = (await said(page, 'resize')).length;
  await frames(frame, 20);
  expect(await said(page, 'resize'), 'it does not chase its own height').toHaveLength(count);
  const texts = await page.evaluate(() => window.texts);
  const last = (await said(page, 'resize')).at(-1)?.['height'];
  expect(JSON.parse(texts.at(-1) ?? '')).toEqual({ subject: 'lti.frameResize', height: last });
});

test('messages move it: state, play, pause, reset; what is wrong is said', async ({ page }) => {
  await openHost(page, hostPage(`#${PULSE}&mode=embed`));
  const frame = await framed(page);
  const answerTo = async (message: Record<string, unknown>): Promise<Record<string, unknown>> => {
    const id = `q${Math.random()}`;
    await say(page, { threshold: 1, ...message, id });
    const answers = async () =>
      (await page.evaluate(() => window.heard)).filter((one) => one['id'] === id);
    await expect.poll(async () => (await answers()).length).toBeGreaterThan(0);
    return (await answers())[0]!;
  };
  const start = await answerTo({ type: 'getState' });
  const wide = await answerTo({ type: 'setState', state: { stimulus: 'sine', amp: 1.5 } });
  expect(wide['state']).toContain('stimulus=sine');
  expect((await answerTo({ type: 'setState', state: 'amp=1e9' }))['code']).toBe('state');
  expect((await answerTo({ type: 'setState', state: 'nonsense' }))['code']).toBe('message');
  expect((await answerTo({ type: 'reset' }))['state']).toBe(start['state']);
  await say(page, { threshold: 1, type: 'play' });
  await expect(frame.getByRole('button', { name: 'Pause' })).toBeVisible();
  await say(page, { threshold: 1, type: 'pause' });
  await expect(frame.getByRole('button', { name: 'Play' })).toBeVisible();
  await expect.poll(async () => (await said(page, 'state')).length).toBeGreaterThan(4);
});

test('ten thousand malformed messages break nothing and run nothing', async ({ page }) => {
  const { errors } = listen(page);
  await openHost(page, hostPage('#mode=embed'));
  const frame = await framed(page);
  const before = await frame.locator('#left-summary').innerText();
  await badMessages(page, 10_000);
  await say(page, { threshold: 1, type: 'getState', id: 'after' });
  const last = async () => (await said(page, 'state')).find(({ id }) => id === 'after');
  await expect.poll(last, { timeout: 20_000 }).toMatchObject({ threshold: 1, type: 'state' });
  expect(await frame.locator('#left-summary').innerText()).toBe(before);
  expect(
    await frame.evaluate(() => 'hacked' in window || document.querySelector('img') !== null),
  ).toBe(false);
  expect(errors).toEqual([]);
});

test('five thousand states in a hurry: the newest is shown, and every one is answered soon', async ({
  page,
}) => {
  const { errors } = listen(page);
  await openHost(page, hostPage('#mode=embed'));
  const frame = await framed(page);
  await page.evaluate(async () => {
    const inside = document.querySelector('iframe')!.contentWindow!;
    for (let i = 1; i <= 5000; i++) {
      const state = { stimulus: 'pulse', amp: i / 1000 };
      inside.postMessage({ threshold: 1, type: 'setState', state, id: `flood ${i}` }, '*');
      if (i % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 0));
    }
  });
  const answered = async (): Promise<Set<unknown>> =>
    new Set((await said(page, 'state')).map(({ id }) => id).filter(Boolean));
  await expect.poll(async () => (await answered()).size, { timeout: 10_000 }).toBe(5000);
  const [last] = (await said(page, 'state')).filter(({ id }) => id === 'flood 5000');
  expect(last?.['state']).toContain('amp=5');
  await expect(frame.locator('#left-summary')).toContainText('5 × rheobase');
  expect(errors).toEqual([]);
});

test('only the page that the author named is heard, and only that one is told', async ({
  page,
}) => {
  listen(page, /postMessage/u);
  await openHost(page, hostPage(`#mode=embed&origin=https://course.example.org`));
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('.io-plot .io-curve path').first()).toBeVisible();
  const summary = await frame.locator('#left-summary').innerText();
  await say(page, { threshold: 1, type: 'setState', state: PULSE });
  // Messages are heard in their order: when the last is there, the first has been.
  const inside = page.frames().find((one) => one !== page.mainFrame())!;
  const heard = inside.evaluate(
    () =>
      new Promise<void>((resolve) => {
        addEventListener('message', ({ data }) => data === 'the last' && resolve());
        parent.postMessage('listening', '*');
      }),
  );
  await expect.poll(() => page.evaluate(() => window.texts)).toEqual(['listening']);
  await page.evaluate(() =>
    document.querySelector('iframe')!.contentWindow!.postMessage('the last', '*'),
  );
  await heard;
  await frames(inside, 3);
  expect(await frame.locator('#left-summary').innerText()).toBe(summary);
  expect(await page.evaluate(() => [window.heard, window.texts])).toEqual([[], ['listening']]);
});

test('two elements on a page, each with a state and a height of its own', async ({ page }) => {
  const { errors } = listen(page);
  await openHost(
    page,
    `<script type="module" src="EXPLORER/threshold-element.js"></script>
     <threshold-explorer id="a" state="${PULSE}" panels="input" title="First"></threshold-explorer>
     <threshold-explorer id="b" href="#amp=1.5" panels="time,models" lang="pl"></threshold-explorer>`,
  );
  const a = page.locator('#a');
  const b = page.locator('#b');
  await b.scrollIntoViewIfNeeded();
  await page.evaluate(() => customElements.whenDefined('threshold-explorer').then(() => null));
  const heightOf = (one: typeof a) =>
    one.evaluate((element) =>
      parseFloat(element.shadowRoot!.querySelector('iframe')!.style.height),
    );
  await expect
    .poll(async () => ![480, NaN].includes(await heightOf(a)), { timeout: 15_000 })
    .toBe(true);
  await expect
    .poll(async () => ![480, NaN].includes(await heightOf(b)), { timeout: 15_000 })
    .toBe(true);
  expect(await heightOf(a)).not.toBe(await heightOf(b));
  type Element = HTMLElement & {
    getState(): Promise<string>;
    setState(state: string): Promise<string>;
  };
  const stateOf = (one: typeof a) => one.evaluate((element) => (element as Element).getState());
  expect(await stateOf(a)).toContain('stimulus=pulse');
  expect(await stateOf(b)).not.toContain('stimulus=pulse');
  await a.evaluate((element) => (element as Element).setState('amp=1.25'));
  expect(await stateOf(a)).toContain('amp=1.25');
  expect(await stateOf(b)).not.toContain('amp=1.25');
  // Moved on its page it goes on from where it was; its attributes reach into the frame.
  await a.evaluate((element) => document.body.append(element));
  expect(await stateOf(a)).toContain('amp=1.25');
  await a.evaluate((element) => element.setAttribute('state', 'amp=1.75'));
  await expect.poll(() => stateOf(a)).toContain('amp=1.75');
  expect(errors).toEqual([]);
});

for (const width of [320, 360, 600, 900]) {
  test(`${width} px wide nothing sticks out, and axe finds nothing to object to`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 480 });
    const all = 'input,time,verdict,models,parameters,numerics';
    await page.goto(`/#mode=embed&panels=${all}&hide=range&lock=input,measure`);
    await expect(page.locator('.io-plot .io-curve path').first()).toBeVisible();
    await unfold(page);
    const sizes = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(sizes).toBe(0);
    await page.evaluate(axe.source);
    const found = await page.evaluate(async () => {
      const { axe: judge } = window as unknown as { axe: typeof axe };
      const { violations } = await judge.run(document, { resultTypes: ['violations'] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    });
    expect(found).toEqual([]);
  });
}

test('a locked input can be read but not moved, by hand or key', async ({ page }) => {
  await page.goto(`/#mode=embed&lock=input&${PULSE}`);
  const value = page.getByRole('img', { name: /^Input: drag|^Input/u }).first();
  await expect(value).toHaveAttribute('aria-label', /2/u);
  expect(await page.getByRole('slider', { name: /Input|Amplitude/u }).count()).toBe(0);
  const field = page.getByRole('textbox', { name: 'Input', exact: true });
  await expect(field).toBeDisabled();
  await expect(field).toHaveAttribute('title', 'Set by the author of this page');
  const before = await page.locator('#left-summary').innerText();
  const box = (await page.locator('.io-plot svg').boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 3, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  expect(await page.locator('#left-summary').innerText()).toBe(before);
});

test('a guess comes before the answer, and the page around hears of it', async ({ page }) => {
  await openHost(page, hostPage(`#${PULSE}&mode=embed&ask=spikes`));
  const frame = await framed(page);
  expect(await frame.locator('canvas').count()).toBe(0);
  await frame.getByRole('button', { name: 'none' }).click();
  await expect(frame.locator('.time-plot canvas')).toBeVisible();
  const [answer] = await said(page, 'answer');
  expect(answer).toMatchObject({ question: 'spike-count', chosen: 'none' });
  expect(answer!['correct']).toBe(answer!['chosen'] === answer!['right']);
});
