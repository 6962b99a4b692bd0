import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CORE_PARTS, LAYERS, type Layer } from './layers.mjs';
import { importsOf, sourceFiles, type Import, type SourceFile } from './source-files.ts';

const files = sourceFiles();

test('every file belongs to a layer', () => {
  const stray = files.map(({ name }) => name).filter((name) => !(layerOf(name) in LAYERS));
  expect(stray).toEqual([]);
});

test('layers import only what the table allows', () => {
  expect(files.flatMap((file) => offences(file, layerOf(file.name), LAYERS))).toEqual([]);
});

test('inside the core, too, imports go one way only', () => {
  const core = files.filter(({ name }) => layerOf(name) === 'core');
  expect(core.flatMap((file) => offences(file, partOf(file.name), CORE_PARTS))).toEqual([]);
});

test('relative imports name an existing file with its extension', () => {
  const vague = files.flatMap((file) =>
    importsOf(file)
      .filter(({ target }) => target !== undefined && !isFile(target))
      .map(({ specifier }) => `${file.name}: ${specifier}`),
  );
  expect(vague).toEqual([]);
});

const layerOf = (name: string) => name.split('/')[0] ?? '';
const partOf = (name: string) => name.split('/').slice(0, 2).join('/').replace(/\.ts$/u, '');
const packageOf = (specifier: string) => /^(?:@[^/]+\/)?[^/]+/u.exec(specifier)?.[0] ?? specifier;
const isInside = (target: string, place: string) =>
  target === place || target.startsWith(`${place}/`) || target.startsWith(`${place}.ts`);
const isFile = (target: string) =>
  /\.\w+$/u.test(target) && existsSync(new URL(`../../src/${target}`, import.meta.url));

function offences(file: SourceFile, place: string, table: Readonly<Record<string, Layer>>) {
  const rule = table[place];
  if (!rule) return [`${file.name}: ${place} is not in the table`];
  return importsOf(file)
    .filter((found) => !isAllowed(found, place, rule))
    .map(({ specifier }) => `${file.name}: ${specifier}`);
}

function isAllowed({ specifier, target, typesOnly }: Import, place: string, rule: Layer) {
  if (target === undefined) return rule.npm.includes(packageOf(specifier));
  const places = [place, ...rule.from, ...(typesOnly ? (rule.types ?? []) : [])];
  return places.some((allowed) => isInside(target, allowed));
}
