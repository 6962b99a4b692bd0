import type { ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { exactly } from '../../i18n/numbers.ts';
import { useLanguage } from '../session/session.ts';
import { useShareMessages } from './share-words.ts';

/** Lines of a long text that are shown; a browser would be busy with more for a while. */
const MOST_LINES = 300;

interface CopyBoxProps {
  readonly label: string;
  readonly text: string;
  /** Lines as they are, to be scrolled, rather than wrapped. */
  readonly isScript?: boolean;
  /** More buttons beside "Copy". */
  readonly children?: ReactNode;
}

/** Text to take away: shown, copied with a button, selected where copying is forbidden. */
export function CopyBox({ label, text, isScript, children }: CopyBoxProps) {
  const m = useShareMessages();
  const language = useLanguage();
  const shown = useRef<HTMLPreElement>(null);
  const heading = useId();
  const [outcome, setOutcome] = useState<{ of: string; isCopied: boolean } | null>(null);
  // What was said of another text holds no more.
  const said = outcome?.of === text ? outcome : null;
  const isForbidden = said?.isCopied === false;
  const lines = text.split('\n');
  const isCut = lines.length > MOST_LINES && !isForbidden;

  useEffect(() => {
    if (outcome?.of !== text || outcome.isCopied || !shown.current) return;
    shown.current.focus();
    getSelection()?.selectAllChildren(shown.current);
  }, [outcome, text]);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome({ of: text, isCopied: true });
    } catch {
      setOutcome({ of: text, isCopied: false });
    }
  }

  return (
    <section className="copy-box" aria-labelledby={heading}>
      <h3 id={heading}>{label}</h3>
      <pre
        ref={shown}
        className={isScript ? 'script' : undefined}
        role="group"
        aria-labelledby={heading}
        // Scrolled with the keyboard, and selected when it cannot be copied.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        {isCut ? lines.slice(0, MOST_LINES).join('\n') : text}
      </pre>
      {isCut && (
        <p className="note">
          {m.firstLines(exactly(language, MOST_LINES), exactly(language, lines.length))}
        </p>
      )}
      <div className="copy-tools">
        <button type="button" onClick={() => void copy()}>
          {m.copy}
        </button>
        {children}
        <span role="status">{said && (said.isCopied ? m.copied : m.copyForbidden)}</span>
      </div>
    </section>
  );
}
