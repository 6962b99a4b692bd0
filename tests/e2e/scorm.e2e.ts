import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Frame, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { inRoot } from '../../scripts/paths.mjs';
import { curvesAreDone, listen } from './explorer.ts';
import { Fingers } from './finger.ts';
import { platformPage } from './hosting/learning-platform.ts';
import type { StaticServer } from './hosting/static-server.ts';
import { startStatic } from './hosting/static-server.ts';
import { startsOn } from './traces-left.ts';

test.setTimeout(60_000);

let folder: string;
let server: StaticServer;

test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'threshold-scorm-'));
  const zip = unzipSync(await readFile(inRoot('dist-packages', 'threshold-scorm12.zip')));
  await mkdir(path.join(folder, 'package'));
  for (const [name, bytes] of Object.entries(zip)) {
    await writeFile(path.join(folder, 'package', name), bytes);
  }
  await writeFile(path.join(folder, 'index.html'), platformPage());
  await writeFile(path.join(folder, 'elsewhere.html'), '<!doctype html><title>Elsewhere</title>');
  server = await startStatic({ folder });
});
test.afterAll(() => server.close());

interface Platform {
  readonly data: Readonly<Record<string, string>>;
  readonly calls: readonly string[];
}

const platform = (page: Page): Promise<Platform> =>
  page.evaluate(() => (window as unknown as { platform: Platform }).platform);

/** What the platform has kept, whether the content is open or not. */
const kept = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => JSON.parse(sessionStorage.getItem('kept') ?? '{}'));

async function explorer(page: Page): Promise<Frame> {
  await expect
    .poll(() => page.frames().some((one) => one.url().includes('threshold.html')))
    .toBe(true);
  const frame = page.frames().find((one) => one.url().includes('threshold.html'));
  if (!frame) throw new Error('the package has no explorer');
  await curvesAreDone(frame);
  return frame;
}

const field = (frame: Frame) => frame.getByRole('textbox', { name: 'Input', exact: true });

test('the manifest is well formed and names the files of the package', async ({ page }) => {
  const zip = unzipSync(await readFile(inRoot('dist-packages', 'threshold-scorm12.zip')));
  await page.goto(`${server.url}elsewhere.html`);
  const read = await page.evaluate(
    (text) => {
      const xml = new DOMParser().parseFromString(text, 'text/xml');
      const [item] = xml.getElementsByTagName('item');
      const [resource] = xml.getElementsByTagName('resource');
      return {
        errors: xml.getElementsByTagName('parsererror').length,
        version: xml.getElementsByTagName('schemaversion')[0]?.textContent,
        refersTo: item?.getAttribute('identifierref'),
        resource: resource?.getAttribute('identifier'),
        href: resource?.getAttribute('href'),
        type: resource?.getAttribute('adlcp:scormtype'),
        files: [...xml.getElementsByTagName('file')].map((file) => file.getAttribute('href')),
      };
    },
    strFromU8(zip['imsmanifest.xml'] ?? new Uint8Array()),
  );
  expect(read).toMatchObject({ errors: 0, version: '1.2', type: 'sco', href: 'index.html' });
  expect(read.refersTo).toBe(read.resource);
  expect(new Set([...read.files, 'imsmanifest.xml'])).toEqual(new Set(Object.keys(zip)));
});

test('a visit is begun, completed by the first change, kept, and found again', async ({ page }) => {
  const { errors } = listen(page);
  await page.goto(server.url);
  let frame = await explorer(page);
  expect((await platform(page)).data['cmi.core.lesson_status']).toBe('incomplete');
  await field(frame).fill('2.2');
  await field(frame).press('Enter');
  await expect.poll(async () => (await kept(page))['cmi.core.lesson_status']).toBe('completed');
  expect((await kept(page))['cmi.suspend_data']).toContain('amp=2.2');

  // Left a moment after a change: it is not lost.
  await field(frame).fill('2.6');
  await field(frame).press('Enter');
  await page.goto(`${server.url}elsewhere.html`);
  const after = await kept(page);
  expect(after['cmi.suspend_data']).toContain('amp=2.6');
  expect(after['cmi.core.exit']).toBe('suspend');
  expect(after['cmi.core.session_time']).toMatch(/^0000:00:\d\d\.\d\d$/u);

  await page.goto(server.url);
  frame = await explorer(page);
  await expect(field(frame)).toHaveValue('2.6');
  expect((await platform(page)).data['cmi.core.lesson_status']).toBe('completed');
  expect(errors).toEqual([]);
});

test('the author’s link begins the visit; a visit without a change stays incomplete', async ({
  page,
}) => {
  await page.goto(`${server.url}?launch=${encodeURIComponent('v=1&amp=3&lang=pl')}`);
  const frame = await explorer(page);
  await expect(frame.locator('html')).toHaveAttribute('lang', 'pl');
  expect((await platform(page)).data['cmi.core.lesson_status']).toBe('incomplete');
  // On leaving it looks for what there is to keep.
  await page.goto(`${server.url}elsewhere.html`);
  const left = await kept(page);
  expect(left['cmi.core.lesson_status']).toBe('incomplete');
  expect(left['cmi.suspend_data'] ?? '').toBe('');
});

test.describe('With a finger', () => {
  test.use({ hasTouch: true });

  test('a visit in which the page was only scrolled is not completed', async ({ page }) => {
    await page.goto(server.url);
    const frame = await explorer(page);
    const fingers = await Fingers.of(page);
    for (const { at } of await startsOn(frame)) {
      const from = await at();
      if (!from.isUpright) await fingers.swipe(from, 6, -120);
    }
    // On leaving it looks for what there is to keep.
    await page.goto(`${server.url}elsewhere.html`);
    const left = await kept(page);
    expect(left['cmi.core.lesson_status']).toBe('incomplete');
    expect(left['cmi.suspend_data'] ?? '').toBe('');
  });
});

test('a platform that cannot save says so to the learner, once', async ({ page }) => {
  await page.goto(`${server.url}?broken`);
  const frame = await explorer(page);
  await field(frame).fill('2.2');
  await field(frame).press('Enter');
  const alert = page.frameLocator('iframe').getByRole('alert');
  await expect(alert).toHaveText(
    'The course platform did not save your place (error 101: General exception).',
  );
  await expect(field(frame)).toHaveValue('2.2');
});

test('without a platform the package is the explorer', async ({ page }) => {
  const { errors } = listen(page);
  await page.goto(`${server.url}package/index.html#v=1&amp=2.2`);
  await expect(field(await explorer(page))).toHaveValue('2.2');
  expect(errors.filter((text) => !text.includes('404'))).toEqual([]);
  expect(existsSync(path.join(folder, 'package', 'LICENSE.txt'))).toBe(true);
});
