import { memo, useId, useRef, useState } from 'react';
import type { TermName } from '../../i18n/terms/en.ts';
import { termWords } from '../../i18n/terms/index.ts';
import { useLanguage } from '../session/session.ts';

export interface TermsProps {
  /** Words that stand nearby, one after the other; a text, so that it stays the same while they do. */
  readonly names: string;
}

/** Words that explain themselves. */
export function Terms({ names }: TermsProps) {
  return <Row names={names} />;
}

/**
 * A tap, or the focus of the keyboard, opens what a word means; another tap, Escape or leaving shuts it.
 * The explanation has a line of its own and covers nothing.
 */
const Row = memo(function Row({ names }: TermsProps) {
  const words = termWords[useLanguage()];
  const noteId = useId();
  /** The word that a finger or a button is down on. */
  const pressed = useRef<TermName | null>(null);
  const [open, setOpen] = useState<TermName | null>(null);
  const shown = names.split(' ').filter((name): name is TermName => name in words);

  return (
    <>
      {shown.map((name) => (
        <button
          key={name}
          type="button"
          className="term"
          aria-expanded={open === name}
          aria-controls={noteId}
          // A press has its own click; the keyboard has only the focus.
          onPointerDown={() => (pressed.current = name)}
          onFocus={() => pressed.current === name || setOpen(name)}
          onClick={() => {
            pressed.current = null;
            setOpen(open === name ? null : name);
          }}
          onBlur={() => {
            // A press on another word takes the focus away, and is not over.
            if (pressed.current === name) pressed.current = null;
            setOpen(null);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || open === null) return;
            event.stopPropagation();
            setOpen(null);
          }}
        >
          {words[name].label}
        </button>
      ))}
      <p id={noteId} className="term-note" data-news="">
        {open !== null && shown.includes(open) && words[open].meaning}
      </p>
    </>
  );
});
