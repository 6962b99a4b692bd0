import { findEngines } from '../engines/found.mjs';

/** Why the tests in other engines cannot be run here; empty if they can. */
function enginesMissing() {
  const { missing } = findEngines();
  return missing.length === 0 ? '' : `not run: not found here: ${missing.join(', ')}`;
}

/**
 * What `npm test` does, in this order.
 *
 * - `commands` run one after the other; the step passes if all of them do.
 * - `runner` names the test runner whose tests are counted one by one; any other step counts as one check.
 * - `needs` is an earlier step without which this one makes no sense.
 * - `hindered` tells why a machine cannot do it, which is no failure; empty if it can.
 *
 * @typedef {{ name: string, title: string, commands: string[][], runner?: string, needs?: string,
 *   hindered?: () => string, show?: boolean }} Step
 * @type {readonly Step[]}
 */
export const STEPS = [
  {
    name: 'typecheck',
    title: 'Types',
    commands: [['node_modules/typescript/bin/tsc', '--noEmit']],
  },
  {
    name: 'core',
    title: 'Types of the core, which knows no page',
    commands: [['node_modules/typescript/bin/tsc', '-p', 'tsconfig.core.json']],
  },
  { name: 'lint', title: 'Lint', commands: [['node_modules/oxlint/bin/oxlint']] },
  {
    name: 'format',
    title: 'Format',
    commands: [['node_modules/prettier/bin/prettier.cjs', '--check', '.']],
  },
  {
    name: 'unit',
    title: 'Unit and component tests',
    commands: [['node_modules/vitest/vitest.mjs', 'run']],
    runner: 'vitest',
  },
  {
    name: 'build',
    title: 'Build of page, element, library, single file and packages',
    commands: [
      ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
      [
        'node_modules/vite/bin/vite.js',
        'build',
        '-c',
        'vite.element.config.ts',
        '--logLevel',
        'warn',
      ],
      ['node_modules/vite/bin/vite.js', 'build', '-c', 'vite.lib.config.ts', '--logLevel', 'warn'],
      [
        'node_modules/vite/bin/vite.js',
        'build',
        '-c',
        'vite.single.config.ts',
        '--logLevel',
        'warn',
      ],
      ['scripts/pack-scorm.mjs'],
    ],
  },
  {
    name: 'e2e',
    title: 'Browser tests',
    commands: [['node_modules/@playwright/test/cli.js', 'test']],
    runner: 'playwright',
    needs: 'build',
  },
  {
    name: 'engines',
    title: 'Firefox and WebKit',
    commands: [['node_modules/vitest/vitest.mjs', 'run', '-c', 'vitest.engines.config.ts']],
    runner: 'engines',
    needs: 'build',
    hindered: enginesMissing,
  },
  {
    name: 'budget',
    title: 'Size and addresses of the build',
    commands: [['scripts/budget.mjs']],
    needs: 'build',
    show: true,
  },
];
