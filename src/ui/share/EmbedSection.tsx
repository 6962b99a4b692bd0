import type { ExplorerDocument } from '../../state/document.ts';
import { useLanguage, useMessages } from '../session/session.ts';
import { referenceMembrane } from '../view/input-units.ts';
import { questionText } from '../view/summaries.ts';
import { CopyBox } from './CopyBox.tsx';
import { EmbedControls } from './EmbedControls.tsx';
import { EmbedLooks } from './EmbedLooks.tsx';
import { EmbedPreview } from './EmbedPreview.tsx';
import { isOnlyHere, linkTo, pageAddress } from './links.ts';
import { useShareMessages } from './share-words.ts';
import type { EmbedChoices } from './snippets.ts';
import { elementSnippet, embedKeys, iframeSnippet } from './snippets.ts';

/** Beside the page that is one file there is no script for an element. */
const hasElement = import.meta.env.MODE !== 'single';

interface EmbedSectionProps {
  readonly document: ExplorerDocument;
  readonly choices: EmbedChoices;
  onChange(choices: EmbedChoices): void;
}

/** Panels of this experiment for somebody else's page, seen as they will be. */
export function EmbedSection({ document, choices, onChange }: EmbedSectionProps) {
  const m = useShareMessages();
  const page = useMessages();
  const language = useLanguage();
  const question =
    referenceMembrane(document) === null
      ? page.unitQuestion
      : questionText(document, language, page);
  const title = `${page.title}: ${question}`;
  const address = pageAddress();
  const link = linkTo(address, document, embedKeys(choices));

  return (
    <div className="share-columns">
      <div className="share-column">
        <p className="note">{m.embedHint}</p>
        <EmbedLooks choices={choices} onChange={onChange} />
        <EmbedControls choices={choices} onChange={onChange} />
      </div>
      <div className="share-column">
        <EmbedPreview link={link} title={title} choices={choices} />
        {isOnlyHere(address) && <p className="note warning">{m.onlyHere}</p>}
        <CopyBox label={m.frameSnippet} text={iframeSnippet(link, title, choices)} />
        {hasElement && (
          <CopyBox
            label={m.elementSnippet}
            text={elementSnippet(address, document, title, choices)}
          />
        )}
      </div>
    </div>
  );
}
