import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { contentPolicy } from '../../scripts/hosting/headers-file.mjs';
import { keepToOwnHost } from '../../src/shells/own-host.ts';

/** The policies of a page that was built with these tags in its head, once it has started. */
function policiesOf(head: string): readonly string[] {
  const page = new Window().document as unknown as Document;
  page.head.innerHTML = head;
  keepToOwnHost(page, 'https://course.example.org');
  return [...page.querySelectorAll('meta')].map(({ content }) => content);
}

const tag = (policy: string): string =>
  `<meta http-equiv="Content-Security-Policy" content="${policy}">`;

test('the page adds a policy that names its own host wherever its own says any', () => {
  const [wide = '', own = '', ...others] = policiesOf(tag(contentPolicy()));
  expect(wide).toBe(contentPolicy());
  expect(others).toEqual([]);
  expect(own).toContain("script-src 'self' https://course.example.org;");
  expect(own).toContain("font-src 'self' https://course.example.org data:;");
  expect(own).not.toMatch(/https?:(?!\/\/course\.example\.org[ ;])/u);
  // But for that, the two say the same.
  expect(own.replaceAll("'self' https://course.example.org", 'https: http:')).toBe(wide);
});

test('a page with a policy of another kind, or none, stays as it is', () => {
  const single = "default-src 'none'; script-src 'sha256-x'";
  expect(policiesOf(tag(single))).toEqual([single]);
  expect(policiesOf('')).toEqual([]);
});
