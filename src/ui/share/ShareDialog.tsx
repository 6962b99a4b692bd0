import { useEffect, useId, useRef, useState } from 'react';
import type { ExplorerDocument } from '../../state/document.ts';
import { useSession } from '../session/session.ts';
import { EmbedSection } from './EmbedSection.tsx';
import { LinkSection } from './LinkSection.tsx';
import { PLAIN_LINK } from './links.ts';
import { useShareMessages } from './share-words.ts';
import { USUAL_EMBED } from './snippets.ts';
import { Tabs } from './Tabs.tsx';
import './share.css';

export interface ShareDialogProps {
  readonly isOpen: boolean;
  onClose(): void;
}

const SECTIONS = ['link', 'embed'] as const;
type Section = (typeof SECTIONS)[number];

/** Everything one can take away from the present experiment; choices are kept until the next visit. */
export function ShareDialog({ isOpen, onClose }: ShareDialogProps) {
  const m = useShareMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [section, setSection] = useState<Section>('link');
  const [link, setLink] = useState(PLAIN_LINK);
  const [embed, setEmbed] = useState(USUAL_EMBED);
  /** A press that begins on the backdrop and ends there closes; one that selects text does not. */
  const [pressedOutside, setPressedOutside] = useState(false);

  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
  }, [isOpen]);

  return (
    <dialog
      ref={dialog}
      className="share"
      aria-labelledby={heading}
      onClose={(event) => {
        if (event.target === dialog.current) onClose();
      }}
      onPointerDown={(event) => setPressedOutside(event.target === dialog.current)}
      onClick={(event) => {
        if (pressedOutside && event.target === dialog.current) dialog.current?.close();
      }}
      // The page below has keys of its own; none of them is meant here.
      onKeyDown={(event) => event.stopPropagation()}
    >
      {isOpen && (
        <div className="share-sheet">
          <header>
            <h2 id={heading}>{m.title}</h2>
            <button
              type="button"
              className="icon"
              aria-label={m.close}
              title={m.close}
              onClick={() => dialog.current?.close()}
            >
              ×
            </button>
          </header>
          <Present>
            {(document) => (
              <Tabs
                label={m.sections}
                tabs={SECTIONS.map((id) => ({ id, label: m.tabs[id] }))}
                chosen={section}
                onChoose={setSection}
              >
                {section === 'link' && (
                  <LinkSection document={document} choices={link} onChange={setLink} />
                )}
                {section === 'embed' && (
                  <EmbedSection document={document} choices={embed} onChange={setEmbed} />
                )}
              </Tabs>
            )}
          </Present>
        </div>
      )}
    </dialog>
  );
}

interface PresentProps {
  readonly children: (document: ExplorerDocument) => React.ReactNode;
}

/** The experiment as it was when the dialog opened: a moving time cursor must not change a link under one's hand. */
function Present({ children }: PresentProps) {
  const { store } = useSession();
  const [document] = useState(() => store.getState().document);
  return children(document);
}
