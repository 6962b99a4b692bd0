import { memo, useId, useRef, useState } from 'react';
import type { TermName } from '../../i18n/terms/en.ts';
import { useLanguage, useMessages } from '../session/session.ts';
import { NotLoaded } from './NotLoaded.tsx';
import { useLoaded } from './use-loaded.ts';

const load = async () => (await import('../../i18n/terms/index.ts')).termWords;

interface TermsProps {
  /** Words that stand nearby, one after the other; a text, so that it stays the same while they do. */
  readonly names: string;
}

/**
 * Words that explain themselves: a tap, or the focus of the keyboard, opens what one means; another tap,
 * Escape or leaving shuts it. The explanation has a line of its own and covers nothing.
 */
export const Terms = memo(function Terms({ names }: TermsProps) {
  const m = useMessages();
  const language = useLanguage();
  const noteId = useId();
  const isPressed = useRef(false);
  const [open, setOpen] = useState<TermName | null>(null);
  const { value: words, fetch, ...trouble } = useLoaded(load);
  const shown = names.split(' ').filter((name): name is TermName => name in m.terms);
  if (shown.length === 0) return null;
  const isOpen = open !== null && shown.includes(open);

  function explain(name: TermName): void {
    setOpen(name);
    if (!words) void fetch();
  }

  return (
    <div className="terms" role="group" aria-label={m.termsLabel}>
      {shown.map((name) => (
        <button
          key={name}
          type="button"
          className="term"
          aria-expanded={open === name}
          aria-controls={noteId}
          // A press has its own click; the keyboard has only the focus.
          onPointerDown={() => (isPressed.current = true)}
          onFocus={() => isPressed.current || explain(name)}
          onClick={() => {
            isPressed.current = false;
            if (open === name) setOpen(null);
            else explain(name);
          }}
          onBlur={({ currentTarget, relatedTarget }) => {
            isPressed.current = false;
            if (!currentTarget.parentElement?.contains(relatedTarget)) setOpen(null);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || open === null) return;
            event.stopPropagation();
            setOpen(null);
          }}
        >
          {m.terms[name]}
        </button>
      ))}
      <p id={noteId} className="term-note" data-news="">
        {isOpen && words?.[language][open]}
      </p>
      {isOpen && !words && trouble.failure && (
        <NotLoaded {...trouble} failure={trouble.failure} onRetry={fetch} />
      )}
    </div>
  );
});
