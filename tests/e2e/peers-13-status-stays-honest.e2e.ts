import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { curvesAreDone, expectNoNonsense, listen, openExplorer, parts, type } from './explorer.ts';

/*
 * In one peer the chip went on saying "connected" after the server had died. Here a worker that breaks,
 * or a run that fails, is said on the page, and nothing that is said or drawn pretends otherwise.
 */

/** Every worker of the page runs this instead of its own program. */
async function workersThat(page: Page, program: string): Promise<void> {
  await page.route(/simulation\.worker/u, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: program }),
  );
}

const DIES = `onmessage = () => { throw new Error('struck by lightning'); };`;
const FAILS = `onmessage = ({ data }) => {
  if (data.type === 'start') postMessage({ id: data.id, messages: [], done: true, error: 'out of memory' });
};`;

test('workers that die are replaced by the page itself: all curves arrive', async ({ page }) => {
  await workersThat(page, DIES);
  const { errors } = listen(page, /struck by lightning/u);
  await openExplorer(page);
  const { field, left } = parts(page);
  await expect(page.locator('.input-panel')).toContainText(/the model: \d{3}/u);
  await expect(page.locator('.verdict-line')).toContainText('closest is');
  await type(field, '2.5');
  await expect(left).toContainText('2.5 × rheobase');
  await expect(parts(page).notices).toHaveText('');
  expect(errors.filter((text) => !/struck/u.test(text))).toEqual([]);
});

test('sweeps that fail are said to have failed; no curve, no verdict, no “done” is pretended', async ({
  page,
}) => {
  await workersThat(page, FAILS);
  await page.goto('/');
  const { notices, right, left } = parts(page);
  await expect(notices).toContainText('Hodgkin–Huxley: the run failed');
  await expect(notices).toContainText('LIF: the run failed');
  await expect(page.locator('.verdict-line')).toHaveText('');
  // Nothing was measured, and nothing says so.
  await expect(page.locator('.input-panel .how')).toHaveText('');
  // What the page computes itself goes on being true.
  await expect(right).toContainText('11 spikes');
  await expect(left).toContainText(/Hodgkin–Huxley: 68\.\d/u);
  await expectNoNonsense(page, 'failed sweeps');
});

test('after a failure a run that works takes the words back', async ({ page }) => {
  let isBroken = true;
  await page.route(/simulation\.worker/u, (route) =>
    isBroken ? route.fulfill({ contentType: 'text/javascript', body: FAILS }) : route.continue(),
  );
  await page.goto('/');
  const { notices, field } = parts(page);
  await expect(notices).toContainText('LIF: the run failed');
  isBroken = false;
  await page.reload();
  await curvesAreDone(page);
  await expect(notices).toHaveText('');
  await type(field, '2');
  await expect(page.locator('.verdict-line')).toContainText('closest is');
});

test('a long run that fails in its worker leaves the old trace, pale, and says so', async ({
  page,
}) => {
  await workersThat(page, FAILS);
  await page.goto('/#v=1&models=hodgkin-huxley&measure=spike-count');
  const { notices } = parts(page);
  await expect(notices).toContainText('the run failed');
  await expect(page.locator('.time-plot canvas')).toBeVisible();
  await page.goto('/#v=1&models=hodgkin-huxley&measure=spike-count&method=rk4&dt=0.001&t=1000');
  await expect(notices).toContainText('Hodgkin–Huxley: the run failed');
  await expectNoNonsense(page, 'failed run');
});
