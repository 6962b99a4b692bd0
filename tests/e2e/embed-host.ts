import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { test } from '@playwright/test';

type Heard = Record<string, unknown>;
declare global {
  interface Window {
    /** Objects that the frames of the page said, and texts. */
    heard: Heard[];
    texts: string[];
  }
}

/**
 * A page of another origin with this in its body; returns the explorer's origin. It comes from a server of
 * its own: of a page that the test makes up, the browser would not believe that it may see this machine.
 */
export async function openHost(page: Page, body: string): Promise<string> {
  const { origin } = new URL(test.info().project.use.baseURL ?? '');
  const html = `<!doctype html><html lang="en"><title>A course page</title><link rel="icon" href="data:,"><script>
    window.heard = []; window.texts = [];
    addEventListener('message', ({ data }) => typeof data === 'string' ? texts.push(data) : heard.push(data));
  </script><body>${body.replaceAll('EXPLORER', origin)}</body></html>`;
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  page.once('close', () => server.close());
  // Nothing but this machine can be reached.
  await page.context().route(
    ({ hostname }) => !['127.0.0.1', 'localhost'].includes(hostname),
    (route) => route.abort(),
  );
  const { port } = server.address() as AddressInfo;
  await page.goto(`http://localhost:${port}/`);
  return origin;
}

/** The explorer in a sandbox: no origin, no storage. */
export const hostPage = (hash: string): string =>
  `<iframe sandbox="allow-scripts" width="700" height="400" style="border:0" title="Explorer"
    src="EXPLORER/${hash.replaceAll('&', '&amp;')}"></iframe>`;

/** What the frame said, of one type. */
export const said = async (page: Page, type: string): Promise<Heard[]> =>
  (await page.evaluate(() => window.heard)).filter((one) => one['type'] === type);

export const say = (page: Page, message: Heard): Promise<void> =>
  page.evaluate(
    (one) => document.querySelector('iframe')!.contentWindow!.postMessage(one, '*'),
    message,
  );

/** So many messages that nobody should send, in batches. */
export const badMessages = (page: Page, count: number): Promise<void> =>
  page.evaluate(async (most) => {
    const frame = document.querySelector('iframe')!.contentWindow!;
    const script = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
    const junk: unknown[] = [
      null,
      0,
      -1,
      NaN,
      '',
      script,
      [],
      {},
      [script],
      new Date(),
      new Map([['threshold', 1]]),
      new ArrayBuffer(64),
      'javascript:window.hacked=1',
      { threshold: 1 },
      { threshold: '1', type: 'play' },
      { threshold: 1, type: '__proto__' },
      { threshold: 1, type: 'constructor' },
      { threshold: 2, type: 'reset' },
      { threshold: 1, type: 'setState' },
      { threshold: 1, type: 'setState', state: null },
      { threshold: 1, type: 'setState', state: [] },
      { threshold: 1, type: 'setState', state: 'x'.repeat(9000) },
      { threshold: 1, type: 'setState', state: { '<b>': 1 } },
      { threshold: 1, type: 'setState', state: { amp: NaN } },
      { threshold: 1, type: 'setState', state: { amp: { valueOf: 1 } } },
      {
        threshold: 1,
        type: 'setState',
        state: JSON.parse('{"__proto__":{"polluted":1}}') as unknown,
      },
      { threshold: 1, type: 'setState', state: '\ud800' },
      { threshold: 1, type: 'setState', state: script },
      { threshold: 1, type: 'play', code: script },
      { threshold: 1, type: 'getState', id: 'x'.repeat(100) },
      { threshold: 1, type: 'getState', id: 7 },
      { threshold: 1, type: 'reset', state: 'amp=1' },
      { threshold: [1], type: ['play'] },
      { subject: 'lti.frameResize', height: 1e9 },
    ];
    for (let i = 0; i < most; i++) {
      const one = junk[i % junk.length];
      const isOwn = typeof one === 'object' && one !== null && i % 3 === 0 && !Array.isArray(one);
      frame.postMessage(isOwn && !(one instanceof Map) ? { ...one, [`k${i % 97}`]: i } : one, '*');
      if (i % 500 === 499) await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }, count);
