import type { KeyboardEvent } from 'react';
import { useId } from 'react';
import { exactly } from '../../i18n/numbers.ts';
import { useTypedNumber } from '../../ui/controls/use-typed-number.ts';
import { useLanguage } from '../../ui/session/session.ts';
import { focusPage } from './home.ts';
import { MOST_HANDS } from './votes.ts';
import { useLectureMessages } from './words.ts';

interface VoteFieldProps {
  readonly option: string;
  /** Absent as long as nobody has counted. */
  readonly count: number | undefined;
  onCount(count: number): void;
}

/** A show of hands, typed or moved by the arrow keys. */
export function VoteField({ option, count, onCount }: VoteFieldProps) {
  const m = useLectureMessages();
  const language = useLanguage();
  const errorId = useId();
  const label = m.votesFor(option);
  const hint = m.typeAVote(exactly(language, MOST_HANDS));
  const value = count ?? 0;
  const typed = useTypedNumber({ label, value, hint, accepts: isCount, onCommit: onCount });
  const { text, wrong, isEdited, forget } = typed;
  // An emptied field is no hand.
  const filled = (entered: string): string => (entered.trim() === '' ? '0' : entered);
  return (
    <span className="vote-field">
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        aria-label={label}
        aria-invalid={wrong !== null}
        aria-describedby={wrong === null ? undefined : errorId}
        value={count === undefined && !isEdited ? '' : text}
        placeholder="0"
        onFocus={(event) => event.target.select()}
        onChange={({ target }) => {
          typed.edit(target.value);
          // At once: a clicker may turn the page before the field is left.
          const hands = typed.read(filled(target.value));
          if (hands !== null) onCount(hands);
        }}
        onBlur={() => isEdited && typed.commit(filled(text))}
        onKeyDown={(event) => {
          const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
          if (step !== undefined) {
            event.preventDefault();
            forget();
            onCount(Math.min(MOST_HANDS, Math.max(0, value + step)));
          } else if (event.key === 'Enter') focusNext(event);
        }}
      />
      {wrong !== null && (
        <span className="field-error" id={errorId} role="alert">
          {wrong}
        </span>
      )}
    </span>
  );
}

const isCount = (count: number): boolean =>
  Number.isInteger(count) && count >= 0 && count <= MOST_HANDS;

/** Enter goes on to the next count, and from the last one back to the page with its keys. */
function focusNext(event: KeyboardEvent<HTMLInputElement>): void {
  const next = event.currentTarget.closest('li')?.nextElementSibling?.querySelector('input');
  if (next) next.focus();
  else focusPage();
}
