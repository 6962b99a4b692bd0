import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));

export interface SourceFile {
  /** Path inside src, with forward slashes: 'core/math/erf.ts'. */
  readonly name: string;
  readonly text: string;
}

export interface Import {
  /** As written: './erf.ts', 'react'. */
  readonly specifier: string;
  /** Path inside src that a relative import means; undefined for a package. */
  readonly target: string | undefined;
  readonly typesOnly: boolean;
}

/** All TypeScript of src, without comments, so that nothing is taken for code that is none. */
export function sourceFiles(): SourceFile[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.tsx?$/u.test(name))
    .map((name) => ({ name, text: withoutComments(readFileSync(join(SRC, name), 'utf8')) }));
}

const COMMENT = /\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gmu;
const withoutComments = (text: string) => text.replaceAll(COMMENT, '');

const IMPORT_FROM =
  /\b(?:import|export)\s+(?<type>type\s)?[\w\s{},*$]*?\bfrom\s*['"](?<from>[^'"]+)['"]/u;
const IMPORT_BARE = /\bimport\s*\(?\s*['"`](?<bare>[^'"`]+)['"`]/u;
const FILE_OF_WORKER = /\bnew URL\(\s*['"](?<url>\.[^'"]+)['"]/u;
const IMPORT = new RegExp(
  [IMPORT_FROM, IMPORT_BARE, FILE_OF_WORKER].map(({ source }) => source).join('|'),
  'gu',
);

/** Everything a file reaches for: imports, re-exports, import(…), and the files of workers. */
export function importsOf({ name, text }: SourceFile): Import[] {
  return [...text.matchAll(IMPORT)].map(({ groups = {} }) => {
    const specifier = groups['from'] ?? groups['bare'] ?? groups['url'] ?? '';
    const target = specifier.startsWith('.')
      ? posix.join(posix.dirname(name), specifier.replace(/\?.*$/u, ''))
      : undefined;
    return { specifier, target, typesOnly: groups['type'] !== undefined };
  });
}
