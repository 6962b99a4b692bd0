import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { inRoot } from './paths.mjs';

const SCRIPT = /<script type="module"[^>]* src="([^"]+)"[^>]*><\/script>/u;
const SHEET = /<link rel="stylesheet"[^>]* href="([^"]+)"[^>]*>/u;
const CHARSET = '<meta charset="utf-8" />';
const ICON = /<link rel="icon"[^>]*>/u;
/** The manifest, its icons and the font to load ahead are files of the hosted page. */
const OTHER_FILES = /\s*<link\b(?=[^>]*\srel="(?:preload|apple-touch-icon|manifest)")[^>]*>/gu;
// Vite's marker for what a lazily loaded script needs beside itself: here nothing.
const PRELOADS = /\b__VITE_PRELOAD__\b/gu;

/**
 * Puts everything a page needs into the page itself and writes it under the given name. Its content policy
 * names the one script and the one style sheet by their hashes and allows no connection at all.
 */
export function singleFile(fileName: string): Plugin {
  return {
    name: 'threshold:single-file',
    config: () => ({
      build: { assetsInlineLimit: () => true, cssCodeSplit: false, modulePreload: false },
    }),
    // Before the build sees them: what the page links to would become a file.
    transformIndexHtml: { order: 'pre', handler: (html) => html.replace(OTHER_FILES, '') },
    outputOptions: (output) => ({ ...output, codeSplitting: false }),
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const text = (name: string): string => {
          const file = Object.values(bundle).find(({ fileName }) => fileName.endsWith(name));
          if (!file) return this.error(`the page names ${name}, which the build does not have`);
          return file.type === 'chunk' ? file.code : String(file.source);
        };
        const page = inlined(text('index.html'), text);
        for (const name of Object.keys(bundle)) delete bundle[name];
        this.emitFile({ type: 'asset', fileName, source: page });
      },
    },
  };
}

function inlined(html: string, text: (name: string) => string): string {
  const [scriptTag, scriptName] = SCRIPT.exec(html) ?? [];
  const [sheetTag, sheetName] = SHEET.exec(html) ?? [];
  if (!scriptTag || !scriptName || !sheetTag || !sheetName) {
    throw new Error('the built page has no script or no style sheet');
  }
  // The two sequences that would end a script early, in a spelling that means the same.
  const script = text(base(scriptName))
    .replace(PRELOADS, '[]')
    .replace(/<(\/script|!--)/giu, '\\x3C$1');
  const sheet = text(base(sheetName)).replaceAll('</style', '<\\/style');
  const policy =
    `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(sheet)}; ` +
    // A frame: the page itself, as the preview of what is embedded.
    "img-src data: blob:; font-src data:; worker-src blob:; frame-src 'self' file:; " +
    "base-uri 'none'; form-action 'none'";
  // Replacements are functions: a `$` in the code must stay what it is.
  return html
    .replace(CHARSET, () => `${CHARSET}\n    ${metaOf(policy)}`)
    .replace(ICON, () => `<link rel="icon" href="${iconAddress()}" />`)
    .replace(sheetTag, () => `<style>${sheet}</style>`)
    .replace(scriptTag, () => `<script type="module">${script}</script>`);
}

const base = (address: string): string => address.slice(address.lastIndexOf('/') + 1);

const metaOf = (policy: string): string =>
  `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;

function iconAddress(): string {
  const icon = readFileSync(inRoot('public', 'favicon.svg'), 'utf8').trim();
  return `data:image/svg+xml,${encodeURIComponent(icon)}`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
