import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { findSequence } from '../../src/content/sequences/index.ts';
import type { Language } from '../../src/i18n/language.ts';
import { Lecture } from '../../src/shells/lecture/Lecture.tsx';
import type { RevealedVote } from '../../src/shells/lecture/use-presenter.ts';
import { decodeDocument, readPageKeys } from '../../src/state/codec.ts';
import type { PageKeys } from '../../src/state/link/page-keys.ts';
import { plain, show } from '../ui/session.tsx';

const steps = findSequence('relu-or-step')?.steps ?? [];

/** A lecture at one of its steps, counted from 1. */
function lecture(
  step: number,
  language: Language = 'en',
  onAnswer: (vote: RevealedVote) => void = () => undefined,
) {
  const keys: PageKeys = { mode: 'lecture', sequence: 'relu-or-step', step: String(step) };
  history.replaceState(null, '', `#mode=lecture&sequence=relu-or-step&step=${step}`);
  return show(<Lecture keys={keys} onAnswer={onAnswer} />, '', language);
}

const press = (key: string): boolean => fireEvent.keyDown(document.body, { key });
const title = (): string => screen.getByRole('heading', { level: 1 }).textContent;
const button = (name: RegExp): HTMLElement => screen.getByRole('button', { name });
const text = (): string => plain(document.body.textContent);

// Whole pages are rendered, with real runs behind them: a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  // Where there is no layout there are no dialogs either.
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
});

describe('Steps', () => {
  test('a link that names a step opens the state of that step', () => {
    const { document: opened } = lecture(4);
    expect(title()).toContain('Now count spikes');
    expect(title()).toContain('Step 4 of 8');
    expect(opened()).toEqual(decodeDocument(steps[3]!.link).document);
  });

  test('keys and clicker walk to the end and back, and every step opens as it was prepared', () => {
    const { document: opened } = lecture(1);
    for (const [i, step] of steps.entries()) {
      expect(title()).toContain(step.title.en);
      expect(opened()).toEqual(decodeDocument(step.link).document);
      press(i % 2 === 0 ? 'ArrowRight' : 'PageDown');
    }
    expect(title()).toContain('Step 8 of 8');
    for (const [i, step] of steps.toReversed().entries()) {
      expect(opened()).toEqual(decodeDocument(step.link).document);
      press(i % 2 === 0 ? 'PageUp' : 'ArrowLeft');
    }
    expect(title()).toContain('Step 1 of 8');
  });

  test.each([
    'v=1&mode=lecture&sequence=relu-or-step&step=6&lang=en',
    'mode=lecture&step=6&sequence=relu-or-step&theme=dark',
  ])('a hand-written link opens its step, with the page and on it: %s', (hash) => {
    const opened = lecture(1);
    history.replaceState(null, '', `#${hash}`);
    act(() => void window.dispatchEvent(new HashChangeEvent('hashchange')));
    expect(title()).toContain('Step 6 of 8');
    expect(opened.document()).toEqual(decodeDocument(steps[5]!.link).document);
    cleanup();
    history.replaceState(null, '', `#${hash}`);
    const again = show(<Lecture keys={readPageKeys(hash)} />, hash);
    expect(title()).toContain('Step 6 of 8');
    expect(again.document()).toEqual(decodeDocument(steps[5]!.link).document);
  });

  test.each([
    ['sequence=nobody', /There is no lecture “nobody”/u],
    ['sequence=relu-or-step&step=99', /no step “99”.*1 to 8/u],
  ])('%s is told, and there is a way on', (hash, words) => {
    history.replaceState(null, '', `#mode=lecture&${hash}`);
    const keys = Object.fromEntries(new URLSearchParams(hash)) as PageKeys;
    show(<Lecture keys={{ mode: 'lecture', ...keys }} />);
    const told = screen.getAllByRole('status').map(({ textContent }) => textContent);
    expect(told.join(' ')).toMatch(words);
    if (hash.includes('nobody')) {
      fireEvent.click(button(/ReLU or step/u));
      expect(title()).toContain('Step 1 of 8');
    }
  });
});

describe('Votes', () => {
  test('a count is a whole number of hands, and anything else is told and changes nothing', async () => {
    const user = userEvent.setup();
    lecture(6);
    const [first] = within(screen.getByRole('region', { name: 'Vote' })).getAllByRole('textbox');
    await user.type(first!, '12{Enter}');
    for (const text of ['1,5', '1.5', '-3', '1 2', '12a', '10000', '1e9']) {
      await user.clear(first!);
      await user.type(first!, `${text}{Enter}`);
      const told = within(screen.getByRole('region', { name: 'Vote' })).getByRole('alert');
      expect(plain(told.textContent)).toContain(`“${text}” cannot be read`);
      expect(first!.getAttribute('aria-describedby')).toBe(told.id);
      expect(first!.getAttribute('aria-invalid')).toBe('true');
    }
    await user.clear(first!);
    await user.type(first!, '{Enter}');
    expect(screen.queryByRole('alert')).toBeNull();
    expect((first as HTMLInputElement).value).toBe('0');
    fireEvent.keyDown(first!, { key: 'ArrowUp' });
    expect((first as HTMLInputElement).value).toBe('1');
  });

  test('the answer is not on the page before it is revealed', () => {
    lecture(3);
    expect(text()).not.toContain('the answer');
    expect(text()).not.toContain('41.3');
    expect(document.querySelector('.io-curve')).toBeNull();
    press('r');
    expect(text()).toContain('the answer');
    expect(document.querySelector('.io-curve')).not.toBeNull();
  });

  test('counts are typed with the keyboard alone and survive stepping away and back', async () => {
    const user = userEvent.setup();
    lecture(3);
    press('v');
    await user.keyboard('12{Enter}30{Enter}{ArrowUp}{ArrowUp}{Enter}5{Enter}');
    const counts = (): string[] =>
      screen.getAllByRole<HTMLInputElement>('textbox').map(({ value }) => value);
    expect(counts()).toEqual(['12', '30', '2', '5']);
    // The page has its keys again.
    expect(document.activeElement).toBe(screen.getByRole('main'));
    press('ArrowRight');
    press('ArrowLeft');
    expect(counts()).toEqual(['12', '30', '2', '5']);
    expect(document.querySelector('.bar')).toBeNull();
    press('R');
    const widths = [...document.querySelectorAll<HTMLElement>('.bar')].map(
      ({ style }) => style.width,
    );
    expect(widths).toEqual(['40%', '100%', `${200 / 30}%`, `${500 / 30}%`]);
  });

  test('while somebody types, keys do not step; the clicker does', () => {
    lecture(3);
    const field = screen.getAllByRole('textbox')[0]!;
    field.focus();
    for (const key of ['ArrowRight', 'r', ' ']) fireEvent.keyDown(field, { key });
    expect(title()).toContain('Step 3 of 8');
    expect(text()).not.toContain('the answer');
    fireEvent.keyDown(field, { key: 'PageDown' });
    expect(title()).toContain('Step 4 of 8');
  });

  test('a revealed vote is told once to whoever embeds the lecture', () => {
    const told = vi.fn<(vote: RevealedVote) => void>();
    lecture(7, 'en', told);
    const [first] = screen.getAllByRole('textbox');
    fireEvent.change(first!, { target: { value: '9' } });
    press('Enter');
    press('Enter');
    expect(told.mock.calls).toEqual([
      [{ sequence: 'relu-or-step', step: 'timing', counts: [9, 0, 0], answer: 2 }],
    ]);
  });

  test('the last vote shows the first one beside it', () => {
    lecture(1);
    fireEvent.change(screen.getAllByRole('textbox')[0]!, { target: { value: '17' } });
    press('End');
    expect(text()).not.toContain('first vote');
    press('r');
    expect(text()).toContain('first vote: 17');
  });
});

describe('The last step', () => {
  test('shows the pictures of the hour, each computed by its own model, and no cards of text', async () => {
    lecture(8);
    const { pictures = [] } = steps[7]!;
    const drawn = [...document.querySelectorAll('.lecture-pictures .lecture-plot')];
    const titles = drawn.map((one) => plain(one.querySelector('h2')!.textContent));
    expect(titles).toEqual(pictures.map(({ title: { en } }) => plain(en)));
    expect(drawn).toHaveLength(4);
    await waitFor(
      () => {
        for (const [i, { plot }] of pictures.entries()) {
          const line = plot === 'input' ? '.io-curve path' : '.time-plot path';
          expect(drawn[i]!.querySelector(line), titles[i]).not.toBeNull();
        }
      },
      { timeout: 50_000 },
    );
    expect(text()).not.toContain('Leaves out');
  });
});

describe('The plots stay where the class looks', () => {
  test.each(steps.map(({ id }, i) => [id, i + 1] as const))(
    '%s keeps room for its reason, and does not tell it',
    (_id, number) => {
      lecture(number);
      const room = (): string[] =>
        [...document.querySelectorAll('.to-come')].map(({ textContent }) => textContent);
      const before = room();
      expect(before).toHaveLength(steps[number - 1]!.reveal ? 2 : 0);
      for (const words of before) expect(words).toMatch(/^[n\P{L}]+$/u);
      press('r');
      expect(room()).toEqual(before);
    },
  );
});

describe('A QR code for the room', () => {
  test('is shown as large as the screen by a key, and any key takes it away', async () => {
    const { document: now } = lecture(7);
    press('q');
    const dialog = await screen.findByRole('dialog', { name: 'QR code for the room' });
    const name = within(dialog).getByRole('img').getAttribute('aria-label') ?? '';
    expect(decodeDocument(name.slice(name.indexOf('#') + 1)).document).toEqual(now());
    press('ArrowRight');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(title()).toContain('Step 7 of 8');
  });
});

describe('Presenting', () => {
  test('digits and presses hide and show models, in the plots and in the row of numbers', () => {
    lecture(6);
    const axon = (): HTMLElement => button(/1.*Hodgkin–Huxley/u);
    expect(plain(axon().textContent)).toContain('27');
    press('1');
    expect(plain(axon().textContent)).toContain('hidden');
    fireEvent.click(axon());
    expect(plain(axon().textContent)).toContain('27');
  });

  test('the keys are listed in a dialog that Escape closes', () => {
    lecture(2);
    press('?');
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getByText('F')).toBeTruthy();
    press('ArrowRight');
    expect(title()).toContain('Step 2 of 8');
    press('Escape');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('any key ends the black screen and does nothing else', () => {
    lecture(2);
    press('.');
    expect(button(/Back to the picture/u)).toBeTruthy();
    press('ArrowRight');
    expect(screen.queryByRole('button', { name: /Back to the picture/u })).toBeNull();
    expect(title()).toContain('Step 2 of 8');
  });

  test('full screen that the browser forbids is said and breaks nothing', async () => {
    lecture(2);
    document.documentElement.requestFullscreen = () => Promise.reject(new Error('no'));
    await act(async () => {
      press('f');
      await Promise.resolve();
    });
    expect(text()).toContain('does not allow full screen');
  });

  test('white for the projector, whatever the reader likes; the explorer keeps its own', () => {
    const { session } = lecture(2);
    expect(document.documentElement.dataset.theme).toBe('projector');
    expect(session.reader.getState().theme).toBe('system');
    press('h');
    fireEvent.click(button(/^Dark$/u));
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(session.reader.getState().theme).toBe('system');
  });

  test('Polish from the first word', () => {
    lecture(7, 'pl');
    expect(title()).toContain('Czas jest wejściem');
    expect(plain(title())).toContain('Krok 7 z 8');
    expect(button(/Odsłoń/u)).toBeTruthy();
  });
});
