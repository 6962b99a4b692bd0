import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frameAddress } from '../../src/shells/element/frame-address.ts';
import { readPageKeys } from '../../src/state/codec.ts';
import { parseLink } from '../../src/state/link/raw-link.ts';
import { readParts } from '../../src/state/parts.ts';

test('panels stand in the order of the page; what does not exist is left out', () => {
  const { panels, access } = readParts({
    panels: 'time,nosuch,input',
    hide: 'measure,range',
    lock: 'input,range,toString',
  });
  expect(panels).toEqual(['input', 'time']);
  expect(access).toEqual({ measure: 'hidden', range: 'hidden', input: 'locked' });
  expect(readParts({}).panels).toBeNull();
});

test.each([
  ['https://course.example.org', 'https://course.example.org'],
  ['https%3A%2F%2Fcourse.example.org', 'https://course.example.org'],
  ['http://localhost:8080', 'http://localhost:8080'],
  ['none', 'none'],
  // A slip must not open the door.
  ['course.example.org', 'none'],
  ['https://a.example/path', 'none'],
  ['javascript:alert(1)', 'none'],
  ['*', 'none'],
  ['', 'none'],
])('origin=%s is %s', (text, origin) => {
  expect(readPageKeys(`#origin=${text}`).origin).toBe(origin);
});

test.each([
  [{}, 'https://x.org/t/#mode=embed'],
  [{ href: '#amp=2' }, 'https://x.org/t/#amp=2&mode=embed'],
  [{ href: '/e/index.html#amp=2' }, 'https://host.edu/e/index.html#amp=2&mode=embed'],
  [{ href: '#amp=2', state: '#amp=3' }, 'https://x.org/t/#amp=3&mode=embed'],
  [
    { src: 'https://y.org/', panels: 'input, time', lang: 'pl' },
    'https://y.org/#mode=embed&panels=input,time&lang=pl',
  ],
])('%j leads to %s', (attributes: Record<string, string>, address) => {
  const read = (name: string): string | null => attributes[name] ?? null;
  const made = frameAddress(read, null, 'https://host.edu/c/', 'null', 'https://x.org/t/e.js');
  expect(made).toBe(address);
});

test('the frame is told which page it talks to, and goes on from the last state', () => {
  const read = (name: string): string | null => (name === 'state' ? 'amp=3' : null);
  const made = frameAddress(read, '', 'https://h.edu/', 'https://h.edu', 'https://x.org/e.js');
  expect(made).toBe('https://x.org/#mode=embed&origin=https://h.edu');
});

const NAMES = ['panels', 'hide', 'lock', 'ask', 'lang', 'theme'] as const;
const at = (attributes: Record<string, string>, base = 'https://host.edu/c/'): string | null =>
  frameAddress((name) => attributes[name] ?? null, null, base, 'null', 'https://x.org/t/e.js');

test('no attribute brings a key of another, whatever stands in it', () => {
  const text = fc.oneof(
    fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
    fc.string(),
    fc.constantFrom('input&mode=lecture', 'a#b', '%26mode=x', 'a=b&', '\ud800', 'time,input'),
  );
  fc.assert(
    fc.property(fc.constantFrom(...NAMES), text, (name, value) => {
      const hash = at({ state: 'amp=2', [name]: value })!.replace(/^[^#]*/u, '');
      const { raw, repeated } = parseLink(hash);
      const keys = [...raw.keys()].filter((key) => key !== name).join();
      return keys === 'amp,mode' && raw.get('mode') === 'embed' && repeated.length === 0;
    }),
  );
  expect(parseLink(at({ panels: 'input&mode=lecture' })!).raw.get('panels')).toBe(
    'input&mode=lecture',
  );
});

test.each([
  'http://[',
  'https://',
  'javascript:alert(1)',
  ' java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'blob:https://host.edu/1',
  'about:blank',
  'file:///etc/passwd',
  'ftp://host.edu/',
])('%j is not taken for the address of a page', (href) => {
  expect(at({ href })).toBeNull();
  expect(at({ src: href })).toBeNull();
});

test('a page on a disk may frame its neighbour, and an address never throws', () => {
  expect(at({ href: 'threshold.html' }, 'file:///home/a/course.html')).toBe(
    'file:///home/a/threshold.html#mode=embed',
  );
  const base = fc.constantFrom('https://host.edu/', 'file:///a/', 'about:srcdoc', 'data:,', '');
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl()), base, (href, from) => {
      const made = at({ href }, from);
      if (made !== null) expect(made).toMatch(/^(?:https?|file):/u);
    }),
  );
});

test('the script can be imported where there is no page', async () => {
  const { ThresholdExplorer } = await import('../../src/shells/element/threshold-explorer.ts');
  expect(ThresholdExplorer.observedAttributes).toContain('state');
});
