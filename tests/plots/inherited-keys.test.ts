import { describe, expect, test } from 'vitest';
import { keyStep } from '../../src/plots/shared/slider-keys.ts';
import { commandOf } from '../../src/shells/lecture/presenter-keys.ts';

// A remapped keyboard or an assistive program may send any word as the name of a key.
describe.each(Object.getOwnPropertyNames(Object.prototype))('a key named %s', (name) => {
  test('moves no slider', () => {
    expect(keyStep(name, false, 1, { min: 0, max: 2, step: 0.1 }, 'fine')).toBeNull();
  });

  test('is no command of a presenter', () => {
    expect(commandOf(name, 'page')).toBeNull();
  });
});
