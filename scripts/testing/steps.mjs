/**
 * What `npm test` does, in this order.
 *
 * - `commands` run one after the other; the step passes if all of them do.
 * - `runner` names the test runner whose tests are counted one by one; any other step counts as one check.
 * - `needs` is an earlier step without which this one makes no sense.
 *
 * @type {readonly { name: string, title: string, commands: string[][], runner?: string, needs?: string,
 *   show?: boolean }[]}
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
    title: 'Build of page, element and library',
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
    name: 'budget',
    title: 'Size and addresses of the build',
    commands: [['scripts/budget.mjs']],
    needs: 'build',
    show: true,
  },
];
