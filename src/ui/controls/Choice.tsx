import type { ControlName } from '../../state/page-parts.ts';
import { useControl, useLock } from './access.ts';
import { Stated } from './Stated.tsx';

/** One way to answer a menu. */
export interface Option {
  readonly value: string;
  readonly label: string;
  /** Not offered; the label says why. */
  readonly disabled?: boolean;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  /** A phrase inside a sentence, underlined, rather than a field with its label. */
  readonly inline?: boolean;
  /** Name by which an author can hide or lock it. */
  readonly control?: ControlName;
  onChange(value: string): void;
}

/** A native menu: keyboard, phone and screen reader know it already. */
export function Choice({ label, value, options, inline, control, onChange }: ChoiceProps) {
  const lock = useLock(control);
  const words = options.find((option) => option.value === value)?.label ?? '';
  if (useControl(control) === 'hidden') {
    return inline ? <span>{words}</span> : <Stated label={label} value={words} />;
  }
  const menu = (
    <select
      className={inline ? 'phrase' : undefined}
      aria-label={inline ? label : undefined}
      value={value}
      {...lock}
      onChange={(event) => onChange(event.target.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </select>
  );
  if (inline) {
    return (
      <span className="fitted" data-words={words}>
        {menu}
      </span>
    );
  }
  return (
    <label className="choice">
      <span>{label}</span>
      {menu}
    </label>
  );
}
