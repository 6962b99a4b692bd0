import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../scripts/engines/engine.ts';
import { siteHeaders } from '../../scripts/hosting/headers-file.mjs';
import { inRoot } from '../../scripts/paths.mjs';
import type { StaticServer } from '../e2e/hosting/static-server.ts';
import { startStatic } from '../e2e/hosting/static-server.ts';
import type { Course } from './course.ts';
import { documentedFrame, openCourse } from './course.ts';
import {
  addScript,
  fateOfScript,
  inputHandle,
  isDrawn,
  menusTooWide,
  press,
  textOf,
  typesHeard,
} from './seen.ts';

/** Two engines on two cores, each with the explorer. */
const PATIENCE = { timeout: 30_000, interval: 100 };

/** What a reader, a lecturer and the author of a course page do, in a browser of another make. */
export function explorerWorksIn(start: () => Promise<Engine>): void {
  let engine: Engine;
  let course: Course;
  /** As public/_headers asks for, and as on a host that sends no headers but lets others load. */
  let site: StaticServer;
  let bare: StaticServer;
  const all: (() => unknown)[] = [];

  beforeAll(async () => {
    const everybody = {
      pattern: '/*',
      headers: [['Access-Control-Allow-Origin', '*'] as const],
    };
    const folder = inRoot('dist');
    site = await startStatic({ folder, mount: '/course/week3/', rules: siteHeaders() });
    all.push(() => site.close());
    bare = await startStatic({ folder, mount: '/a/b/', rules: [everybody] });
    all.push(() => bare.close());
    course = await openCourse();
    all.push(() => course.close());
    engine = await start();
    all.push(() => engine.close());
  });
  afterAll(async () => {
    for (const close of all.toReversed()) await close();
  });

  const drawn = (): Promise<unknown> => expect.poll(() => engine.ask(isDrawn), PATIENCE).toBe(true);
  const reads = (selector: string, what: string | RegExp): Promise<unknown> =>
    expect.poll(() => engine.ask(textOf, selector), PATIENCE).toMatch(what);
  const does = (words: string): Promise<unknown> =>
    expect.poll(() => engine.ask(press, words), PATIENCE).toBe(true);
  const hears = (type: string): Promise<unknown> =>
    expect.poll(() => engine.ask(typesHeard), PATIENCE).toContain(type);

  describe('the frame of the manual', () => {
    const hosts = { 'a host with the headers': () => site, 'a host without': () => bare };
    for (const [name, host] of Object.entries(hosts)) {
      test(`from ${name}: shut in, it draws, speaks, and loads from its own host alone`, async () => {
        await engine.open(course.page(documentedFrame(host().url)));
        await hears('resize');
        await hears('spikes');
        await engine.enter(() => document.querySelector('iframe'));
        await drawn();
        expect(await engine.ask(() => self.origin)).toBe('null');
        expect(await engine.ask(() => document.fonts.check("16px 'Source Sans 3'"))).toBe(true);
        const [own, other] = [`${host().url}threshold-element.js`, `${bare.url}sw.js`];
        const foreign = other.replace('127.0.0.1', 'localhost');
        for (const [src, fate] of [
          [own, 'load'],
          [foreign, 'error'],
        ] as const) {
          await engine.ask(addScript, src);
          await expect.poll(() => engine.ask(fateOfScript, src), PATIENCE).toBe(fate);
        }
      });
    }

    test('with its origin given back it draws too', async () => {
      const frame = documentedFrame(site.url).replace('sandbox="', 'sandbox="allow-same-origin ');
      await engine.open(course.page(frame));
      await hears('spikes');
      await engine.enter(() => document.querySelector('iframe'));
      await drawn();
      expect(await engine.ask(() => self.origin)).toBe(new URL(site.url).origin);
    });
  });

  test('the element: a state is set and answered, and it is as high as its content', async () => {
    const script = `<script type="module" src="${site.url}threshold-element.js"></script>`;
    await engine.open(
      course.page(`${script}<threshold-explorer state="amp=1.5"></threshold-explorer>`),
    );
    await hears('resize');
    await engine.ask(() => {
      const element = document.querySelector('threshold-explorer') as unknown as {
        setState(state: string): Promise<string>;
      };
      const show = async (): Promise<void> => {
        document.title = await element.setState('amp=1.25');
      };
      void show();
    });
    await expect.poll(() => engine.ask(() => document.title), PATIENCE).toContain('amp=1.25');
    const height = await engine.ask(() => {
      const element = document.querySelector('threshold-explorer');
      const told = window.heard.findLast((one) => one['type'] === 'resize')?.['height'];
      return [element?.shadowRoot?.querySelector('iframe')?.style.height, `${String(told)}px`];
    });
    expect(height[0]).toBe(height[1]);
    await engine.enter(() =>
      document.querySelector('threshold-explorer')?.shadowRoot?.querySelector('iframe'),
    );
    await drawn();
  });

  describe('the explorer', () => {
    test('shows both pictures, and numbers under them', async () => {
      await engine.open(`${site.url}#lang=en`);
      await drawn();
      await reads('#left-summary', /Hodgkin–Huxley: 68\.\d/u);
      await reads('#right-summary', /11 spikes/u);
      expect(
        await engine.ask(() => document.documentElement.scrollWidth <= innerWidth),
        'nothing sticks out',
      ).toBe(true);
      expect(await engine.ask(menusTooWide), 'a phrase is as wide as its words').toEqual([]);
    });

    test('is moved by keys and by hand', async () => {
      await engine.open(`${site.url}#lang=en`);
      await drawn();
      const first = await engine.ask(inputHandle);
      await engine.press('ArrowRight');
      const value = async (): Promise<number> => (await engine.ask(inputHandle)).value;
      await expect.poll(value, PATIENCE).toBeGreaterThan(first.value);
      const second = await engine.ask(inputHandle);
      await engine.drag(second, { x: second.x - 90, y: second.y });
      await expect.poll(value, PATIENCE).toBeLessThan(first.value);
      await drawn();
    });

    test('gives a link that opens the same', async () => {
      await engine.open(`${site.url}#lang=en&stimulus=pulse&amp=7&measure=did-it-fire&unit=native`);
      await drawn();
      await does('Share');
      await reads('dialog.share pre', /#.*amp=7/u);
      const summary = await engine.ask(textOf, '#left-summary');
      const link = await engine.ask(textOf, 'dialog.share pre');
      expect(link.startsWith(site.url)).toBe(true);
      await engine.open(link.trim());
      await drawn();
      expect(await engine.ask(textOf, '#left-summary')).toBe(summary);
    });

    test('speaks the other language', async () => {
      await engine.open(`${site.url}#lang=en&amp=2.5`);
      await drawn();
      await does('PL');
      await expect.poll(() => engine.ask(() => document.documentElement.lang), PATIENCE).toBe('pl');
      await reads('#left-summary', /2,5/u);
    });
  });

  test('a lecture goes on with the clicker’s key, and reveals', async () => {
    await engine.open(`${site.url}#mode=lecture&sequence=relu-or-step&step=1&lang=en`);
    await reads('h1', 'Step 1 of');
    await engine.press('PageDown');
    await reads('h1', 'Step 2 of');
    const asked = await engine.ask(textOf, '.told');
    await engine.press('r');
    await expect.poll(() => engine.ask(textOf, '.told'), PATIENCE).not.toBe(asked);
    await drawn();
  });

  describe('the single file', () => {
    test('opened from a disk, it works', async () => {
      const file = new URL(`file://${inRoot('dist-single', 'threshold.html')}`).href;
      await engine.open(`${file}#lang=en&amp=2.2`);
      await drawn();
      await reads('#left-summary', /2\.2/u);
    });

    test('in the frame of the manual, it works', async () => {
      const single = await startStatic({ folder: inRoot('dist-single') });
      try {
        await engine.open(course.page(documentedFrame(`${single.url}threshold.html`)));
        await hears('spikes');
        await engine.enter(() => document.querySelector('iframe'));
        await drawn();
      } finally {
        await single.close();
      }
    });
  });
}
