import {
  decodeDocument,
  encodeDocument,
  isAboutPageOnly,
  isLink,
  readPageKeys,
} from '../../../state/codec.ts';
import type { ExplorerDocument } from '../../../state/document.ts';
import { noticeText } from '../../../ui/view/notice-text.ts';
import { speak } from '../../../ui/session/reader.ts';
import type { Session } from '../../../ui/session/session.ts';
import { PAGE_WORDS, WORDS } from '../words.ts';
import type { Incoming, Outgoing, StateInput } from './contract.ts';
import type { Reading } from './read-message.ts';
import { hashOf } from './read-message.ts';

/** What the page around may ask of an explorer. */
export interface Servant {
  readonly session: Session;
  /** The document of the frame's own link. */
  readonly start: ExplorerDocument;
  /** Hears `play` and `pause` while there is something to play. */
  readonly commands: EventTarget;
  post(message: Outgoing): void;
  /** Another document was opened. */
  onOpen(): void;
}

/** Wrong messages without an id are answered at most so often [ms]; those with one, each. */
const ERROR_REST_MS = 1000;

/** Does what a message says and answers it, or says what is wrong with it. */
export function obeyFor(
  servant: Servant,
): (reading: Exclude<Reading, { kind: 'foreign' }>) => void {
  let complained = -Infinity;
  return (reading) => {
    if (reading.kind === 'message') return obey(reading.message, servant);
    const now = performance.now();
    if (reading.id === undefined && now - complained < ERROR_REST_MS) return;
    complained = now;
    const text = WORDS[servant.session.reader.getState().language].wrongMessage[reading.reason];
    servant.post({ type: 'error', code: 'message', text, ...withId(reading) });
  };
}

function obey(message: Incoming, servant: Servant): void {
  const { session, start, commands, post, onOpen } = servant;
  const { store, reader } = session;
  switch (message.type) {
    case 'setState':
      if (!open(message.state, servant, withId(message))) return;
      break;
    case 'reset':
      store.getState().replace(start);
      onOpen();
      break;
    case 'play':
    case 'pause':
      // Nobody took it up.
      if (commands.dispatchEvent(new Event(message.type, { cancelable: true }))) {
        const text = WORDS[reader.getState().language].noTimePanel;
        post({ type: 'error', code: 'panel', text, ...withId(message) });
        return;
      }
      break;
    case 'getState':
      post({ type: 'state', state: encodeDocument(store.getState().document), ...withId(message) });
      return;
  }
  if (message.id !== undefined) {
    post({ type: 'state', state: encodeDocument(store.getState().document), id: message.id });
  }
}

/** Language and theme of the state count too; a state of nothing else leaves the document as it is. */
function open(state: StateInput, servant: Servant, id: { readonly id?: string }): boolean {
  const { session, post, onOpen } = servant;
  const { store, reader } = session;
  const hash = `#${hashOf(state)}`;
  if (!isLink(hash)) {
    const text = WORDS[reader.getState().language].noLink;
    post({ type: 'error', code: 'message', text, ...id });
    return false;
  }
  const { lang, theme } = readPageKeys(hash);
  if (theme) reader.setState({ theme });
  if (lang) void speak(reader, lang);
  const language = lang ?? reader.getState().language;
  if (isAboutPageOnly(hash)) return true;
  const { document, notices } = decodeDocument(hash);
  store.getState().replace(document, notices);
  onOpen();
  const place = { document, language, m: PAGE_WORDS[language] };
  for (const notice of notices) {
    post({ type: 'error', code: 'state', text: noticeText(notice, place), ...id });
  }
  return true;
}

const withId = ({ id }: { readonly id?: string }): { id?: string } =>
  id === undefined ? {} : { id };
