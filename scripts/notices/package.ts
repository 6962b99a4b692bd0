import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../paths.mjs';
import { fontCopyright } from './font-copyright.ts';

/** A package of somebody else, parts of which are in a build. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Of the makers of its fonts, if it brings any. */
  readonly copyright: string;
  readonly text: string;
}

const INSTALLED = /^(?:.*\/)?node_modules\/(?<name>(?:@[^/]+\/)?[^/]+)\/(?<file>.*)$/u;
/** What a build tool adds of its own is called `\0tool/part`. */
const ADDED = /^\0(?<name>(?:@[^/]+\/)?[\w.-]+)\//u;
const LICENCE_FILE = /^(?:licen[cs]e|copying|ofl)\b/iu;
/** Vite goes on with the licences of what only its own tools are made of. */
const OF_TOOLS = /^# Licenses of bundled dependencies$/mu;

/** The package that a module or file belongs to; null if it is the project's own. */
export function packageOf(id: string): { readonly name: string; readonly file: string } | null {
  const found = INSTALLED.exec(id.replaceAll('\\', '/'))?.groups;
  if (found)
    return { name: found['name'] ?? '', file: (found['file'] ?? '').replace(/\?.*$/u, '') };
  const name = ADDED.exec(id)?.groups?.['name'];
  return name && existsSync(inRoot('node_modules', name)) ? { name, file: '' } : null;
}

/** Reads what a package says of its licence; throws if it says nothing, for then nothing may be given away. */
export function describePackage(name: string, files: readonly string[]): BundledPackage {
  const folder = inRoot('node_modules', name);
  const { version, license } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  ) as { version: string; license: string };
  const file = readdirSync(folder).find((one) => LICENCE_FILE.test(one));
  if (!file) throw new Error(`the package ${name} comes without its licence`);
  const [text = ''] = readFileSync(path.join(folder, file), 'utf8').split(OF_TOOLS);
  const fonts = files.filter((one) => one.endsWith('.woff2'));
  const said = fonts.map((font) => fontCopyright(readFileSync(path.join(folder, font))));
  const copyright = [...new Set(said)].join('\n');
  return { name, version, licence: license, copyright, text: text.trim() };
}
