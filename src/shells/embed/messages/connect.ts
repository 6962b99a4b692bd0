import { encodeDocument } from '../../../state/codec.ts';
import type { Session } from '../../../ui/session/session.ts';
import type { Outgoing } from './contract.ts';
import { obeyFor } from './obey.ts';
import { openPort } from './port.ts';
import { tellChanges } from './tell-changes.ts';
import { tellHeight } from './tell-height.ts';

interface Ends {
  readonly session: Session;
  /** Hears `play` and `pause`. */
  readonly commands: EventTarget;
  readonly panels: readonly string[];
  readonly origin: string | undefined;
  readonly content: HTMLElement;
  onOpen(): void;
}

export interface Connection {
  post(message: Outgoing): void;
  close(): void;
}

/** Ties an explorer to the page around its frame. It is listened to at once; `ready` comes with the fonts. */
export function connect({ session, commands, panels, origin, content, onOpen }: Ends): Connection {
  const { store, reader } = session;
  const start = store.getState().document;
  const stops: (() => void)[] = [];
  let isOpen = true;
  const post = (message: Outgoing): void => port.post(message);
  const { hear, stop } = obeyFor({ session, start, commands, post, onOpen });
  const port = openPort(window, origin, hear);
  stops.push(stop);
  const begin = (): void => {
    if (!isOpen) return;
    const state = encodeDocument(store.getState().document);
    port.post({ type: 'ready', state, lang: reader.getState().language, panels });
    stops.push(tellHeight(content, port), tellChanges(session, port));
  };
  // Absent outside browsers.
  const fonts = document.fonts as FontFaceSet | undefined;
  void (fonts?.ready ?? Promise.resolve()).then(begin);
  return {
    post,
    close() {
      isOpen = false;
      port.close();
      for (const stop of stops) stop();
    },
  };
}
