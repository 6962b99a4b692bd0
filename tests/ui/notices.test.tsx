import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { pl } from '../../src/i18n/pl.ts';
import { NOT_LOADED } from '../../src/live/failures.ts';
import type { Notice } from '../../src/state/notice.ts';
import { Notices } from '../../src/ui/panels/Notices.tsx';
import { plain, show } from './session.tsx';

const MESSAGES = { en, pl };
const LANGUAGES = ['en', 'pl'] as const;
const reason = { en: 'because of this', pl: 'bo tak' };

/** What is said of one notice, on a page with a stimulus of the kind it is about. */
function said(notice: Notice, language: 'en' | 'pl', stimulus = 'current-step'): string {
  const link = `v=1&models=lif&measure=spike-count&stimulus=${stimulus}`;
  const { session } = show(<Notices />, link, language);
  act(() => session.store.setState({ notices: [notice] }));
  return plain(screen.getByRole('listitem').textContent);
}

const clamped = (name: string, unit: string): Notice => ({
  kind: 'clamped',
  name,
  value: 1e9,
  unit,
  min: -0.5,
  max: 10,
  used: 10,
});

/** Each kind with what its words must contain, in English and in Polish. */
const KINDS: readonly (readonly [string, Notice, readonly string[], readonly string[]])[] = [
  ['an unknown key', { kind: 'unknown-key', name: 'foo' }, ['“foo”', 'ignored'], ['„foo”', 'Pominięto']],
  ['an unused key', { kind: 'unused-key', name: 'onMs' }, ['“onMs”', 'ignored'], ['„onMs”', 'Pominięto']],
  ['a repeated key', { kind: 'repeated-key', name: 'amp' }, ['“amp”', 'more than once'], ['„amp”', 'więcej niż raz']],
  ['an unknown value', { kind: 'unknown-value', name: 'measure', value: 'mood' }, ['“mood”', 'measure'], ['„mood”', 'measure']],
  ['a value beside a few words', { kind: 'unknown-value', name: 'lang', value: 'fr', allowed: ['en', 'pl'] }, ['“fr”', 'lang', 'en, pl'], ['„fr”', 'lang', 'en, pl']],
  ['no number', { kind: 'not-a-number', name: 'lif.gL', value: 'abc' }, ['Leak conductance (lif.gL)', '“abc”', 'not a number'], ['Przewodnictwo upływu (lif.gL)', '„abc”', 'nie jest liczbą']],
  ['a value outside its range', clamped('lif.gL', 'mS/cm²'), ['Leak conductance (lif.gL)', '000 mS/cm²', '−0.5 mS/cm² to 10 mS/cm²', '10 mS/cm² is used'], ['Przewodnictwo upływu (lif.gL)', 'mS/cm²', 'od −0,5 mS/cm² do 10 mS/cm²', 'Użyto 10 mS/cm²']],
  ['a time outside its range', clamped('onMs', 'ms'), ['Onset (onMs)', '−0.5 ms to 10 ms'], ['Początek (onMs)', 'od −0,5 ms do 10 ms']],
  ['a conflict', { kind: 'conflict', name: 'lif.vReset', value: -40, reason }, ['Reset potential (lif.vReset)', '−40', 'because of this', 'last good value'], ['Potencjał po resecie (lif.vReset)', '−40', 'bo tak', 'ostatnia poprawna wartość']],
  ['something refused', { kind: 'refused', name: 'range', value: '5,2', reason, used: '0,3' }, ['range', '5,2', 'because of this', '0,3'], ['range', '5,2', 'bo tak', '0,3']],
  ['a newer version', { kind: 'newer-version', name: 'v', value: '7' }, ['newer version', '7'], ['nowszej wersji', '7']],
]; // prettier-ignore

describe.each(LANGUAGES)('Notices (%s)', (language) => {
  test.each(KINDS)('%s is named with all a reader needs', (_what, notice, english, polish) => {
    const text = said(notice, language);
    for (const part of language === 'en' ? english : polish) expect(text).toContain(part);
    expect(text).not.toMatch(/undefined|NaN|\[object/u);
  });

  test('a model that could not be run is named', () => {
    const { runner } = show(<Notices />, 'v=1&models=lif', language);
    act(() => runner.latest('sweep:lif').fail('stack overflow'));
    expect(screen.getByRole('listitem').textContent).toBe(MESSAGES[language].runFailed('LIF'));
  });

  test('a model whose code could not be loaded is not blamed on its values', () => {
    const { runner } = show(<Notices />, 'v=1&models=lif', language);
    act(() => runner.latest('sweep:lif').fail(NOT_LOADED));
    const m = MESSAGES[language];
    const text = screen.getByRole('listitem').textContent;
    expect(text).toBe(`LIF: ${m.notLoaded} ${m.whatHelps.unknown}`);
  });

  test('the whole box is spoken when it comes, and can be put away', async () => {
    const { session } = show(<Notices />, 'v=1&models=lif&foo=1&lif.gL=1e9', language);
    expect(screen.getByRole('status', { name: MESSAGES[language].notices })).toBeTruthy();
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: MESSAGES[language].dismiss }));
    expect(screen.queryByRole('listitem')).toBeNull();
    expect(session.store.getState().notices).toEqual([]);
    expect(screen.getByRole('status')).toBeTruthy();
  });

  test('nothing is said of a good link', () => {
    show(<Notices />, 'v=1&models=lif&amp=2', language);
    expect(screen.queryByRole('listitem')).toBeNull();
  });

  test('every kind says something else in the other language', () => {
    for (const [, notice] of KINDS) {
      const one = said(notice, language);
      document.body.replaceChildren();
      expect(said(notice, language === 'en' ? 'pl' : 'en')).not.toBe(one);
      document.body.replaceChildren();
    }
  });
});

describe('Words, not keys', () => {
  test('a conflict names the unit of its value', () => {
    const text = said({ kind: 'conflict', name: 'lif.vReset', value: -40, reason }, 'en');
    expect(text).toContain('−40 mV');
  });

  test.each([
    ['rheobase', '× rheobase'],
    ['native', 'µA/cm²'],
  ])('an input outside its range names its unit (%s)', (unit, words) => {
    show(<Notices />, `v=1&models=lif&unit=${unit}&amp=1e6`);
    const text = plain(screen.getByRole('listitem').textContent);
    expect(text.split(words)).toHaveLength(5);
  });

  test.each(LANGUAGES)('a measure that gives way is named as in the menu (%s)', (language) => {
    show(<Notices />, 'v=1&models=lif&measure=rate-steady&stimulus=pulse', language);
    const text = screen.getByRole('listitem').textContent;
    expect(text).not.toMatch(/rate-steady|rate-window/u);
  });

  test.each([
    ['t=1e9', 'Length of the run'],
    ['dt=99', 'Time step'],
    ['seed=-3', 'Random seed'],
    ['cursor=1e9', 'Time cursor'],
    ['range=-1e9,3', 'Range'],
  ])('%s is named as its field is', (setting, name) => {
    show(<Notices />, `v=1&models=lif&${setting}`);
    expect(screen.getByRole('listitem').textContent).toContain(name);
  });
});
