import { act, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import type * as messages from '../../src/i18n/messages.ts';
import { pl } from '../../src/i18n/pl.ts';
import { LazyDetails, LazyPart } from '../../src/ui/controls/LazyDetails.tsx';
import type { LoadFailure } from '../../src/ui/controls/load-failure.ts';
import { Header } from '../../src/ui/panels/Header.tsx';
import { Notices } from '../../src/ui/panels/Notices.tsx';
import { ShareButton } from '../../src/ui/share/ShareButton.tsx';
import { SessionContext } from '../../src/ui/session/session.ts';
import type * as noticeWords from '../../src/ui/view/load-notice-text.ts';
import { show, stage } from './session.tsx';

/** Modules that are loaded late, each with what becomes of it. */
const late = vi.hoisted(() => ({
  words: null as Error | null,
  notices: null as Error | null,
}));

vi.mock('../../src/i18n/messages.ts', async (load) => {
  const real = await load<typeof messages>();
  return {
    ...real,
    loadMessages: (language: 'en' | 'pl') =>
      language === 'pl' && late.words ? Promise.reject(late.words) : real.loadMessages(language),
  };
});
vi.mock('../../src/ui/view/load-notice-text.ts', async (load) => {
  const real = await load<typeof noticeWords>();
  return {
    noticeTextIfLoaded: () => (late.notices ? null : real.noticeTextIfLoaded()),
    loadNoticeText: () => (late.notices ? Promise.reject(late.notices) : real.loadNoticeText()),
  };
});

const LANGUAGES = { en, pl } as const;
const GONE = new TypeError('Failed to fetch dynamically imported module');

/** The world in which a part could not be loaded. */
function world(failure: LoadFailure): void {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(failure !== 'offline');
  vi.stubGlobal('fetch', () =>
    failure === 'renewed'
      ? Promise.resolve(new Response(null, { status: 200 }))
      : Promise.reject(new TypeError('no answer')),
  );
}

const BUTTONS: Readonly<Record<LoadFailure, readonly ('tryAgain' | 'reload')[]>> = {
  offline: ['tryAgain'],
  renewed: ['reload'],
  unknown: ['tryAgain', 'reload'],
};
const FAILURES = Object.keys(BUTTONS) as LoadFailure[];

beforeEach(() => {
  Object.assign(late, { words: null, notices: null });
  return () => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  };
});

const Inside = () => (
  <p>
    <button type="button">inside</button>
  </p>
);

/** A load that fails until `isThere`. */
function source(): { isThere: boolean; load(): Promise<typeof Inside> } {
  const made = {
    isThere: false,
    load: () => (made.isThere ? Promise.resolve(Inside) : Promise.reject(GONE)),
  };
  return made;
}

const trouble = (): Promise<HTMLElement> => screen.findByRole('alert');
const namesIn = (box: HTMLElement): readonly (string | null)[] =>
  [...box.querySelectorAll('button')].map((button) => button.textContent);

describe.each(FAILURES)('a part that cannot be loaded (%s)', (failure) => {
  test.each(['en', 'pl'] as const)('says what happened and what helps (%s)', async (language) => {
    world(failure);
    const m = LANGUAGES[language];
    show(<LazyPart className="part" load={source().load} inside={{}} />, '', language);
    const box = await trouble();
    expect(box.querySelector('p')?.textContent).toBe(`${m.notLoaded} ${m.whatHelps[failure]}`);
    expect(namesIn(box)).toEqual(BUTTONS[failure].map((name) => m[name]));
  });

  test('leaves its box open, and the focus where it was', async () => {
    world(failure);
    show(<LazyDetails className="box" title="More" load={source().load} inside={{}} />);
    const summary = screen.getByText('More');
    summary.focus();
    await userEvent.click(summary);
    await trouble();
    expect(screen.getByText('More').closest('details')?.open).toBe(true);
    expect(document.activeElement).toBe(summary);
  });
});

describe('Another try', () => {
  const KINDS = [
    ['box', LazyDetails],
    ['part', LazyPart],
  ] as const;

  test.each(KINDS)('of a %s brings it, and the focus stays near', async (_kind, Lazy) => {
    world('offline');
    const from = source();
    show(<Lazy className="late" title="More" load={from.load} inside={{}} />);
    const summary = screen.queryByText('More');
    if (summary) await userEvent.click(summary);
    await trouble();
    const again = screen.getByRole('button', { name: en.tryAgain });
    await userEvent.click(again);
    expect(document.activeElement).toBe(again);
    from.isThere = true;
    await userEvent.click(again);
    expect(await screen.findByRole('button', { name: 'inside' })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(document.activeElement).not.toBe(document.body);
    expect(document.activeElement?.closest('.late')).not.toBeNull();
  });

  test('of a box is made when it is opened once more', async () => {
    world('offline');
    const from = source();
    show(<LazyDetails className="late" title="More" load={from.load} inside={{}} />);
    const summary = screen.getByText('More');
    await userEvent.click(summary);
    await trouble();
    from.isThere = true;
    await userEvent.click(summary);
    await userEvent.click(summary);
    expect(await screen.findByRole('button', { name: 'inside' })).toBeTruthy();
  });

  test('of the share dialog opens it', async () => {
    world('unknown');
    const Shared = ({ isOpen }: { readonly isOpen: boolean }) => isOpen && <p>shared</p>;
    let isThere = false;
    const load = () => (isThere ? Promise.resolve(Shared) : Promise.reject(GONE));
    show(<ShareButton load={load} />);
    await userEvent.click(screen.getByRole('button', { name: en.share }));
    await trouble();
    isThere = true;
    await userEvent.click(screen.getByRole('button', { name: en.tryAgain }));
    expect(await screen.findByText('shared')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('A language whose words cannot be had', () => {
  function page() {
    const made = stage('');
    render(
      <SessionContext value={made.session}>
        <Header />
        <Notices />
      </SessionContext>,
    );
    return made;
  }

  test('leaves the other one, says so by its name, and comes with another try', async () => {
    world('offline');
    late.words = GONE;
    const { session } = page();
    await userEvent.click(screen.getByRole('button', { name: 'pl' }));
    const box = await trouble();
    expect(box.textContent).toContain(`Polski: ${en.notLoaded}`);
    expect(session.reader.getState().language).toBe('en');
    late.words = null;
    await userEvent.click(screen.getByRole('button', { name: en.tryAgain }));
    expect(await screen.findByRole('button', { name: pl.share })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('is still the wish that the next visit starts with', async () => {
    world('offline');
    late.words = GONE;
    page();
    await userEvent.click(screen.getByRole('button', { name: 'pl' }));
    await trouble();
    expect(localStorage.getItem('threshold.reader')).toContain('"pl"');
  });

  test('is forgotten when the reader chooses the other one', async () => {
    world('offline');
    late.words = GONE;
    page();
    await userEvent.click(screen.getByRole('button', { name: 'pl' }));
    await trouble();
    await userEvent.click(screen.getByRole('button', { name: 'en' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

test('notices whose words cannot be had name the key, and tell what helps', async () => {
  world('renewed');
  late.notices = GONE;
  show(<Notices />, 'v=1&models=lif&foo=1');
  expect((await trouble()).textContent).toContain(en.whatHelps.renewed);
  expect(screen.getByRole('listitem').textContent).toBe('foo');
});

test('a part that has come and fails is a failure of its own', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const Bad = (): never => {
    throw new Error('bad');
  };
  show(<LazyDetails className="late" title="More" load={() => Promise.resolve(Bad)} inside={{}} />);
  fireEvent.click(screen.getByText('More'));
  await act(async () => {});
  expect((await trouble()).textContent).toContain(en.stopped);
  expect(screen.getByText('More')).toBeTruthy();
});
