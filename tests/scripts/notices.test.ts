import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { build } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import { fontCopyright } from '../../scripts/notices/font-copyright.ts';
import { noticesText } from '../../scripts/notices/notices-text.ts';
import { packageOf } from '../../scripts/notices/package.ts';
import { inRoot, NOTICES_FILE } from '../../scripts/paths.mjs';

interface Built {
  /** Packages of modules that have code in the build, and of files beside it, as the bundler itself tells. */
  readonly packages: ReadonlySet<string>;
  text(name: string): string;
}

const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)\//u;

/** Builds without writing. The declarations of the library are another program's work, and the longest. */
async function built(configFile: string): Promise<Built> {
  const packages = new Set<string>();
  const texts = new Map<string, string>();
  const spy: Plugin = {
    name: 'spy',
    enforce: 'pre',
    configResolved({ plugins }) {
      const declarations = plugins.find(({ name }) => name === 'threshold:declarations');
      if (declarations) delete declarations.closeBundle;
    },
    generateBundle: {
      order: 'pre',
      handler(_options, bundle) {
        const ids = Object.values(bundle).flatMap((file) =>
          file.type === 'asset'
            ? file.originalFileNames
            : Object.keys(file.modules).filter((id) => file.modules[id]!.renderedLength > 0),
        );
        for (const id of ids) {
          const [, name] = PACKAGE.exec(id) ?? [];
          if (name) packages.add(name);
        }
      },
    },
  };
  const result = await build({
    root: inRoot(),
    configFile: inRoot(configFile),
    logLevel: 'silent',
    plugins: [spy],
    build: { write: false },
  });
  for (const { output } of [result].flat() as { output: readonly { fileName: string }[] }[]) {
    for (const file of output) {
      texts.set(file.fileName, 'source' in file ? String(file.source) : '');
    }
  }
  return { packages, text: (name) => texts.get(name) ?? '' };
}

/** Names of packages as the notices tell them: each stands above its licence, with its version. */
const named = (notices: string): readonly string[] =>
  [...notices.matchAll(/^(\S+) \d+\.\d+\.\d+\S* \(/gmu)].map(([, name = '']) => name);

/** What the builder adds of itself. */
const TOOLS = ['rolldown', 'vite'];
const FONTS = ['@fontsource-variable/source-sans-3', '@fontsource/noto-sans-math'];

describe('the notices of a build', () => {
  let page: Built;
  let single: Built;
  beforeAll(async () => {
    page = await built('vite.config.ts');
    single = await built('vite.single.config.ts');
  }, 180_000);

  test('name every package that is in the page, and no other', () => {
    const notices = page.text(NOTICES_FILE);
    expect(named(notices).filter((name) => !TOOLS.includes(name))).toEqual(
      [...page.packages].toSorted(),
    );
    for (const name of FONTS) expect(page.packages).toContain(name);
    expect(page.text('index.html')).toContain(`rel="license" href="./${NOTICES_FILE}"`);
  });

  test('name every package that is in the single file, and its fonts, and stand in it', () => {
    const html = single.text('threshold.html');
    const comment = /<!--([\s\S]*?)-->\s*<\/html>\s*$/u.exec(html)?.[1] ?? '';
    for (const notices of [single.text(NOTICES_FILE), comment]) {
      expect(named(notices)).toEqual(expect.arrayContaining([...single.packages, ...FONTS]));
    }
  });

  test('bring whole licences, and the makers of the fonts by the names they keep', () => {
    const notices = page.text(NOTICES_FILE);
    expect(notices.startsWith('Threshold')).toBe(true);
    expect(notices).toContain(readFileSync(inRoot('LICENSE'), 'utf8').trim());
    for (const part of notices.split(/^=+$/mu).slice(2)) {
      if (named(part).length === 0) continue;
      expect(part).toMatch(/Permission (?:is hereby granted|to use)|SIL OPEN FONT LICENSE/u);
      expect(part).toMatch(/Copyright|©/u);
    }
    expect(notices).toMatch(/Adobe.*Reserved Font Name/u);
  });
});

test('the element and the library hold nothing of others', async () => {
  for (const config of ['vite.element.config.ts', 'vite.lib.config.ts']) {
    const { packages, text } = await built(config);
    expect([...packages], config).toEqual([]);
    if (config.includes('lib')) expect(text(NOTICES_FILE)).toBe(noticesText([]));
  }
}, 120_000);

test.each([
  ['/a/node_modules/react/index.js', 'react'],
  ['../../b/node_modules/@x/y/files/z.woff2?url', '@x/y'],
  ['/a/node_modules/p/node_modules/q/i.js', 'q'],
  ['\0vite/preload-helper.js', 'vite'],
  ['\0virtual:equations', undefined],
  ['/a/src/main.tsx', undefined],
])('%j belongs to %s', (id, name) => {
  expect(packageOf(id)?.name).toBe(name);
});

test('a file that is no font is told from one', () => {
  expect(() => fontCopyright(Buffer.from('nothing of the kind'))).toThrow(/WOFF2/u);
});
