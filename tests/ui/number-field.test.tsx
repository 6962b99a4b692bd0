import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import type { Language } from '../../src/i18n/language.ts';
import { NumberField } from '../../src/ui/controls/NumberField.tsx';
import { SessionContext } from '../../src/ui/session/session.ts';
import { plain, stage } from './session.tsx';

interface Setup {
  readonly value?: number;
  readonly step?: number;
  readonly min?: number;
  readonly language?: Language;
}

function field({ value = 1.6, step = 0.1, min = -10, language = 'en' }: Setup = {}) {
  const onCommit = vi.fn();
  const { session, speak } = stage('v=1&models=relu', language);
  function Owner() {
    const [now, setNow] = useState(value);
    return (
      <>
        <NumberField
          label="Gain"
          unit="mV"
          value={now}
          min={min}
          max={10}
          step={step}
          onCommit={(next) => {
            onCommit(next);
            setNow(next);
          }}
        />
        <button type="button" onClick={() => setNow(3)}>
          elsewhere
        </button>
      </>
    );
  }
  render(
    <SessionContext value={session}>
      <Owner />
    </SessionContext>,
  );
  const box = screen.getByRole<HTMLInputElement>('textbox', { name: /Gain/u });
  return { box, onCommit, speak, user: userEvent.setup() };
}

describe('A number field', () => {
  test('shows value and unit', () => {
    const { box } = field({ value: -54.387 });
    expect(box.value).toBe('−54.387');
    expect(screen.getByText('mV')).toBeTruthy();
  });

  test.each([
    ['Enter', '{Enter}'],
    ['leaving the field', '{Tab}'],
  ])('takes a typed number over with %s, not before', async (_how, keys) => {
    const { box, onCommit, user } = field();
    await user.click(box);
    await user.keyboard('2.5');
    expect(onCommit).not.toHaveBeenCalled();
    await user.keyboard(keys);
    expect(onCommit.mock.calls).toEqual([[2.5]]);
    expect(box.value).toBe('2.5');
  });

  test('is overwritten by typing: the old number is selected when the field is entered', async () => {
    const { box, user } = field();
    await user.tab();
    expect(document.activeElement).toBe(box);
    await user.keyboard('7{Enter}');
    expect(box.value).toBe('7');
  });

  test('takes numbers as its language writes them, with its unit if that was pasted along', async () => {
    const polish = field({ language: 'pl' });
    expect(polish.box.value).toBe('1,6');
    await polish.user.click(polish.box);
    await polish.user.keyboard('2,5{Enter}');
    expect(polish.box.value).toBe('2,5');
    await polish.user.clear(polish.box);
    await polish.user.keyboard('−3,5 mV{Enter}');
    expect(polish.box.value).toBe('−3,5');
    expect(polish.onCommit.mock.calls).toEqual([[2.5], [-3.5]]);
  });

  // Half a comma is another number in another language: it is never guessed at.
  test.each([
    ['en', '1,5', '12,345.6'],
    ['en', '1 5', '12,345.6'],
    ['pl', '3.5', '12 345,6'],
    ['pl', '1 5', '12 345,6'],
  ] as const)('in %s refuses %s, says so and how to write it', async (language, text, example) => {
    const { box, onCommit, user } = field({ language });
    await user.click(box);
    await user.keyboard(`${text}{Enter}`);
    const told = plain(screen.getByRole('alert').textContent);
    expect(told).toContain(text);
    expect(told).toContain(example);
    expect(box.value).toBe(text);
    expect(onCommit).not.toHaveBeenCalled();
  });

  test.each([1.6, 0.2151448498295, 2 / 3])(
    'commits nothing if nothing was changed: %d',
    async (value) => {
      const { box, onCommit, user } = field({ value });
      await user.click(box);
      await user.keyboard('{Enter}');
      await user.tab();
      expect(onCommit).not.toHaveBeenCalled();
    },
  );

  test('repeats no more of a pasted page than its beginning', async () => {
    const { box, user } = field();
    await user.click(box);
    await user.paste('lorem '.repeat(1000));
    await user.keyboard('{Enter}');
    expect(screen.getByRole('alert').textContent.length).toBeLessThan(200);
  });

  // A phone's keys for numbers may have no minus, and only the decimal sign of the phone's own language.
  test('offers every key where it goes below zero, and after a refusal', async () => {
    const { box, user } = field({ min: 0 });
    expect(box.inputMode).toBe('decimal');
    await user.click(box);
    await user.keyboard('1,5{Enter}');
    expect(box.inputMode).toBe('text');
    cleanup();
    expect(field({ min: -10 }).box.inputMode).toBe('text');
  });

  test('says what was wrong in the language that is read now', async () => {
    const { box, user, speak } = field();
    await user.click(box);
    await user.keyboard('abc{Enter}');
    speak('pl');
    expect(screen.getByRole('alert').textContent).toContain('nie da się odczytać „abc”');
  });

  test.each([
    [
      'en',
      'Gain: “abc” cannot be read. Nothing was changed. Type a number from −10 to 10 mV, written like 12,345.6.',
    ],
    [
      'pl',
      'Gain: nie da się odczytać „abc”. Nic nie zmieniono. Wpisz liczbę od −10 do 10 mV w takim zapisie: 12 345,6.',
    ],
  ] as const)(
    'answers nonsense beside the field and keeps the last value (%s)',
    async (language, words) => {
      const { box, onCommit, user } = field({ language });
      await user.click(box);
      await user.keyboard('abc{Enter}');
      const message = screen.getByRole('alert');
      expect(plain(message.textContent)).toBe(words);
      expect(box.getAttribute('aria-invalid')).toBe('true');
      expect(box.getAttribute('aria-describedby')?.split(' ')).toContain(message.id);
      expect(onCommit).not.toHaveBeenCalled();
    },
  );

  test('Escape brings the last good value back and takes the message away', async () => {
    const { box, onCommit, user } = field();
    await user.click(box);
    await user.keyboard('abc{Enter}{Escape}');
    expect(box.value).toBe('1.6');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(box.getAttribute('aria-invalid')).toBe('false');
    await user.tab();
    expect(onCommit).not.toHaveBeenCalled();
  });

  test('a good number after nonsense takes the message away', async () => {
    const { box, onCommit, user } = field();
    await user.click(box);
    await user.keyboard('abc{Enter}');
    await user.clear(box);
    await user.keyboard('4{Enter}');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(onCommit.mock.calls).toEqual([[4]]);
  });

  test.each(['', ' ', '1e999', 'NaN', '--1', '1,2,3'])('does not take %j', async (text) => {
    const { box, onCommit, user } = field();
    await user.clear(box);
    if (text !== '') await user.keyboard(text);
    await user.keyboard('{Enter}');
    expect(onCommit).not.toHaveBeenCalled();
    expect(screen.getByRole('alert')).toBeTruthy();
  });

  test('arrows move by a step, with Shift by ten, and stop at the bounds', async () => {
    const { box, onCommit, user } = field({ value: 1.6 });
    await user.click(box);
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowDown}');
    expect(onCommit.mock.calls).toEqual([[1.7], [1.8], [1.7]]);
    await user.keyboard('{Shift>}{ArrowUp}{/Shift}');
    expect(box.value).toBe('2.7');
    for (let i = 0; i < 9; i++) await user.keyboard('{Shift>}{ArrowUp}{/Shift}');
    expect(box.value).toBe('10');
  });

  test('arrows leave no rounding noise', async () => {
    const { box, user } = field({ value: 0, step: 0.01 });
    await user.click(box);
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(box.value).toBe('0.03');
  });

  test('follows a value that is changed elsewhere', async () => {
    const { box, user } = field();
    await user.click(screen.getByRole('button', { name: 'elsewhere' }));
    expect(box.value).toBe('3');
  });

  test('says which numbers it takes', () => {
    expect(plain(field().box.title)).toBe(
      'Type a number from −10 to 10 mV, written like 12,345.6.',
    );
  });

  test('speaks its unit', () => {
    const { box } = field();
    const described = (box.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
    const spoken = described.map((id) => document.querySelector(`#${CSS.escape(id)}`)?.textContent);
    expect([box.getAttribute('aria-label'), ...spoken].join(' ')).toContain('mV');
  });

  test('arrows keep the digits of the value they start from', async () => {
    const { box, user } = field({ value: -5.387, step: 0.1 });
    await user.click(box);
    await user.keyboard('{ArrowUp}');
    expect(box.value).toBe('−5.287');
  });
});
