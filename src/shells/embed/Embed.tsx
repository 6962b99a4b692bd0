import { useEffect, useMemo, useRef, useState } from 'react';
import type { PageKeys } from '../../state/link/page-keys.ts';
import { Guard } from '../../ui/controls/Guard.tsx';
import { Notices } from '../../ui/panels/Notices.tsx';
import { useMessages, useSession } from '../../ui/session/session.ts';
import { PlaybackCommands } from '../../ui/session/use-playback.ts';
import { useShortcuts } from '../../ui/session/use-shortcuts.ts';
import { readParts } from '../../state/parts.ts';
import { AskFirst } from './AskFirst.tsx';
import './embed.css';
import { FullPageLink } from './FullPageLink.tsx';
import type { Connection } from './messages/connect.ts';
import { connect } from './messages/connect.ts';
import { Panels } from './Panels.tsx';

const USUAL = ['input', 'time'] as const;

/** A part of the explorer in somebody else's page: the panels its author chose, and a way to all of it. */
export function Embed({ keys }: { readonly keys: PageKeys }) {
  const session = useSession();
  const m = useMessages();
  const panels = useMemo(() => readParts(keys).panels ?? USUAL, [keys]);
  const [commands] = useState(() => new EventTarget());
  const content = useRef<HTMLDivElement>(null);
  const connection = useRef<Connection | null>(null);
  /** Counts documents opened from outside: each is a question of its own. */
  const [opened, setOpened] = useState(0);
  useShortcuts();

  useEffect(() => {
    window.document.title = m.pageTitle;
  }, [m]);

  useEffect(() => {
    if (content.current === null) return undefined;
    const made = connect({
      session,
      commands,
      panels,
      origin: keys.origin,
      content: content.current,
      onOpen: () => setOpened((n) => n + 1),
    });
    connection.current = made;
    return () => made.close();
  }, [session, commands, panels, keys]);

  const shown = <Panels names={panels} />;
  return (
    <div className="embed" ref={content}>
      <header>
        <h1 className="sr-only">{m.title}</h1>
      </header>
      <Guard>
        <Notices />
      </Guard>
      <PlaybackCommands value={commands}>
        {keys.ask === undefined ? (
          shown
        ) : (
          <Guard>
            <AskFirst key={opened} onAnswer={(answer) => connection.current?.post(answer)}>
              {shown}
            </AskFirst>
          </Guard>
        )}
      </PlaybackCommands>
      <Guard>
        <FullPageLink keys={keys} />
      </Guard>
    </div>
  );
}
