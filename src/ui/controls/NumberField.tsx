import { useId, useState } from 'react';
import { exactly, parseNumber } from '../../i18n/numbers.ts';
import type { ControlName } from '../../state/page-parts.ts';
import { useLanguage, useMessages } from '../session/session.ts';
import { useControl, useLock } from './access.ts';

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly unit?: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly disabled?: boolean;
  /** Name by which an author can hide or lock it. */
  readonly control?: ControlName | undefined;
  onCommit(value: number): void;
}

/**
 * A number as text: typed with point or comma, taken over by Enter or on leaving, moved by the arrow
 * keys. Nonsense is answered beside the field and changes nothing.
 */
export function NumberField(props: NumberFieldProps) {
  const { label, value, unit, min, max, step, disabled, onCommit } = props;
  const language = useLanguage();
  const m = useMessages();
  const [draft, setDraft] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const errorId = useId();
  const unitId = useId();

  const lock = useLock(props.control);
  if (useControl(props.control) === 'hidden') {
    return (
      <span>{unit ? `${exactly(language, value)}\u00a0${unit}` : exactly(language, value)}</span>
    );
  }

  function commit(text: string): void {
    const number = parseNumber(text);
    if (number === null) {
      setWrong(m.noticeNotANumber(label, text));
      return;
    }
    setWrong(null);
    setDraft(null);
    if (number !== value) onCommit(number);
  }

  function nudge(direction: number, large: boolean): void {
    const next = Number((value + direction * step * (large ? 10 : 1)).toPrecision(12));
    setDraft(null);
    setWrong(null);
    onCommit(Math.min(max, Math.max(min, next)));
  }

  return (
    <span className="number-field">
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-invalid={wrong !== null}
        aria-describedby={[unit && unitId, wrong !== null && errorId].filter(Boolean).join(' ')}
        title={m.typeANumber(exactly(language, min), exactly(language, max))}
        disabled={disabled}
        {...lock}
        data-edited={draft !== null}
        value={draft ?? exactly(language, value)}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => draft !== null && commit(draft)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit(event.currentTarget.value);
          else if (event.key === 'Escape') {
            setDraft(null);
            setWrong(null);
          } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
            event.preventDefault();
            nudge(event.key === 'ArrowUp' ? 1 : -1, event.shiftKey);
          }
        }}
      />
      {unit && (
        <span className="unit" id={unitId}>
          {unit}
        </span>
      )}
      {wrong !== null && (
        <span className="field-error" id={errorId} role="alert">
          {wrong}
        </span>
      )}
    </span>
  );
}
