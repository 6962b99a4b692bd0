import { LANGUAGE_NAMES } from '../../i18n/language.ts';
import { useStore } from 'zustand';
import { exactly } from '../../i18n/numbers.ts';
import type { ExplorerDocument } from '../../state/document.ts';
import { Choice } from '../controls/Choice.tsx';
import { Switch } from '../controls/Switch.tsx';
import { useMessages, useSession } from '../session/session.ts';
import { CopyBox } from './CopyBox.tsx';

import type { LinkChoices, OpenAs } from './links.ts';
import { isOnlyHere, linkTo, OPEN_AS, pageAddress, pageKeysOf } from './links.ts';
import { QrPanel } from './QrPanel.tsx';
import { useShareMessages } from './share-words.ts';

interface LinkSectionProps {
  readonly document: ExplorerDocument;
  readonly choices: LinkChoices;
  onChange(choices: LinkChoices): void;
}

/** The experiment as an address, in letters and as a code for a camera. */
export function LinkSection({ document, choices, onChange }: LinkSectionProps) {
  const m = useShareMessages();
  const page = useMessages();
  const reader = useStore(useSession().reader);
  const address = pageAddress();
  const link = linkTo(address, document, pageKeysOf(choices, reader));

  return (
    <div className="share-columns">
      <div className="share-column">
        <CopyBox label={m.link} text={link}>
          <span className="aside">{m.linkLength(exactly(reader.language, link.length))}</span>
        </CopyBox>
        {isOnlyHere(address) && <p className="note warning">{m.onlyHere}</p>}
        <div className="settings">
          <Choice
            label={m.openAs}
            value={choices.openAs}
            options={OPEN_AS.map((value) => ({ value, label: m.openAsWhat[value] }))}
            onChange={(openAs) => onChange({ ...choices, openAs: openAs as OpenAs })}
          />
          <Switch
            label={m.withLanguage(LANGUAGE_NAMES[reader.language])}
            on={choices.withLanguage}
            onChange={(withLanguage) => onChange({ ...choices, withLanguage })}
          />
          <Switch
            label={m.withTheme(page.themes[reader.theme])}
            on={choices.withTheme}
            onChange={(withTheme) => onChange({ ...choices, withTheme })}
          />
        </div>
        <p className="note">{m.linkHint}</p>
      </div>
      <QrPanel document={document} link={link} address={address} />
    </div>
  );
}
