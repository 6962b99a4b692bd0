import { useId } from 'react';
import { exactly, fixed, unitAfter } from '../../i18n/numbers.ts';
import type { ControlName } from '../../state/page-parts.ts';
import { useLanguage, useMessages } from '../session/session.ts';
import { useControl, useLock } from './access.ts';
import { useTypedNumber } from './use-typed-number.ts';

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

/** Shows both signs of a language inside a number. */
const EXAMPLE = 12345.6;

/**
 * A number as text: typed as the reader's language writes it, taken over by Enter or on leaving, moved
 * by the arrow keys. What cannot be read is answered beside the field and changes nothing.
 */
export function NumberField(props: NumberFieldProps) {
  const { label, value, unit, min, max, step, disabled, onCommit } = props;
  const language = useLanguage();
  const m = useMessages();
  const hint = m.typeANumber(
    exactly(language, min),
    unitAfter(exactly(language, max), unit),
    fixed(language, EXAMPLE, 1),
  );
  const typed = useTypedNumber({ label, value, unit, hint, onCommit });
  const { text, wrong, isEdited, commit, forget } = typed;
  const errorId = useId();
  const unitId = useId();

  const lock = useLock(props.control);
  if (useControl(props.control) === 'hidden') {
    return <span>{unitAfter(exactly(language, value), unit)}</span>;
  }

  function nudge(direction: number, large: boolean): void {
    const next = Number((value + direction * step * (large ? 10 : 1)).toPrecision(12));
    forget();
    onCommit(Math.min(max, Math.max(min, next)));
  }

  return (
    <span className="number-field">
      <input
        type="text"
        // A phone's keys for numbers may lack the minus, or the decimal sign of this language.
        inputMode={min < 0 || wrong !== null ? 'text' : 'decimal'}
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-invalid={wrong !== null}
        aria-describedby={[unit && unitId, wrong !== null && errorId].filter(Boolean).join(' ')}
        title={hint}
        disabled={disabled}
        {...lock}
        data-edited={isEdited}
        value={text}
        onFocus={(event) => event.target.select()}
        onChange={(event) => typed.edit(event.target.value)}
        onBlur={() => isEdited && commit(text)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit(event.currentTarget.value);
          else if (event.key === 'Escape') forget();
          else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
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
