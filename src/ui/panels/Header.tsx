import { useStore } from 'zustand';
import { LANGUAGE_NAMES, LANGUAGES } from '../../i18n/language.ts';
import { useControl, useLock } from '../controls/access.ts';
import { encodeHash, readPageKeys } from '../../state/codec.ts';
import { Choice } from '../controls/Choice.tsx';
import { unless } from '../controls/unless.ts';
import type { Theme } from '../session/reader.ts';
import { speak, THEMES, withReader } from '../session/reader.ts';
import { useActions, useExplorer, useMessages, useSession } from '../session/session.ts';
import { ShareButton } from '../share/ShareButton.tsx';

/** Name, language, theme, and ways back. */
export function Header() {
  const m = useMessages();
  const { reader, store } = useSession();
  const { language, theme } = useStore(reader);
  const actions = useActions();
  const undoLock = useLock('undo');
  const languageLock = useLock('language');
  const hasUndo = useControl('undo') !== 'hidden';
  const hasLanguage = useControl('language') !== 'hidden';
  const hasTheme = useControl('theme') !== 'hidden';
  const canUndo = useExplorer((state) => state.past.length > 0);
  const canRedo = useExplorer((state) => state.future.length > 0);
  return (
    <header className="masthead">
      <a
        className="skip"
        href="#plots"
        // The address is the experiment's: the focus goes there by hand.
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('plots')?.focus();
        }}
      >
        {m.skipToContent}
      </a>
      <h1>{m.title}</h1>
      <p className="tagline">{m.tagline}</p>
      <div className="masthead-tools">
        {hasUndo && (
          <>
            <button
              type="button"
              {...unless(!canUndo, actions.undo)}
              {...undoLock}
              title={`${m.undo} (Ctrl Z)`}
            >
              <span aria-hidden="true">↶</span>
              <span className="sr-only">{m.undo}</span>
            </button>
            <button
              type="button"
              {...unless(!canRedo, actions.redo)}
              {...undoLock}
              title={`${m.redo} (Ctrl Y)`}
            >
              <span aria-hidden="true">↷</span>
              <span className="sr-only">{m.redo}</span>
            </button>
            <button type="button" onClick={() => actions.startOver()} {...undoLock}>
              {m.startOver}
            </button>
          </>
        )}
        <a
          className="shell-link"
          href="#mode=lecture"
          onClick={(event) => {
            const keys = withReader(readPageKeys(location.hash), reader.getState());
            event.currentTarget.hash = encodeHash(store.getState().document, {
              ...keys,
              mode: 'lecture',
            });
          }}
        >
          {m.lecture}
        </a>
        <ShareButton />
        {hasLanguage && (
          <span className="languages" role="group" aria-label={m.language}>
            {LANGUAGES.map((one) => (
              <button
                key={one}
                type="button"
                lang={one}
                aria-pressed={one === language}
                title={LANGUAGE_NAMES[one]}
                {...languageLock}
                onClick={() => void speak(reader, one)}
              >
                <abbr title={LANGUAGE_NAMES[one]}>{one}</abbr>
              </button>
            ))}
          </span>
        )}
        {hasTheme && (
          <Choice
            inline
            control="theme"
            label={m.theme}
            value={theme}
            options={THEMES.map((value) => ({ value, label: m.themes[value] }))}
            onChange={(value) => reader.setState({ theme: value as Theme })}
          />
        )}
      </div>
    </header>
  );
}
