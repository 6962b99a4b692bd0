import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as core from '../../src/core/index.ts';

test('the README example runs as printed and fires seven spikes', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, code = ''] = /```js\n([\s\S]*?)```/u.exec(readme) ?? [];
  const [, names = ''] = /^import \{(.*)\} from/mu.exec(code) ?? [];
  const body = code.replace(/^import .*$/mu, '');
  // oxlint-disable-next-line typescript/no-implied-eval
  const run = new Function('core', `const {${names}} = core;${body};return result;`) as (
    api: typeof core,
  ) => ReturnType<typeof core.simulate>;
  const result = run(core);
  expect(result.spikesMs).toHaveLength(7);
  expect(result.states[0]).toBeInstanceOf(Float64Array);
  expect(result.tMs).toHaveLength(result.states[0]!.length);
});
