import type { ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import type { ExplorerDocument } from '../../state/document.ts';
import { useSession } from '../session/session.ts';
import type { PlotName } from '../take-away/index.ts';
import { plotsOf } from '../take-away/index.ts';
import { CodeSection } from './CodeSection.tsx';
import { DataSection } from './DataSection.tsx';
import { EmbedSection } from './EmbedSection.tsx';
import { LinkSection } from './LinkSection.tsx';
import { PLAIN_LINK } from './links.ts';
import { PictureSection } from './PictureSection.tsx';
import { useShareMessages } from './share-words.ts';
import { USUAL_EMBED } from './snippets.ts';
import { Tabs } from './Tabs.tsx';
import './share.css';

export interface ShareDialogProps {
  readonly isOpen: boolean;
  onClose(): void;
}

const SECTIONS = ['link', 'embed', 'picture', 'data', 'code'] as const;
type Section = (typeof SECTIONS)[number];

/** Everything one can take away from the present experiment; choices are kept until the next visit. */
export function ShareDialog({ isOpen, onClose }: ShareDialogProps) {
  const m = useShareMessages();
  const session = useSession();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [section, setSection] = useState<Section>('link');
  const [link, setLink] = useState(PLAIN_LINK);
  const [embed, setEmbed] = useState(USUAL_EMBED);
  const [wanted, setPlot] = useState<PlotName>('input');
  const plots = plotsOf(session);
  const plot = plots.includes(wanted) ? wanted : plots[0];
  const sections = SECTIONS.filter((one) => plot || (one !== 'picture' && one !== 'data'));
  /** A press that begins on the backdrop and ends there closes; one that selects text does not. */
  const [pressedOutside, setPressedOutside] = useState(false);

  useEffect(() => {
    const element = dialog.current;
    if (!isOpen || !element || element.open) return;
    element.showModal();
    element.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
  }, [isOpen]);

  return (
    // The backdrop belongs to the dialog; whoever has no pointer closes with Esc or the button.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
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
              <Tabs<Section>
                label={m.sections}
                tabs={sections.map((id) => ({ id, label: m.tabs[id] }))}
                chosen={section}
                onChoose={setSection}
              >
                {section === 'link' && (
                  <LinkSection document={document} choices={link} onChange={setLink} />
                )}
                {section === 'embed' && (
                  <EmbedSection document={document} choices={embed} onChange={setEmbed} />
                )}
                {section === 'picture' && plot && (
                  <PictureSection document={document} plot={plot} onPlot={setPlot} />
                )}
                {section === 'data' && plot && (
                  <DataSection document={document} plot={plot} onPlot={setPlot} />
                )}
                {section === 'code' && <CodeSection document={document} />}
              </Tabs>
            )}
          </Present>
        </div>
      )}
    </dialog>
  );
}

interface PresentProps {
  readonly children: (document: ExplorerDocument) => ReactNode;
}

/** The experiment as it was when the dialog opened: a moving time cursor must not change a link under one's hand. */
function Present({ children }: PresentProps) {
  const { store } = useSession();
  const [document] = useState(() => store.getState().document);
  return children(document);
}
