import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  contentPolicy,
  headersFor,
  parseHeaders,
  siteHeaders,
} from '../../scripts/hosting/headers-file.mjs';
import { inRoot } from '../../scripts/paths.mjs';

describe('the headers of the site', () => {
  test('a file of headers is read as hosts read it', () => {
    const rules = parseHeaders('# words\n/*\n  A: one: two\n\n/x/*\n  B: 3\n/x/y\n  A: own\n');
    expect(headersFor(rules, '/')).toEqual({ A: 'one: two' });
    expect(headersFor(rules, '/x/z')).toEqual({ A: 'one: two', B: '3' });
    expect(headersFor(rules, '/x/y')).toEqual({ A: 'own', B: '3' });
    expect(() => parseHeaders('/*\n  no header')).toThrow(/no header/u);
  });

  test('the policy allows no inline code, no eval and names no host, and lets everybody frame the page', () => {
    const policy = contentPolicy();
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:\/|\*|frame-ancestors|strict-dynamic/u);
    expect(headersFor(siteHeaders(), '/')).not.toHaveProperty('X-Frame-Options');
  });

  test('what a frame without an origin needs does not hang on “self”, all else does', () => {
    const directives = contentPolicy().split('; ');
    const open = directives.filter((one) => one.includes('https: http:'));
    const names = open.map((one) => one.split(' ')[0]);
    expect(names).toEqual(['script-src', 'style-src', 'font-src', 'frame-src']);
    expect(open.join()).not.toContain("'self'");
    for (const one of directives.filter((other) => !open.includes(other))) {
      expect(one).toMatch(/ '(?:none|self)'/u);
      expect(one).not.toMatch(/https?:/u);
    }
  });

  test('nginx sends the same headers', () => {
    const config = readFileSync(inRoot('hosting', 'nginx.conf'), 'utf8');
    const sent = [...config.matchAll(/^\s*add_header ([\w-]+) "([^"]*)";$/gmu)].map(
      ([, name, value]) => [name, value],
    );
    const { 'Cache-Control': _, ...expected } = headersFor(siteHeaders(), '/');
    expect(Object.fromEntries(sent)).toEqual(expected);
    for (const path of ['/', '/assets/a.js']) {
      expect(config).toContain(`"${headersFor(siteHeaders(), path)['Cache-Control']}"`);
    }
  });
});
