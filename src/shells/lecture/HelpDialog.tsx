import { useRef } from 'react';
import { useStore } from 'zustand';
import { sequences } from '../../content/sequences/index.ts';
import type { Sequence } from '../../content/sequences/sequence.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '../../i18n/language.ts';
import { speak } from '../../ui/session/reader.ts';
import { Switch } from '../../ui/controls/Switch.tsx';
import { useSession } from '../../ui/session/session.ts';
import { SequenceList } from './SequenceList.tsx';
import type { LectureTheme } from './theme.ts';
import { useModal } from './use-modal.ts';
import { useLectureMessages } from './words.ts';

interface HelpDialogProps {
  readonly theme: LectureTheme;
  onTheme(theme: LectureTheme): void;
  readonly singleKeys: boolean;
  onSingleKeys(on: boolean): void;
  onStart(sequence: Sequence): void;
  onDrawer(): void;
  onClose(): void;
}

/** All keys, and what is seldom changed: language, colours, another lecture. */
export function HelpDialog(props: HelpDialogProps) {
  const { theme, onTheme, singleKeys, onSingleKeys, onStart, onDrawer, onClose } = props;
  const { reader } = useSession();
  const { language } = useStore(reader);
  const m = useLectureMessages();
  const box = useRef<HTMLDialogElement>(null);
  useModal(box);

  const rows: readonly (readonly [string, string])[] = [
    ['→', m.keys.next],
    ['←', m.keys.previous],
    ['Home, End', m.keys.ends],
    ['R', m.keys.reveal],
    ['V', m.keys.vote],
    [m.space, m.keys.play],
    ['G', m.keys.ghost],
    ['L', m.keys.laser],
    ['1 – 9', m.keys.models],
    ['P', m.keys.drawer],
    ['Q', m.keys.qr],
    ['F', m.keys.fullScreen],
    ['B, .', m.keys.black],
    ['?, H', m.keys.help],
    ['Esc', m.keys.close],
  ];
  return (
    <dialog ref={box} className="lecture-help" aria-labelledby="lecture-help" onClose={onClose}>
      <header>
        <h2 id="lecture-help">{m.helpTitle}</h2>
        <button type="button" onClick={onClose}>
          {m.close}
        </button>
      </header>
      <dl>
        {rows.map(([sign, words]) => (
          <div key={sign}>
            <dt>
              <kbd>{sign}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p>{m.helpSliders}</p>
      <p>
        <Switch label={m.singleKeys} on={singleKeys} onChange={onSingleKeys} />
      </p>
      <div className="choices">
        <span role="group" aria-label={m.language}>
          {LANGUAGES.map((one) => (
            <button
              key={one}
              type="button"
              lang={one}
              aria-pressed={one === language}
              onClick={() => void speak(reader, one)}
            >
              {LANGUAGE_NAMES[one]}
            </button>
          ))}
        </span>
        <span role="group" aria-label={m.theme}>
          {(['projector', 'dark'] as const).map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === theme}
              onClick={() => onTheme(one)}
            >
              {m.themes[one]}
            </button>
          ))}
        </span>
        <button type="button" onClick={onDrawer}>
          {m.drawer}
        </button>
        {sequences.length > 0 && <SequenceList onStart={onStart} />}
      </div>
    </dialog>
  );
}
