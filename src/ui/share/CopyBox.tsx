import type { ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { copyText } from './copy-text.ts';
import { useShareMessages } from './share-words.ts';

interface CopyBoxProps {
  readonly label: string;
  readonly text: string;
  /** Lines as they are, to be scrolled, rather than wrapped. */
  readonly isScript?: boolean;
  /** More buttons beside "Copy". */
  readonly children?: ReactNode;
}

/** Text to take away: shown in full, copied with a button, selected where copying is forbidden. */
export function CopyBox({ label, text, isScript, children }: CopyBoxProps) {
  const m = useShareMessages();
  const shown = useRef<HTMLPreElement>(null);
  const heading = useId();
  const [outcome, setOutcome] = useState('');
  useEffect(() => setOutcome(''), [text]);

  async function copy(): Promise<void> {
    const isCopied = await copyText(text, shown.current);
    setOutcome(isCopied ? m.copied : m.copyForbidden);
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
        {text}
      </pre>
      <div className="copy-tools">
        <button type="button" onClick={() => void copy()}>
          {m.copy}
        </button>
        {children}
        <span role="status">{outcome}</span>
      </div>
    </section>
  );
}
