import { readFileSync } from 'node:fs';
import { inRoot } from '../paths.mjs';
import type { BundledPackage } from './package.ts';

const RULE = '='.repeat(80);

/** The licence of the project, and who else's work is in a build, under which licence. */
export function noticesText(packages: readonly BundledPackage[]): string {
  const own = readFileSync(inRoot('LICENSE'), 'utf8').trim();
  const head = `Threshold: an explorer of neuron activation models\n\n${own}`;
  if (packages.length === 0) return `${head}\n\n${RULE}\n\nIt holds no work of others.\n`;
  // One text for all that share it word by word.
  const texts = [...new Set(packages.map(({ text }) => text))];
  const parts = texts.map((text) => {
    const those = packages.filter((one) => one.text === text);
    const names = those.map(nameOf).join('\n');
    return `${RULE}\n\n${names}\n\n${text}`;
  });
  const list = packages.map(({ name }) => name).join(', ');
  return `${head}\n\n${RULE}\n\nIt holds work of others: ${list}.\n\n${parts.join('\n\n')}\n`;
}

const nameOf = ({ name, version, licence, copyright }: BundledPackage): string =>
  [`${name} ${version} (${licence})`, ...(copyright ? [copyright] : [])].join('\n');
