import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { onTestFinished } from 'vitest';
import type { Language } from '../../src/i18n/language.ts';
import { follow } from '../../src/live/follow.ts';
import { createLive } from '../../src/live/live.ts';
import { decodeDocument } from '../../src/state/codec.ts';
import type { ExplorerDocument } from '../../src/state/document.ts';
import { createExplorerStore } from '../../src/state/store.ts';
import { createReader } from '../../src/ui/session/reader.ts';
import type { Session } from '../../src/ui/session/session.ts';
import { SessionContext } from '../../src/ui/session/session.ts';
import { FakeRunner } from '../live/fake-runner.ts';

export interface Stage {
  readonly session: Session;
  /** Sweeps say only what the test makes them say; traces are real. */
  readonly runner: FakeRunner;
  readonly document: () => ExplorerDocument;
  speak(language: Language): void;
}

/** Text as one reads it: a space that does not break is a space. */
export const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');

/** A session as the page has it, from a link; the browser's storage is left out. */
export function stage(link = '', language: Language = 'en'): Stage {
  localStorage.clear();
  const { document, notices } = decodeDocument(link);
  const store = createExplorerStore(document, notices);
  const runner = new FakeRunner();
  const live = createLive(runner);
  follow(store, live);
  const reader = createReader({ language }, 'en');
  onTestFinished(() => live.dispose());
  return {
    session: { store, live, reader },
    runner,
    document: () => store.getState().document,
    speak: (next) => act(() => reader.setState({ language: next })),
  };
}

/** Renders a part of the page in a session of its own. */
export function show(part: ReactNode, link = '', language: Language = 'en'): Stage {
  const made = stage(link, language);
  render(<SessionContext value={made.session}>{part}</SessionContext>);
  return made;
}
