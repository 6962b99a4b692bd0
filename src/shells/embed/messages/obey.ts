import { encodeDocument } from '../../../state/codec.ts';
import type { ExplorerDocument } from '../../../state/document.ts';
import { noticeText } from '../../../ui/view/notice-text.ts';
import { obeyKeys } from '../../../ui/session/reader.ts';
import type { Session } from '../../../ui/session/session.ts';
import { PAGE_WORDS, WORDS } from '../words.ts';
import type { Outgoing } from './contract.ts';
import type { Reading } from './read-message.ts';
import { throttle, untilDrawn } from './throttle.ts';
import type { Asked, Wishes } from './wishes.ts';
import { wishesOf } from './wishes.ts';

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

interface Asker {
  readonly id: string;
  readonly isAboutPlayback: boolean;
}

/** Wrong messages without an id are answered at most so often [ms]; those with one, each. */
const ERROR_REST_MS = 1000;

/**
 * Does what messages say and answers them, or says what is wrong with them. One that comes alone is obeyed at once. Of
 * those that come faster than the page can draw, the newest of each kind is, and all are answered with what is shown
 * then: nobody waits for states that would be replaced before anybody saw them.
 */
export function obeyFor(servant: Servant): {
  hear(reading: Exclude<Reading, { kind: 'foreign' }>): void;
  stop(): void;
} {
  let wishes: Wishes = {};
  let askers: Asker[] = [];
  let complained = -Infinity;
  const words = () => WORDS[servant.session.reader.getState().language];

  const turns = throttle(() => {
    const [newest, all] = [wishes, askers];
    wishes = {};
    askers = [];
    const isPlaybackRefused = fulfil(newest, servant);
    const state = encodeDocument(servant.session.store.getState().document);
    const text = words().noTimePanel;
    for (const { id, isAboutPlayback } of all) {
      if (isAboutPlayback && isPlaybackRefused) {
        servant.post({ type: 'error', code: 'panel', text, id });
      } else servant.post({ type: 'state', state, id });
    }
    if (isPlaybackRefused && !all.some(({ isAboutPlayback }) => isAboutPlayback)) {
      servant.post({ type: 'error', code: 'panel', text });
    }
  }, untilDrawn);

  return {
    hear(reading) {
      if (reading.kind === 'wrong') {
        const now = performance.now();
        if (reading.id === undefined && now - complained < ERROR_REST_MS) return;
        complained = now;
        const text = words().wrongMessage[reading.reason];
        servant.post({ type: 'error', code: 'message', text, ...withId(reading) });
        return;
      }
      const { message } = reading;
      const more = wishesOf(message);
      if (more === null) {
        const text = `${words().noLink} ${words().lastStateStays}`;
        servant.post({ type: 'error', code: 'message', text, ...withId(message) });
        return;
      }
      // Said of each, not of the newest only: it must not push out one that can be obeyed.
      if ('refused' in more) tell(more.refused, servant, words().lastStateStays);
      else wishes = { ...wishes, ...more };
      const { id } = message;
      const isAboutPlayback = 'playback' in more;
      if (id !== undefined) askers.push({ id, isAboutPlayback });
      turns.wish();
    },
    stop: turns.stop,
  };
}

/** True if there is nothing to play, and somebody wanted to. */
function fulfil({ lang, theme, document, page, playback }: Wishes, servant: Servant): boolean {
  const { reader } = servant.session;
  obeyKeys(reader, { lang, theme });
  if (document !== undefined) open(document, servant);
  if (page !== undefined) tell(page, servant);
  // Nobody took it up.
  return (
    playback !== undefined &&
    servant.commands.dispatchEvent(new Event(playback, { cancelable: true }))
  );
}

function open(wish: Asked | 'start', servant: Servant): void {
  const { session, start, onOpen } = servant;
  const { replace } = session.store.getState();
  if (wish === 'start') replace(start);
  else replace(wish.document, wish.notices);
  onOpen();
  if (wish !== 'start') tell(wish, servant);
}

/** Says what is wrong with a state, each time with what follows from it. */
function tell(
  { document, notices, id }: Asked,
  { session, post }: Servant,
  consequence?: string,
): void {
  const { language } = session.reader.getState();
  const place = { document, language, m: PAGE_WORDS[language] };
  for (const notice of notices) {
    const said = noticeText(notice, place);
    const text = consequence === undefined ? said : `${said} ${consequence}`;
    post({ type: 'error', code: 'state', text, ...withId({ id }) });
  }
}

const withId = ({ id }: { readonly id?: string | undefined }): { id?: string } =>
  id === undefined ? {} : { id };
