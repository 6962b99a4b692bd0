import { preferredLanguage } from '../i18n/language.ts';
import { follow } from '../live/follow.ts';
import { createLive } from '../live/live.ts';
import { makeWorker } from '../runtime/make-worker.ts';
import { createRunner } from '../runtime/runner.ts';
import { decodeDocument, readPageKeys } from '../state/codec.ts';
import { connectHistory } from '../state/history.ts';
import type { PageKeys } from '../state/link/page-keys.ts';
import { createExplorerStore } from '../state/store.ts';
import { applyReader, createReader, obeyKeys, withReader } from '../ui/session/reader.ts';
import type { Session } from '../ui/session/session.ts';

/** One worker less than there are cores: the page itself is busy too. */
const POOL = Math.min(3, Math.max(1, (navigator.hardwareConcurrency || 2) - 1));

/** Opens the page's link: document, reader and running models, tied to each other and to the address. */
export function startSession(): {
  readonly session: Session;
  readonly keys: PageKeys;
} {
  const { document: linked, notices } = decodeDocument(location.hash);
  const keys = readPageKeys(location.hash);
  const store = createExplorerStore(linked, notices);

  const reader = createReader(
    { ...(keys.lang && { language: keys.lang }), ...(keys.theme && { theme: keys.theme }) },
    preferredLanguage(navigator.languages),
  );
  applyReader(reader.getState(), document.documentElement);
  reader.subscribe((next) => applyReader(next, document.documentElement));

  const live = createLive(createRunner(makeWorker, POOL));
  follow(store, live);
  connectHistory(store, window, {
    obey: (asked) => obeyKeys(reader, asked),
    keys: () => withReader(readPageKeys(location.hash), reader.getState()),
    subscribe: reader.subscribe,
  });
  return { session: { store, live, reader }, keys };
}
