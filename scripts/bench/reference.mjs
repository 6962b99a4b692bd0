import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { CACHE, inRoot } from '../paths.mjs';

const SOURCE = inRoot('scripts', 'bench', 'reference.c');
// Vectors of four hurt: they are written one number at a time and read as a whole.
const FLAGS = [
  '-O3',
  '-fno-tree-vectorize',
  '-fno-tree-slp-vectorize',
  '-D_POSIX_C_SOURCE=199309L',
];

/**
 * Compiles the C side of the ratios.
 *
 * @returns {{ run: (...args: (string | number)[]) => any, compiler: string } | null} null without a compiler.
 */
export function compileReference() {
  const compilers = [process.env.CC, 'cc', 'gcc', 'clang'].filter(Boolean);
  const compiler = compilers.find((name) => spawnSync(name, ['--version']).status === 0);
  if (!compiler) return null;
  const folder = path.join(CACHE, 'bench');
  mkdirSync(folder, { recursive: true });
  const program = path.join(folder, 'reference');
  // Some compilers do not know this machine by that name.
  const compiled = [['-march=native'], []].some((extra) => {
    const args = [...FLAGS, ...extra, '-o', program, SOURCE, '-lm'];
    return spawnSync(compiler, args).status === 0;
  });
  if (!compiled) throw new Error(`${compiler} could not compile ${SOURCE}`);
  const version = spawnSync(compiler, ['--version'], { encoding: 'utf8' }).stdout.split('\n')[0];
  return {
    compiler: `${version} ${FLAGS[0]}`,
    run: (...args) => JSON.parse(execFileSync(program, args.map(String), { encoding: 'utf8' })),
  };
}
