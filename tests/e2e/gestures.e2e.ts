import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { openHost, said } from './embed-host.ts';
import { curvesAreDone, openExplorer, parts, unfold, valueOf } from './explorer.ts';
import type { Spot } from './finger.ts';
import { Fingers } from './finger.ts';
import type { Start } from './traces-left.ts';
import { countWrites, leftBehind, startsOn } from './traces-left.ts';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
test.setTimeout(90_000);

/** An input, an onset, a parameter and a cursor that lie on no grid: to touch them must not round them. */
const OFF_GRID =
  'v=1&models=hodgkin-huxley,relu&amp=1.2345&onMs=20.411&hodgkin-huxley.gK=36.123&cursor=61.3';

const scrolled = (page: Page): Promise<number> => page.evaluate(() => scrollY);

async function openAll(page: Page): Promise<{ fingers: Fingers; starts: readonly Start[] }> {
  await countWrites(page);
  await openExplorer(page, OFF_GRID);
  await unfold(page);
  const starts = await startsOn(page);
  // Two plots, their handles, and every parameter.
  expect(starts.length).toBeGreaterThan(25);
  return { fingers: await Fingers.of(page), starts };
}

test('a finger that scrolls, wherever it sets out, changes nothing', async ({ page }) => {
  const { fingers, starts } = await openAll(page);
  const before = await leftBehind(page);
  for (const [i, { what, at }] of starts.entries()) {
    const from = await at();
    // What moves up and down is moved by a finger that does.
    if (from.isUpright) continue;
    const top = await scrolled(page);
    const [dx, dy] = [[0, -160] as const, [45, 150] as const][i % 2]!;
    await fingers.swipe(from, dx, dy);
    expect(await leftBehind(page), `${what}: ${dx}, ${dy}`).toEqual(before);
    expect(await scrolled(page), `${what} scrolls`).not.toBe(top);
  }
});

test('a drag that is taken away, by the browser or by a second finger, is taken back', async ({
  page,
}) => {
  const { fingers, starts } = await openAll(page);
  const before = await leftBehind(page);
  let moved = 0;
  for (const [i, { what, at }] of starts.entries()) {
    const from = await at();
    const [dx, dy] = from.isUpright ? [8, 60] : [60, 8];
    const to = { x: from.x + dx, y: from.y + dy };
    await fingers.touch('touchStart', [from]);
    await fingers.go([[from, to]]);
    await fingers.rest();
    const { sliders, ranges } = await leftBehind(page);
    const isMoved =
      JSON.stringify([sliders, ranges]) !== JSON.stringify([before['sliders'], before['ranges']]);
    if (isMoved) moved += 1;
    if (i % 2 === 0) await fingers.touch('touchCancel', []);
    else {
      const other = { x: 380, y: to.y };
      await fingers.touch('touchStart', [to, other]);
      await fingers.touch('touchEnd', []);
    }
    await fingers.rest();
    // What had moved is computed anew.
    await expect.poll(() => leftBehind(page), { message: what, timeout: 10_000 }).toEqual(before);
  }
  // It was a drag: nearly everywhere something had moved with the finger.
  expect(moved).toBeGreaterThan(0.8 * starts.length);
});

test('two fingers that look closer change no experiment', async ({ page }) => {
  const { fingers, starts } = await openAll(page);
  const before = await leftBehind(page);
  for (const { what, at } of starts) {
    const from = await at();
    // Along the time axis they look closer in time; up and down, at the page.
    const inTime = what.startsWith('.time-plot') || /knob/u.test(what);
    const [near, far]: [Spot, Spot] = inTime
      ? [
          { x: 6, y: 60 },
          { x: 8, y: 160 },
        ]
      : [
          { x: 40, y: 30 },
          { x: 90, y: 60 },
        ];
    await fingers.pinch(from, near, far);
    expect(await leftBehind(page), what).toEqual(before);
  }
});

test('to touch a grip is not to move it; a tap on the plot and a level drag are meant', async ({
  page,
}) => {
  await openExplorer(page, OFF_GRID);
  const fingers = await Fingers.of(page);
  const before = await leftBehind(page);
  for (const start of await startsOn(page)) {
    if (!/knob/u.test(start.what)) continue;
    await fingers.tap(await start.at());
    expect(await leftBehind(page), start.what).toEqual(before);
  }
  const { input, onset, cursor } = parts(page);
  const [leftPlot] = await startsOn(page);
  await fingers.tap(await leftPlot!.at());
  expect(await valueOf(input)).not.toBe(1.2345);
  const amplitude = await valueOf(input);
  await fingers.swipe(await leftPlot!.at(), 50, 6);
  expect(await valueOf(input)).toBeGreaterThan(amplitude);
  expect(await valueOf(onset)).toBe(20.411);
  expect(await valueOf(cursor)).toBe(61.3);
});

test('in a course page the host is told nothing of a finger that scrolls', async ({ page }) => {
  await openHost(
    page,
    `<iframe sandbox="allow-scripts" width="380" height="700" style="border:0" title="Explorer"
      src="EXPLORER/#${OFF_GRID.replaceAll('&', '&amp;')}&amp;mode=embed"></iframe>`,
  );
  const frame = page.frames()[1]!;
  await curvesAreDone(frame);
  await expect.poll(async () => (await said(page, 'ready')).length).toBe(1);
  const told = async (): Promise<unknown> => [
    await said(page, 'state'),
    await said(page, 'spikes'),
  ];
  await expect.poll(async () => (await said(page, 'spikes')).length).toBeGreaterThan(0);
  const before = await told();
  const fingers = await Fingers.of(page);
  for (const { at } of await startsOn(frame)) {
    const from = await at();
    if (from.isUpright) continue;
    await fingers.swipe(from, 10, -120);
  }
  expect(await told()).toEqual(before);

  // A drag that lasts is told while it lasts; taken away, the host ends up where it was.
  const [first] = await startsOn(frame);
  const from = await first!.at();
  await fingers.touch('touchStart', [from]);
  await fingers.go([[from, { x: from.x + 60, y: from.y }]]);
  await expect.poll(async () => (await said(page, 'state')).length).toBeGreaterThan(0);
  await fingers.touch('touchCancel', []);
  const [ready] = await said(page, 'ready');
  await expect
    .poll(async () => (await said(page, 'state')).at(-1)?.['state'])
    .toBe(ready?.['state']);

  // What is meant is told.
  const count = (await said(page, 'state')).length;
  await fingers.tap(from);
  await expect.poll(async () => (await said(page, 'state')).length).toBe(count + 1);
});

test.describe('In a lecture', () => {
  test.use({ viewport: { width: 1024, height: 768 } });

  test('a swipe over a plot leaves the step as it is', async ({ page }) => {
    await countWrites(page);
    await page.goto(`/#${OFF_GRID}&mode=lecture`);
    await curvesAreDone(page);
    const fingers = await Fingers.of(page);
    const before = await leftBehind(page);
    for (const { what, at } of await startsOn(page)) {
      const from = await at();
      if (from.isUpright) continue;
      await fingers.swipe(from, 20, -150);
      expect(await leftBehind(page), what).toEqual(before);
    }
  });
});
