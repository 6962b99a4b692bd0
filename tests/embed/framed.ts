import type { Outgoing } from '../../src/shells/embed/messages/contract.ts';
import { obeyFor } from '../../src/shells/embed/messages/obey.ts';
import { readMessage } from '../../src/shells/embed/messages/read-message.ts';
import { decodeDocument, encodeDocument } from '../../src/state/codec.ts';
import { createExplorerStore } from '../../src/state/store.ts';
import { createReader } from '../../src/ui/session/reader.ts';
import type { Session } from '../../src/ui/session/session.ts';

/** An explorer that hears messages, and all it says. */
export function frame(link = '') {
  // Nothing runs: only what is asked for, and when, is looked at.
  const store = createExplorerStore(decodeDocument(link).document, []);
  const reader = createReader({ language: 'en' }, 'en');
  const session = { store, reader } as Session;
  const document = () => store.getState().document;
  const said: Outgoing[] = [];
  let opened = 0;
  const played: string[] = [];
  const commands = new EventTarget();
  for (const name of ['play', 'pause']) {
    commands.addEventListener(name, (event) => {
      played.push(name);
      event.preventDefault();
    });
  }
  const { hear, stop } = obeyFor({
    session,
    start: document(),
    commands,
    post: (message) => said.push(message),
    onOpen: () => {
      opened += 1;
    },
  });
  const say = (message: object): void => {
    const reading = readMessage({ threshold: 1, ...message });
    if (reading.kind === 'foreign') throw new Error('not taken for a message');
    hear(reading);
  };
  /** Who was answered; what is wrong with a state is told before the answer. */
  const answers = (): string[] =>
    said.flatMap((one) => {
      if (one.type === 'error' && one.code === 'state') return [];
      return 'id' in one && one.id ? [one.id] : [];
    });
  const shown = (): string => encodeDocument(document());
  return { session, said, say, answers, link: shown, played, opened: () => opened, stop };
}
