import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { PageKeys } from '../state/link/page-keys.ts';
import { readPageKeys } from '../state/link/page-keys.ts';
import { loadMessages } from '../i18n/messages.ts';
import { speak } from '../ui/session/reader.ts';
import { SessionContext } from '../ui/session/session.ts';
import { loadNoticeText } from '../ui/view/load-notice-text.ts';
import { Explorer } from './explorer/Explorer.tsx';
import { forgetLostStyles } from './forget-lost-styles.ts';
import { lettersOf } from './letters.ts';
import { keepToOwnHost } from './own-host.ts';
import { offerPrint } from './print/offer-print.ts';
import type { Shell } from './Page.tsx';
import { Page } from './Page.tsx';
import { startSession } from './start-session.ts';
import './styles/index.css';

/** What stands around the panels; all but the explorer are loaded when a link asks for them. */
const SHELLS: Readonly<Record<NonNullable<PageKeys['mode']> | 'explorer', () => Promise<Shell>>> = {
  explorer: () => Promise.resolve(Explorer),
  lecture: async () => (await import('./lecture/Lecture.tsx')).Lecture,
  embed: async () => (await import('./embed/Embed.tsx')).Embed,
};

// Before anything else is loaded.
keepToOwnHost(document, location.origin);
forgetLostStyles(document);
const { session, keys } = startSession();
const load = SHELLS[keys.mode ?? 'explorer'];
const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');

/** Not awaited at the top of this file: a shell that loads on demand imports it, and each would wait for the other. */
async function show(place: HTMLElement): Promise<void> {
  const { language } = session.reader.getState();
  const [Shell] = await Promise.all([
    load().catch(() => null),
    // If its words cannot be had, the page speaks English and says so.
    loadMessages(language).catch(() => void speak(session.reader, language)),
    // A link with something wrong: its notices are there from the first paint on, and nothing moves.
    session.store.getState().notices.length > 0 && loadNoticeText().catch(() => undefined),
    lettersOf(language),
  ]);
  createRoot(place).render(
    <StrictMode>
      <SessionContext value={session}>
        <Page Shell={Shell} load={load} />
      </SessionContext>
    </StrictMode>,
  );
}
void show(root);

// Nothing of it is on the screen.
void import('./attend.ts').then(
  ({ attend }) => attend(session),
  () => undefined,
);

// Later, because nothing of it is on the screen; and on the hosted page only. If it cannot be had, nothing is lost.
if (import.meta.env.MODE === 'production') {
  setTimeout(() => {
    void import('./offline/work-offline.ts').then(
      ({ workOffline }) => workOffline(session.reader, !keys.mode && parent === window),
      () => undefined,
    );
  }, 2000);
}

// A link to another shell, on this page or by the browser's back button: the page opens afresh as that.
window.addEventListener('hashchange', () => {
  if (readPageKeys(location.hash).mode !== keys.mode) location.reload();
});
offerPrint(session);
