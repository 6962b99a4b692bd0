import { act, render } from '@testing-library/react';
import fc from 'fast-check';
import type { ReactNode } from 'react';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { Embed } from '../../src/shells/embed/Embed.tsx';
import { obeyFor } from '../../src/shells/embed/messages/obey.ts';
import { readMessage } from '../../src/shells/embed/messages/read-message.ts';
import { Explorer } from '../../src/shells/explorer/Explorer.tsx';
import { Lecture } from '../../src/shells/lecture/Lecture.tsx';
import { decodeDocument, readPageKeys } from '../../src/state/codec.ts';
import type { PageKeys } from '../../src/state/link/page-keys.ts';
import { PANELS } from '../../src/state/page-parts.ts';
import { Guard } from '../../src/ui/controls/Guard.tsx';
import { SessionContext } from '../../src/ui/session/session.ts';
import type { Stage } from '../ui/session.tsx';
import { stage } from '../ui/session.tsx';
import { anyKey, anyLink, anyValue, INHERITED } from './any-link.ts';

// Whole pages are drawn, with real runs behind them: a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

type Shell = (keys: PageKeys) => ReactNode;

const SHELLS: Readonly<Record<string, Shell>> = {
  explorer: () => <Explorer />,
  lecture: (keys) => <Lecture keys={{ sequence: 'relu-or-step', ...keys, mode: 'lecture' }} />,
  embed: (keys) => <Embed keys={{ panels: PANELS.join(), ...keys, mode: 'embed' }} />,
};

beforeAll(() => {
  // Where there is no layout there are no dialogs either.
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
});

/** A page as the address opens it, with the parts that are loaded once it is there. */
async function open(hash: string, shell: Shell): Promise<Stage & { readonly page: HTMLElement }> {
  history.replaceState(null, '', `#${encodeURI(hash).slice(1, 2000)}`);
  const made = stage(hash, 'en');
  const { container } = render(
    <SessionContext value={made.session}>
      <Guard>{shell(readPageKeys(hash))}</Guard>
    </SessionContext>,
  );
  await vi.waitFor(() =>
    expect(container.querySelector('.models-part:empty, .param-part:empty')).toBeNull(),
  );
  return { ...made, page: container };
}

/** All parts are there, and nothing on the page is a word of the machine. */
function expectWhole(page: HTMLElement, hash: string): void {
  expect(page.querySelector('.trouble')).toBeNull();
  expect(page.querySelector('main')).not.toBeNull();
  // A notice quotes what the link says.
  if (/undefined|nan|infinity|object/iu.test(hash)) return;
  expect(page.textContent).not.toMatch(/undefined|NaN|Infinity|\[object/u);
}

describe.each(Object.entries(SHELLS))('%s', (_name, shell) => {
  test('a name that every object has is an unknown key like any other', async () => {
    const links = INHERITED.flatMap((name) => [`#${name}=1`, `#models=lif&lif.${name}=1`]);
    const { session, page, document: now } = await open(links[0] ?? '', shell);
    for (const link of links) {
      const { document, notices } = decodeDocument(link);
      act(() => session.store.getState().replace(document, notices));
      expect(page.querySelector('.trouble'), link).toBeNull();
      expect(page.querySelector('.notices')?.textContent, link).toContain('which this page does');
      expect(now()).toEqual(document);
    }
  });

  test('any link opens a whole page', async () => {
    await fc.assert(
      fc.asyncProperty(anyLink, async (link) => {
        const { page } = await open(link, shell);
        expectWhole(page, link);
        page.remove();
      }),
      { numRuns: 10 },
    );
  });

  test('any link that is opened on the page leaves it whole', async () => {
    const { session, page, speak } = await open('', shell);
    let count = 0;
    fc.assert(
      fc.property(anyLink, (link) => {
        const { document, notices } = decodeDocument(link);
        act(() => session.store.getState().replace(document, notices));
        if (++count % 20 === 0) speak(count % 40 === 0 ? 'en' : 'pl');
        expectWhole(page, link);
      }),
      { numRuns: 60 },
    );
  });
});

test('no message of the page around harms an embed', async () => {
  const { session, page } = await open('', SHELLS['embed']!);
  const answers: string[] = [];
  const servant = {
    session,
    start: session.store.getState().document,
    commands: new EventTarget(),
    post: (said: unknown) => answers.push(JSON.stringify(said)),
    onOpen: () => undefined,
  };
  const states = fc.oneof(
    anyLink,
    fc.dictionary(anyKey, anyValue, { maxKeys: 5, noNullPrototype: true }),
    fc.constantFrom(...INHERITED).map((name) => ({ [name]: 1 })),
  );
  fc.assert(
    fc.property(states, (state) => {
      const reading = readMessage({ threshold: 1, type: 'setState', id: 'a', state });
      if (reading.kind === 'foreign') throw new Error('a message was not taken for one');
      answers.length = 0;
      // Each comes alone, and is obeyed at once.
      const { hear, stop } = obeyFor(servant);
      act(() => hear(reading));
      stop();
      expect(answers.length).toBeGreaterThan(0);
      expectWhole(page, JSON.stringify(state));
    }),
    { numRuns: 150 },
  );
});
