import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { LANGUAGES } from '../../src/i18n/language.ts';
import type { TermName } from '../../src/i18n/terms/en.ts';
import { termWords } from '../../src/i18n/terms/index.ts';
import { Terms } from '../../src/ui/controls/Terms.tsx';
import { NO_GHOSTS } from '../../src/ui/view/ghosts.ts';
import { InputPanel } from '../../src/ui/panels/InputPanel.tsx';
import { plain, show } from './session.tsx';

const NAMES = Object.keys(termWords.en) as TermName[];
const note = (): string => document.querySelector('.term-note')!.textContent;

describe.each(LANGUAGES)('A word that explains itself (%s)', (language) => {
  const word = (name: TermName): HTMLElement =>
    screen.getByRole('button', { name: termWords[language][name].label });

  test.each(NAMES)('%s: by a tap, and another one shuts it', async (name) => {
    const user = userEvent.setup();
    show(<Terms names={NAMES.join(' ')} />, '', language);
    expect(note()).toBe('');
    await user.click(word(name));
    await waitFor(() => expect(note()).toBe(termWords[language][name].meaning));
    expect(word(name).getAttribute('aria-expanded')).toBe('true');
    expect(
      document.querySelector(`#${CSS.escape(word(name).getAttribute('aria-controls')!)}`)
        ?.textContent,
    ).toBe(note());
    await user.click(word(name));
    expect(note()).toBe('');
    expect(word(name).getAttribute('aria-expanded')).toBe('false');
  });

  test('a tap on another word opens that one at once', async () => {
    const user = userEvent.setup();
    show(<Terms names={NAMES.join(' ')} />, '', language);
    for (const name of [...NAMES, ...NAMES.toReversed()].filter(
      (one, i, all) => one !== all[i - 1],
    )) {
      await user.click(word(name));
      expect(note()).toBe(termWords[language][name].meaning);
    }
  });

  test('by keys: the focus opens, Escape shuts and the focus stays; leaving shuts it too', async () => {
    const user = userEvent.setup();
    show(<Terms names="spike rheobase" />, '', language);
    act(() => word('rheobase').focus());
    await waitFor(() => expect(note()).toBe(termWords[language].rheobase.meaning));
    await user.keyboard('{Escape}');
    expect(note()).toBe('');
    expect(document.activeElement).toBe(word('rheobase'));
    await user.keyboard('{Enter}');
    expect(note()).not.toBe('');
    await user.tab();
    expect(note()).toBe('');
  });

  test('says the word in its explanation, and both languages explain the same words', () => {
    for (const name of NAMES) {
      const first = plain(termWords[language][name].label).split(' ')[0]!.slice(0, 4).toLowerCase();
      if (name !== 'relative')
        expect(termWords[language][name].meaning.toLowerCase()).toContain(first);
    }
  });
});

describe('Words are explained where they stand', () => {
  const shown = async (link: string): Promise<string[]> => {
    show(<InputPanel frozen={NO_GHOSTS} />, `v=1&${link}`);
    await vi.dynamicImportSettled();
    await act(async () => Promise.resolve());
    return [...document.querySelectorAll('.term')].map(({ textContent }) => plain(textContent));
  };

  test.each([
    [
      'models=lif',
      ['spike (action potential)', 'rheobase', 'settled', 'relative to its value at 2 × rheobase'],
    ],
    ['models=lif&unit=native&scale=native', ['spike (action potential)', 'settled']],
    ['models=lif&measure=spike-count', ['spike (action potential)', 'rheobase']],
    ['models=relu', []],
    ['models=lif,relu&slopes=1&derivative=1', []],
  ])('and only there: %s', async (link, words) => {
    expect(await shown(link)).toEqual(words);
  });
});
