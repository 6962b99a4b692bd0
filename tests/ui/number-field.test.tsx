import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import type { Language } from '../../src/i18n/language.ts';
import { NumberField } from '../../src/ui/controls/NumberField.tsx';
import { SessionContext } from '../../src/ui/session/session.ts';
import { stage } from './session.tsx';

interface Setup {
  readonly value?: number;
  readonly step?: number;
  readonly language?: Language;
}

function field({ value = 1.6, step = 0.1, language = 'en' }: Setup = {}) {
  const onCommit = vi.fn();
  const { session } = stage('v=1&models=relu', language);
  function Owner() {
    const [now, setNow] = useState(value);
    return (
      <>
        <NumberField
          label="Gain"
          unit="mV"
          value={now}
          min={-10}
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
  return { box, onCommit, user: userEvent.setup() };
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

  test('in Polish, 2,5 is two and a half, and so is 2.5', async () => {
    const { box, onCommit, user } = field({ language: 'pl' });
    expect(box.value).toBe('1,6');
    await user.click(box);
    await user.keyboard('2,5{Enter}');
    expect(box.value).toBe('2,5');
    await user.clear(box);
    await user.keyboard('3.5{Enter}');
    expect(box.value).toBe('3,5');
    expect(onCommit.mock.calls).toEqual([[2.5], [3.5]]);
  });

  test('commits nothing if nothing was changed', async () => {
    const { box, onCommit, user } = field();
    await user.click(box);
    await user.keyboard('{Enter}');
    await user.tab();
    expect(onCommit).not.toHaveBeenCalled();
  });

  test.each([
    ['en', 'Gain: “abc” is not a number. Nothing was changed.'],
    ['pl', 'Gain: „abc” nie jest liczbą. Nic nie zmieniono.'],
  ] as const)(
    'answers nonsense beside the field and keeps the last value (%s)',
    async (language, words) => {
      const { box, onCommit, user } = field({ language });
      await user.click(box);
      await user.keyboard('abc{Enter}');
      const message = screen.getByRole('alert');
      expect(message.textContent).toBe(words);
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
    expect(field().box.title).toBe('Type a number from −10 to 10.');
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
