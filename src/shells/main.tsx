import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { preferredLanguage } from '../i18n/language.ts';
import { createLive } from '../live/live.ts';
import { makeWorker } from '../runtime/make-worker.ts';
import { createRunner } from '../runtime/runner.ts';
import { decodeDocument, readReaderKeys } from '../state/codec.ts';
import { connectHistory } from '../state/history.ts';
import { createExplorerStore } from '../state/store.ts';
import { applyReader, createReader } from '../ui/session/reader.ts';
import { SessionContext } from '../ui/session/session.ts';
import { Explorer } from './explorer/Explorer.tsx';
import './styles/index.css';

/** One worker less than there are cores: the page itself is busy too. */
const POOL = Math.min(3, Math.max(1, (navigator.hardwareConcurrency || 2) - 1));

const { document: linked, notices } = decodeDocument(location.hash);
const store = createExplorerStore(linked, notices);

const keys = readReaderKeys(location.hash);
const reader = createReader(
  { ...(keys.lang && { language: keys.lang }), ...(keys.theme && { theme: keys.theme }) },
  preferredLanguage(navigator.languages),
);
applyReader(reader.getState(), document.documentElement);
reader.subscribe((next) => applyReader(next, document.documentElement));

const live = createLive(createRunner(makeWorker, POOL));
live.update(linked);
// Before React hears of a change, so that document and results are painted in the same frame.
store.subscribe((state, before) => {
  if (state.document !== before.document) live.update(state.document);
});
// A link that asked for a language or a theme goes on saying what the reader has chosen since.
connectHistory(store, window, () => {
  const { lang, theme } = readReaderKeys(location.hash);
  const now = reader.getState();
  return { ...(lang && { lang: now.language }), ...(theme && { theme: now.theme }) };
});

/** Letters beyond the preloaded Latin ones, as a reader's language needs them. */
const LETTERS: Readonly<Record<string, string>> = { pl: 'ąćęłńóśźż' };
/** Longest that the first picture waits for them [ms]. */
const PATIENCE_MS = 250;

/** Nothing is shown before its letters are there, so that no word changes its shape; but not for long. */
async function lettersOf(language: string): Promise<void> {
  const letters = LETTERS[language];
  if (!letters) return;
  const late = new Promise<void>((resolve) => {
    setTimeout(resolve, PATIENCE_MS);
  });
  const loads = ['400', '600'].map((weight) =>
    document.fonts.load(`${weight} 16px 'Source Sans 3'`, letters),
  );
  await Promise.race([Promise.allSettled(loads), late]);
}

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
await lettersOf(reader.getState().language);
createRoot(root).render(
  <StrictMode>
    <SessionContext value={{ store, live, reader }}>
      <Explorer />
    </SessionContext>
  </StrictMode>,
);
