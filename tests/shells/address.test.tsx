import { act, render } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Embed } from '../../src/shells/embed/Embed.tsx';
import { Explorer } from '../../src/shells/explorer/Explorer.tsx';
import { Lecture } from '../../src/shells/lecture/Lecture.tsx';
import type { Shell } from '../../src/shells/Page.tsx';
import { Page } from '../../src/shells/Page.tsx';
import { startSession } from '../../src/shells/start-session.ts';
import { SessionContext } from '../../src/ui/session/session.ts';

vi.mock('../../src/runtime/make-worker.ts', () => ({
  makeWorker: () => {
    throw new Error('no workers here');
  },
}));

// Whole pages are drawn: a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const SHELLS = { explorer: Explorer as Shell, lecture: Lecture, embed: Embed };

/** The page as the browser opens it at an address. */
function open(hash: string, shell: keyof typeof SHELLS) {
  localStorage.clear();
  history.replaceState(null, '', hash);
  const { session } = startSession();
  const Shown = SHELLS[shell];
  render(
    <SessionContext value={session}>
      <Page Shell={Shown} load={() => Promise.resolve(Shown)} />
    </SessionContext>,
  );
  return session;
}

/** The reader types another hash, or follows a link on the page. */
async function go(hash: string): Promise<void> {
  await act(async () => {
    history.pushState(null, '', hash);
    window.dispatchEvent(new PopStateEvent('popstate'));
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    await Promise.resolve();
  });
}

const root = document.documentElement;

test('language and theme of an address are obeyed when it comes, as when it opens the page', async () => {
  const { reader, store } = open('#v=1&amp=2', 'explorer');
  await go('#v=1&amp=3&lang=pl&theme=dark');
  await vi.waitFor(() => expect(reader.getState()).toMatchObject({ language: 'pl' }));
  expect([root.lang, root.dataset.theme]).toEqual(['pl', 'dark']);
  expect(store.getState().document.stimulus.params).toEqual({ amp: 3 });
  expect(location.hash).toBe('#v=1&amp=3&lang=pl&theme=dark');
  await go('#lang=en&theme=light');
  await vi.waitFor(() => expect(reader.getState()).toMatchObject({ language: 'en' }));
  expect([root.lang, root.dataset.theme]).toEqual(['en', 'light']);
});

test('values that do not exist are told when they come, too', async () => {
  const { store } = open('#v=1&amp=2', 'explorer');
  await go('#v=1&amp=2&lang=fr');
  expect(store.getState().notices).toEqual([
    { kind: 'unknown-value', name: 'lang', value: 'fr', allowed: ['en', 'pl'] },
  ]);
});

test('the panels, what is hidden and what is asked in an embed follow its address', async () => {
  open('#mode=embed&panels=input', 'embed');
  const has = (...names: readonly string[]): readonly boolean[] =>
    names.map((name) => document.querySelector(name) !== null);
  expect(has('.input-panel', '.time-panel', '.playback')).toEqual([true, false, false]);
  await go('#mode=embed&panels=time');
  expect(has('.input-panel', '.time-panel', '.playback')).toEqual([false, true, true]);
  await go('#mode=embed&panels=time&hide=playback,ghost,zoom');
  expect(document.querySelectorAll('.playback button')).toHaveLength(0);
  await go('#mode=embed&panels=time&ask=spikes&models=lif');
  expect(has('.time-panel', '.ask')).toEqual([false, true]);
});

test('a lecture takes its colours from its address', async () => {
  open('#mode=lecture&sequence=relu-or-step&step=2&theme=projector', 'lecture');
  expect(root.dataset.theme).toBe('projector');
  await go('#mode=lecture&sequence=relu-or-step&step=2&theme=dark');
  expect(root.dataset.theme).toBe('dark');
});
