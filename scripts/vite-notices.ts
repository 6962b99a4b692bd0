import type { Plugin } from 'vite';
import { NOTICES_FILE } from './paths.mjs';
import { noticesText } from './notices/notices-text.ts';
import { describePackage, packageOf } from './notices/package.ts';

/**
 * The licences of all packages that went into a build go with it: as a file, and in a page that is one file as a comment
 * at its end. Which these are the bundler knows: nobody keeps a list. A worker is a build of its own; it has to be asked
 * as well.
 */
export function thirdPartyNotices(where: 'file' | 'file and page' = 'file'): {
  readonly notices: Plugin[];
  readonly inWorker: () => Plugin[];
} {
  const files = new Map<string, Set<string>>();
  const meet = (id: string): void => {
    const found = packageOf(id);
    if (found) files.set(found.name, (files.get(found.name) ?? new Set()).add(found.file));
  };
  const gather = (): Plugin => ({
    name: 'threshold:notices-gather',
    apply: 'build',
    enforce: 'pre',
    config: {
      order: 'post',
      handler({ build }) {
        const limit = build?.assetsInlineLimit;
        // A file that is written into another is none of the bundle; but the builder asks whether it shall be.
        const assetsInlineLimit = (file: string, content: Buffer): boolean | undefined => {
          meet(file);
          return typeof limit === 'function' ? limit(file, content) : undefined;
        };
        return { build: { assetsInlineLimit } };
      },
    },
    generateBundle: {
      order: 'pre',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'asset') file.originalFileNames.forEach(meet);
          else {
            for (const [id, { renderedLength }] of Object.entries(file.modules)) {
              if (renderedLength > 0) meet(id);
            }
          }
        }
      },
    },
  });
  const write: Plugin = {
    name: 'threshold:notices',
    apply: 'build',
    transformIndexHtml: () =>
      where === 'file'
        ? [{ tag: 'link', attrs: { rel: 'license', href: `./${NOTICES_FILE}` }, injectTo: 'head' }]
        : [],
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const packages = [...files]
          .map(([name, used]) => describePackage(name, [...used]))
          .toSorted((a, b) => (a.name < b.name ? -1 : 1));
        const source = noticesText(packages);
        this.emitFile({ type: 'asset', fileName: NOTICES_FILE, source });
        if (where === 'file') return;
        for (const page of Object.values(bundle)) {
          if (page.type !== 'asset' || !page.fileName.endsWith('.html')) continue;
          // Two hyphens would end a comment.
          const comment = `<!--\n${source.replaceAll(/--+/gu, '—')}-->`;
          page.source = String(page.source).replace(/<\/html>\s*$/u, () => `${comment}\n</html>\n`);
        }
      },
    },
  };
  return { notices: [gather(), write], inWorker: () => [gather()] };
}
