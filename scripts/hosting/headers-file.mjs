import { readFileSync } from 'node:fs';
import { inRoot } from '../paths.mjs';

/**
 * @typedef {object} HeaderRule
 * @property {string} pattern a path from the root of the site; `*` at its end stands for anything
 * @property {readonly (readonly [string, string])[]} headers names and values
 */

/**
 * Reads a `_headers` file as static hosts do: a path at the start of a line, below it its headers, indented.
 *
 * @param {string} text
 * @returns {HeaderRule[]}
 */
export function parseHeaders(text) {
  /** @type {{ pattern: string, headers: [string, string][] }[]} */
  const rules = [];
  for (const line of text.split(/\r?\n/u)) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (!/^\s/u.test(line)) rules.push({ pattern: line.trim(), headers: [] });
    else {
      const [, name, value] = /^\s+([\w-]+):\s*(.*\S)\s*$/u.exec(line) ?? [];
      const rule = rules.at(-1);
      if (!rule || !name || !value) throw new Error(`_headers: this is no header: ${line}`);
      rule.headers.push([name, value]);
    }
  }
  return rules;
}

/** The rules that the project is published with. */
export const siteHeaders = () => parseHeaders(readFileSync(inRoot('public', '_headers'), 'utf8'));

/**
 * What a host answers with for a path, written from the root of the site.
 *
 * @param {readonly HeaderRule[]} rules
 * @param {string} path
 * @returns {Record<string, string>}
 */
export function headersFor(rules, path) {
  const matching = rules.filter(({ pattern }) =>
    pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern,
  );
  return Object.fromEntries(matching.flatMap(({ headers }) => headers));
}

/** The content policy of the page. */
export function contentPolicy(rules = siteHeaders()) {
  const policy = headersFor(rules, '/')['Content-Security-Policy'];
  if (!policy) throw new Error('_headers: the page has no Content-Security-Policy');
  return policy;
}
