import { cp, mkdtemp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inRoot } from '../../../scripts/paths.mjs';
import { writeServiceWorker } from '../../../scripts/vite-offline.ts';

export interface Release {
  readonly folder: string;
  /** Address of a part that the page loads later, if at all. */
  readonly latePart: string;
}

/**
 * A release like the built one, but with a name of its own in the page and in its first script, and with other names
 * for its files, as every changed release has. One host can hand out one release after the other.
 */
export async function makeRelease(name: string): Promise<Release> {
  const folder = await mkdtemp(path.join(tmpdir(), `threshold-${name}-`));
  await cp(inRoot('dist'), folder, { recursive: true });
  const assets = path.join(folder, 'assets');
  const old = (await readdir(assets)).filter((file) => /\.(?:js|css)$/u.test(file));
  const renamed = (file: string): string => file.replace(/(-[\w-]{8})\./u, `$1-${name}.`);
  const texts = [path.join(folder, 'index.html'), ...old.map((file) => path.join(assets, file))];
  for (const file of texts) {
    let text = await readFile(file, 'utf8');
    for (const asset of old) text = text.replaceAll(asset, renamed(asset));
    if (file.endsWith('index.html')) {
      text = text.replace('<html ', `<html data-release="${name}" `);
    }
    if (/index-[^/]*\.js$/u.test(file)) text += `\nglobalThis.release="${name}";`;
    await writeFile(file, text);
  }
  for (const file of old) await rename(path.join(assets, file), path.join(assets, renamed(file)));
  await writeServiceWorker(folder);
  const late = old.find((file) => /^Lecture-.*\.js$/u.test(file));
  if (!late) throw new Error('the build has no part that is loaded later');
  return { folder, latePart: `assets/${renamed(late)}` };
}
